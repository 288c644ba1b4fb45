// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace grounds::articles {

/// Whether a year from 1900 to 2099 stands at `at`, apart from other digits.
bool is_year(std::string_view text, std::size_t at);

/// "2012", "2012-09" or "2012-09-12" from the year at `year` and a month by name and a day behind it ("2012 Sep 12").
std::string date_from(std::string_view lower, std::size_t year);

}  // namespace grounds::articles
