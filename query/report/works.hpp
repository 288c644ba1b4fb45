// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "schema/model/reference.hpp"

namespace grounds::report {

/// What a work is called in running text: "Roguin Maor 2017"; its key if it has neither author nor title.
std::string work_name(const Reference& reference);

/// "https://doi.org/..." for a DOI, else the record's own http or https address; empty if there is neither.
std::string work_url(const Reference& reference);

}  // namespace grounds::report
