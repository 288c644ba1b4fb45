// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "importer/records/record_index.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::check {

/// What the database already holds and this import does not remove, so that one sheet can be imported alone. By itself
/// nothing.
struct Known {
    std::function<bool(records::Kind kind, const std::string& id)> has = [](records::Kind /*any*/, const std::string&) {
        return false;
    };
    /// Of a record that was read and differs there: the file that has it and that this run does not cover, or "".
    std::function<std::string(records::Kind kind, const std::string& id)> owner =
        [](records::Kind /*any*/, const std::string&) { return std::string(); };
    /// All of a kind, sorted.
    std::function<std::vector<std::string>(records::Kind kind)> ids = [](records::Kind /*any*/) {
        return std::vector<std::string>();
    };
};

/// Checks across files: unknown and double ids, impossible numbers (a value outside its interval, events above n, a
/// negative SD, a percentage that its counts contradict), spans that overlap partly, answers that do not fit the
/// question's kind, units, BibTeX keys. `read` has the ids of the data set. Appends every problem found.
void check(const Dataset& data, const records::RecordIndex& read, const Known& known, Problems& problems);

/// The same of a data set of which nobody else needs the ids.
inline void check(const Dataset& data, const Known& known, Problems& problems) {
    check(data, records::RecordIndex(data), known, problems);
}

/// Bibliographic records of which a field is too long to be one are rejected. Sheets and tables know that when they are
/// read.
void leave_out_overlong(References& references, Problems& problems);

}  // namespace grounds::check
