// SPDX-License-Identifier: MIT
// A library of works that do not exist, on substances other than those of data/, in journals that do: for tests of
// resolution whose answers were written down before the resolver was run on them.
#pragma once

#include <string>
#include <vector>

#include "evidence/resolution/resolve.hpp"

namespace grounds::build {

/// Works and venues.
Library invented_library();

/// The findings of the invented studies that have any.
std::vector<Finding> invented_findings(const std::string& study);

/// A figure in per cent.
Figure percent(double value);

}  // namespace grounds::build
