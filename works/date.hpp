// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace grounds::works {

/// What a written date says.
struct WrittenDate {
    std::string issued;  ///< YYYY, YYYY-MM or YYYY-MM-DD; "" if it names no year
    bool whole = false;  ///< issued says all that was written
};

/// "1996 Jul 9", "1990/2/27", "2014-06", "JUN 28 2011", "2010 Sep-Oct" (its start), "1987/04/05/Spring" (not whole).
WrittenDate read_date(std::string_view text);

}  // namespace grounds::works
