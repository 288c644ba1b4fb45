// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grounds::works {

/// The folded family names of "Smith", "Smith & van der Berg", "Roguin Maor, Jones and Doe", "see also Smith et al.";
/// nothing if other words stand among them.
std::vector<std::string> names_in(std::string_view printed);

}  // namespace grounds::works
