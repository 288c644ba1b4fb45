// SPDX-License-Identifier: MIT
// Dates in the Extended Date/Time Format (ISO 8601-2), as BibLaTeX and CSL know them: what a plain date can't say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace grounds::base {

/// One end of a date. A year may be negative: -0343.
struct EdtfPoint {
    int year = 0;
    int month = 0;  ///< 0: not said
    int day = 0;
    int season = 0;            ///< 1 spring to 4 winter; then month is 0
    bool approximate = false;  ///< "~" or "%"
    bool uncertain = false;    ///< "?" or "%"

    bool operator==(const EdtfPoint&) const = default;
};

/// A date or a range; of a range at most one end may be open.
struct Edtf {
    std::optional<EdtfPoint> start, end;
    bool range = false;

    bool operator==(const Edtf&) const = default;
};

/// "1988-03/1992-07-04", "2015-21" (spring), "1723~", "1999?", "2004-01-01/..", "-0343-02-03", "2017-10-28T14:30:05Z",
/// "1999-07-uu" (July); nothing for anything else, also for a year with unspecified digits: "199X".
std::optional<Edtf> read_edtf(std::string_view text);

/// In one spelling; what read_edtf() reads back. Times of day are not kept.
std::string edtf_text(const Edtf& date);

/// Where it starts, as YYYY, YYYY-MM or YYYY-MM-DD; of a range with an open start its end; "" before the year 1.
std::string edtf_start(const Edtf& date);

}  // namespace grounds::base
