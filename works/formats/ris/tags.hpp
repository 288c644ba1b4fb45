// SPDX-License-Identifier: MIT
// What the reader and the writer of RIS must agree on.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "schema/model/reference.hpp"

namespace grounds::formats {

/// RIS gives some tags another meaning in works that stand alone: T2 is their series, A2 its editor.
constexpr bool stands_alone(std::string_view csl_type) {
    constexpr std::array<std::string_view, 10> types{"book",          "report",        "thesis",   "classic",
                                                     "map",           "software",      "pamphlet", "song",
                                                     "musical_score", "motion_picture"};
    return std::find(types.begin(), types.end(), csl_type) != types.end();
}

/// SP without EP is the number of pages.
constexpr bool has_extent(std::string_view csl_type) {
    return csl_type == "book" || csl_type == "thesis" || csl_type == "manuscript" || csl_type == "classic";
}

/// Members of a reference that a note may give, "container-title: ...", where no tag can.
constexpr bool is_member(std::string_view name) {
    return name == "container-title" || name == "page";
}

/// Before the name of a field that no format knows, in a note.
inline constexpr std::string_view own_field = "tex.";

/// The note of a record whose list of authors is known to be longer.
inline constexpr std::string_view authors_go_on = "The list of authors goes on";

/// One record of RIS (Reference Manager, tags of 2011; JF and JA for journals as of 2001), lines ended by CR LF.
/// What RIS has no tag for stands in notes (N1) as "name: value".
std::string ris_record(const Reference& reference);

}  // namespace grounds::formats
