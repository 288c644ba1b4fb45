// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "schema/db/connection.hpp"

namespace grounds::db {

/// Throws Failure::Kind::damaged unless the tables, indexes, views and triggers of a database of schema `version` are
/// those that this program makes: nothing is missing, added or changed.
void check_schema(const Connection& db, std::size_t version);

/// What SQLite finds wrong with the file as a whole, at most `most` faults; empty if nothing. Reads all of it.
std::vector<std::string> faults_of_file(const Connection& db, int most);

/// The same, more slowly: also what indexes hold against their tables, and rows that refer to nothing.
std::vector<std::string> faults_of_content(const Connection& db);

/// Throws Failure::Kind::damaged if faults_of_file() finds any.
void check_file(const Connection& db);

}  // namespace grounds::db
