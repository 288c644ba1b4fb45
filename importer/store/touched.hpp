// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "importer/store/kind.hpp"
#include "schema/db/connection.hpp"

namespace grounds::store {

/// Which questions an import touches, so that only these are assessed anew, and which claims must be indexed again.
/// Follow the changed records before they are written (to where they lead no longer) and after (to where they lead
/// now).
class Touched {
public:
    /// Makes temporary tables in the connection.
    explicit Touched(const db::Connection& db);

    /// Adds all questions that these rows lead to.
    void follow(const std::vector<std::pair<Kind, long>>& changed);
    void add_all_questions();

    /// Ids of the touched questions that are stored now, sorted.
    [[nodiscard]] std::vector<std::string> questions() const;
    /// Rows of the claims whose words for the search may differ, stored or not.
    [[nodiscard]] std::vector<long> claims() const;

private:
    const db::Connection& db_;
};

}  // namespace grounds::store
