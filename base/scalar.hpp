// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace grounds::base {

/// YYYY, YYYY-MM or YYYY-MM-DD, a day of the Gregorian calendar.
bool is_date(std::string_view text);
/// 64 hexadecimal digits.
bool is_sha256(std::string_view text);
/// A finite decimal number: -0.38, 12, 1e-4. No leading plus, no hexadecimal, no inf or nan.
std::optional<double> parse_number(std::string_view text);
std::string lower_ascii(std::string_view text);

}  // namespace grounds::base
