// SPDX-License-Identifier: MIT
#include "query/load/kept_database.hpp"

#include "query/load/answers.hpp"
#include "schema/db/database.hpp"

namespace grounds::query {

KeptDatabase::KeptDatabase(const std::string& path) : db_(db::open_for_query(path)) {}

bool KeptDatabase::is_moved() const {
    return db::is_moved(db_);
}

const DatabaseInfo& KeptDatabase::info(const Snapshot& now) {
    if (now.version() != version_) {
        info_ = load_info(db_);
        version_ = now.version();
    }
    return info_;
}

}  // namespace grounds::query
