// SPDX-License-Identifier: MIT
#pragma once

#include "schema/db/connection.hpp"

namespace grounds::query {

/// One state of the database for as long as it lives: an import that commits meanwhile is not seen. None may be open on
/// the connection.
class Snapshot {
public:
    explicit Snapshot(const db::Connection& db)
        : transaction_(db, db::Transaction::For::reading), version_(db.data_version()) {}

    /// A number that differs from that of an earlier snapshot of this connection if another program has committed in
    /// between.
    [[nodiscard]] long version() const {
        return version_;
    }

private:
    db::Transaction transaction_;
    long version_ = 0;
};

}  // namespace grounds::query
