// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/report/citations.hpp"

namespace grounds {

/// A BibLaTeX file of these works, which `pandoc --citeproc` reads without a warning. Titles are braced, so that
/// their capitals stay.
std::string biblatex(const std::vector<Citations::Work>& works);

/// Data as the value of a field: LaTeX's special characters escaped, no ligatures made.
std::string latex(std::string_view data);

}  // namespace grounds
