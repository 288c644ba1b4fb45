// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace grounds::store {

/// Key of the stored reference with this DOI or PubMed number; empty if there is none. Either may be empty.
std::string reference_key(const SQLite::Database& db, const std::string& doi, const std::string& pmid);

}  // namespace grounds::store
