// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

#include "base/problem.hpp"
#include "importer/store/stored.hpp"

namespace grounds::store {

/// A database names files by the way from its own folder. If it was moved without them, none of them is where it looks,
/// and a file that is read now and ends with such a name is the one that was meant: its records are taken for that
/// file's, which a warning says. `read` holds origin_name()s.
void follow_moved_files(Stored& stored, const std::string& database, const std::set<std::string>& read,
                        Problems& problems);

}  // namespace grounds::store
