// SPDX-License-Identifier: MIT
// Numbers as spreadsheets of all countries print them: "0,8", "1,200", "1 200", "−0.8". None is guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace grounds::pooling {

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
