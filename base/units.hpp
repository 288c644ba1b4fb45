// SPDX-License-Identifier: MIT
// Units are converted, never guessed: nothing is returned where the two do not measure the same thing.
#pragma once

#include <optional>
#include <string_view>

namespace grounds::base {

/// The factor by which a number in `from` is multiplied to be in `to`; nothing if they are not known to be convertible.
/// Times (seconds to years), masses (ng to kg), rates of these per time ("cramps/4 weeks" to "cramps/week"), percent
/// and fractions; singular, plural and "per" are the same. Units of any other word convert only to themselves.
std::optional<double> conversion_factor(std::string_view from, std::string_view to);

/// True if the two are the same unit written differently.
bool same_unit(std::string_view a, std::string_view b);

}  // namespace grounds::base
