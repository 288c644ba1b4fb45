// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "schema/db/connection.hpp"

namespace grounds::store {

/// Key of the stored reference with this DOI or PubMed number; empty if there is none. Either may be empty.
std::string reference_key(const db::Connection& db, const std::string& doi, const std::string& pmid);

}  // namespace grounds::store
