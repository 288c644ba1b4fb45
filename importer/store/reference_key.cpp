// SPDX-License-Identifier: MIT
#include "importer/store/reference_key.hpp"

#include "schema/db/row.hpp"

namespace grounds::store {

std::string reference_key(const SQLite::Database& db, const std::string& doi, const std::string& pmid) {
    SQLite::Statement query(db,
                            "SELECT key FROM reference WHERE (?1 <> '' AND doi = ?1) OR (?2 <> '' AND pmid = ?2) "
                            "ORDER BY key LIMIT 1");
    query.bind(1, doi);
    query.bind(2, pmid);
    return query.executeStep() ? db::Row(query).text("key") : "";
}

}  // namespace grounds::store
