// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

namespace grounds::query {

/// One state of the database for as long as it lives: an import that commits meanwhile is not seen. None may be open on
/// the connection.
class Snapshot {
public:
    explicit Snapshot(const SQLite::Database& db);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    /// A number that differs from that of an earlier snapshot of this connection if another program has committed in
    /// between.
    [[nodiscard]] long version() const {
        return version_;
    }

private:
    const SQLite::Database& db_;
    long version_ = 0;
};

}  // namespace grounds::query
