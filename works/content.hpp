// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "schema/model/reference.hpp"

namespace grounds::works {

/// What the hash of a reference's origin is of: everything that it says of the work and its key, but nothing of how the
/// file that it was read from is written. The same record has the same content in every format that says all of it.
std::string content_of(const Reference& reference);

}  // namespace grounds::works
