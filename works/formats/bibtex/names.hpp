// SPDX-License-Identifier: MIT
#pragma once

#include "schema/model/reference.hpp"

#include <string>
#include <vector>

namespace grounds::formats {

struct NameList {
    std::vector<Name> names;
    bool more = false;                ///< "and others"
    bool has_more_parts = false;      ///< a name has parts for which Name has no member, such as given-i
    std::vector<std::string> faults;  ///< what is wrong with a name; it is kept as a literal
};

/// A BibTeX list of names in LaTeX, separated by "and": "von Last, Jr, First", "First von Last",
/// "{An Institution}", or BibLaTeX's "family=Last, given=First, prefix=von".
NameList read_names(const std::string& latex);

}  // namespace grounds::formats
