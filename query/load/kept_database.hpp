// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "query/answers/answer.hpp"
#include "query/load/snapshot.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// A database that stays open for one question after another, with what was read when its content last changed. An
/// import that commits meanwhile is seen by the next snapshot.
class KeptDatabase {
public:
    /// Throws Error if it can't be opened.
    explicit KeptDatabase(const std::string& path);

    [[nodiscard]] const db::Connection& db() const {
        return db_;
    }
    /// The file is gone, or another has taken its place.
    [[nodiscard]] bool is_moved() const;

    /// Of the state that `now` is of. Has no time limit of its own: where there are very many records the first call
    /// after an import takes seconds, and none could be answered if that were to count as part of each.
    const DatabaseInfo& info(const Snapshot& now);

private:
    db::Connection db_;
    long version_ = -1;
    DatabaseInfo info_;
};

}  // namespace grounds::query
