// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "schema/model/reference.hpp"

namespace grounds::formats {

/// An item of CSL-JSON 1.0.2 (docs/csl-json.schema.json). What CSL has no variable for stands in `custom`, as text.
/// A list of authors that is known to be longer ends with the literal "others", which citeproc takes for et al.
Json csl_json(const Reference& reference);

}  // namespace grounds::formats
