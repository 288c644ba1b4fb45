// SPDX-License-Identifier: MIT
// Dates as people, publishers and programs write them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace grounds::base {

/// YYYY, YYYY-MM or YYYY-MM-DD, a day of the Gregorian calendar.
bool is_date(std::string_view text);

/// What a written date says.
struct WrittenDate {
    std::string issued;  ///< YYYY, YYYY-MM or YYYY-MM-DD; "" if it names no year
    bool whole = false;  ///< issued says all that was written
};

/// "1996 Jul 9", "1990/2/27", "2014-06", "JUN 28 2011", "2011-06-28T00:00:00Z"; of a range its start ("2010 Sep-Oct",
/// "2004-06/2006-08"), of "1987/04/05/Spring" the day: these are not whole.
WrittenDate read_date(std::string_view text);

/// BibLaTeX's `date`, or a year with month ("mar", "March", "3") and day; "" if it is not a date. A range gives its
/// start.
std::string date_of(std::string_view year, std::string_view month, std::string_view day);

/// 1 to 12 for the first English month in a text, or its beginning of three letters or more; 0 if there is none.
int month_named_in(std::string_view text);
/// Whether a word in small letters is the whole name of a month.
bool is_month(std::string_view word);
/// "jan" to "dec"; `month` is 1 to 12.
std::string_view month_abbreviation(int month);

/// Whether a year from 1900 to 2099 stands at `at`, apart from other digits.
bool is_year_at(std::string_view text, std::size_t at);

/// The date of the year at `at`, with a month by name and a day behind it: "2012 Sep 12;9(2)".
std::string date_at(std::string_view text, std::size_t at);

/// The date in a text with other words: "Updated on 13th April 2023"; "" if no year from 1900 to 2099 stands there.
std::string date_in(std::string_view text);

/// Now, UTC: "2026-01-31T12:00:00Z". $SOURCE_DATE_EPOCH (seconds since 1970) stands in for the clock if it is set, so
/// that the same data gives the same bytes. Throws Error if it is not a number.
std::string utc_now();
/// Whether it does.
bool is_clock_replaced();

}  // namespace grounds::base
