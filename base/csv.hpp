// SPDX-License-Identifier: MIT
// Reading RFC 4180 tables (libcsv), with the line on which each row begins.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::base {

/// One row, with where it stands.
struct CsvRow {
    long line = 0;                    ///< 1 is the first
    std::vector<std::string> fields;  ///< without quotes; spaces around unquoted ones are dropped
};

/// A text read whole, up to its first fault.
struct Csv {
    std::vector<CsvRow> rows;  ///< empty lines are not rows
    long bad_line = 0;         ///< where a quote is wrong or a limit is passed; 0 if all is well
    std::string fault;
};

/// Where a table is no table, and why; `what` is empty if all is well.
struct CsvFault {
    long line = 0;
    std::string what;
};

/// What a first line "sep=;" names, else of comma, tab and semicolon the one that the first line has most often.
char csv_delimiter(std::string_view text);

/// Calls take(row) for each row, to the end, to the first fault, or until take() returns false. A byte order mark
/// and a first line "sep=;" are skipped.
CsvFault each_csv_row(std::string_view text, char delimiter, const std::function<bool(CsvRow&&)>& take);
/// The same with csv_delimiter().
CsvFault each_csv_row(std::string_view text, const std::function<bool(CsvRow&&)>& take);

/// All rows at once, in a table for people: at most 64 kB a field and a million rows.
Csv read_csv(std::string_view text);

}  // namespace grounds::base
