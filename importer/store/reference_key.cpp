// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include "schema/db/statement.hpp"

namespace grounds::store {

std::string reference_key(const db::Connection& db, const std::string& doi, const std::string& pmid) {
    return db::Statement(db,
                         "SELECT key FROM reference WHERE (?1 <> '' AND doi = ?1) OR (?2 <> '' AND pmid = ?2) "
                         "ORDER BY key LIMIT 1")
        .first([](const db::Row& row) { return row.text("key"); }, doi, pmid)
        .value_or("");
}

}  // namespace grounds::store
