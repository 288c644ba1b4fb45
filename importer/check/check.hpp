// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::check {

/// Ids that the database already holds and that this import does not remove, so that one sheet can be imported alone.
struct Known {
    std::set<std::string> venues, references, sources, appearances, questions, claims, studies, decisions, snapshots;
    std::map<std::string, std::string> owner;  ///< "claim mg-..." -> file that this run does not cover
};

/// Checks across files: unknown and double ids, impossible numbers (a value outside its interval, events above n, a
/// negative SD, a percentage that its counts contradict), spans that overlap partly, answers that do not fit the
/// question's kind, units, BibTeX keys. Appends every problem found.
void check(const Dataset& data, const Known& known, Problems& problems);

/// Bibliographic records of which a field is too long to be one are rejected. Sheets and tables know that when they are
/// read.
void leave_out_overlong(References& references, Problems& problems);

}  // namespace grounds::check
