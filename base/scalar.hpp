// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ascii.hpp"
#include "base/date.hpp"

namespace grounds::base {

/// 64 hexadecimal digits.
bool is_sha256(std::string_view text);
/// A finite decimal number: -0.38, 12, 1e-4. No leading plus, no hexadecimal, no inf or nan.
std::optional<double> parse_number(std::string_view text);

/// The factor by which a number in `from` is multiplied to be in `to`; nothing if they are not known to be convertible.
/// Times (seconds to years), masses (ng to kg), rates of these per time ("cramps/4 weeks" to "cramps/week"), percent
/// and fractions; singular, plural and "per" are the same. Units of any other word convert only to themselves.
std::optional<double> conversion_factor(std::string_view from, std::string_view to);

/// True if the two are the same unit written differently.
bool same_unit(std::string_view a, std::string_view b);

}  // namespace grounds::base
