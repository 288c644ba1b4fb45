// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "query/check/check.hpp"

namespace grounds::report {

/// `grounds check --format markdown`: the sentences in which something is amiss, worst first.
std::string check_markdown(const query::SourceCheck& check);

}  // namespace grounds::report
