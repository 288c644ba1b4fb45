// SPDX-License-Identifier: MIT
// A table of studies as `grounds pool` reads it: known columns, numbers or nothing.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::pooling {

/// The columns that a table of studies may have (columns.def).
enum class Column {
#define COLUMN(id, name, synonyms, meaning) id,
#include "query/pool/columns.def"
#undef COLUMN
};

/// How a column may be called, and what it holds.
struct ColumnInfo {
    std::string_view name;
    std::string_view synonyms;  ///< separated by spaces, best first
    std::string_view meaning;
};

/// All columns in the order of the enum.
std::span<const ColumnInfo> columns();

constexpr std::size_t column_count = static_cast<std::size_t>(Column::correlation) + 1;

/// One study of a table.
struct StudyRow {
    long line = 0;
    std::string study;  ///< "line 7" if it has no name
    bool named = false;
    bool crossover = false;
    std::array<std::optional<double>, column_count> numbers;

    [[nodiscard]] std::optional<double> operator[](Column column) const {
        return numbers[static_cast<std::size_t>(column)];
    }
};

/// A fault with the line it is in.
struct TableProblem {
    long line = 0;
    std::string what;
};

/// A table of studies as read, with what is wrong in it.
struct StudyTable {
    std::array<bool, column_count> present{};
    std::vector<StudyRow> rows;
    std::vector<TableProblem> problems;

    [[nodiscard]] bool has(Column column) const {
        return present[static_cast<std::size_t>(column)];
    }
};

/// Reads CSV with a header. Empty fields and NA are unknown; a field that should be a number and is not, a row that is
/// too long or too short, two columns that mean the same number, and a table without rows are problems.
StudyTable read_study_table(std::string_view text);

/// What a comma between digits is, where the table does not use it between fields.
enum class Comma { groups, decimals };

/// A number of a table, or why it is none.
struct PrintedNumber {
    std::optional<double> value;
    std::string fault;  ///< "is '1,200', ..."; "" if there is a value
};

/// True for a number whose comma can only stand before decimals: "0,8", "12,25", "0,125".
bool has_decimal_comma(std::string_view text);

/// The number that a field holds; infinity and hexadecimal are none. `whole`: it counts people or events, so groups of
/// three digits are thousands. Elsewhere "1,200" may be either, which is a fault.
PrintedNumber number_printed(std::string_view field, Comma comma, bool whole);

}  // namespace grounds::pooling
