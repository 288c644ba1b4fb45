// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace grounds {

/// A unit in one spelling: lower case, singular, synonyms joined ("%" and "per cent" are "percent", "/d" is "/day").
std::string normal_unit(std::string_view unit);

/// Equal in their one spelling. An empty unit is equal to an empty one only.
bool same_unit(std::string_view a, std::string_view b);

/// Both measure the same thing, such as mg and mmol of a dose, or days and weeks; the rules convert, the check only
/// allows it.
bool convertible(std::string_view a, std::string_view b);

}  // namespace grounds
