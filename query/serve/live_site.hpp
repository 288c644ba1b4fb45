// SPDX-License-Identifier: MIT
// The site answered from the database, page by page. Knows nothing of sockets.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "query/load/kept_database.hpp"
#include "query/pages/address.hpp"
#include "query/serve/cache.hpp"

namespace grounds::serve {

/// What a request gets: status, type and body of HTTP.
struct Answer {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::shared_ptr<const std::string> body;
    std::string etag;  ///< with its quotation marks; changes with the content; empty: not to be kept
};

/// Many threads may ask at once. Each answer is of one state of the database; a database that another program commits
/// to, or that is replaced, is seen by the next question.
class LiveSite {
public:
    /// Throws Error if the database can't be opened now.
    explicit LiveSite(std::string database);

    /// `path` begins with "/" and is decoded. Never throws: what fails is an answer as well.
    Answer get(const std::string& path, const pages::Fields& fields);

private:
    std::unique_ptr<query::KeptDatabase> take();
    void give_back(std::unique_ptr<query::KeptDatabase> reader);
    Answer answer(query::KeptDatabase& reader, const std::string& path, const pages::Fields& fields);

    std::string database_;
    Cache cache_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<query::KeptDatabase>> idle_;
};

}  // namespace grounds::serve
