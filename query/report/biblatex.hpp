// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "query/report/citations.hpp"

namespace grounds::report {

/// A BibLaTeX file of these works, which `pandoc --citeproc` reads without a warning.
std::string biblatex(const std::vector<Citations::Work>& works);

}  // namespace grounds::report
