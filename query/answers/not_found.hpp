// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace grounds::query {

/// What the user named is not in the database: the run ends with ExitCode::nothing, not with an error.
struct NotFound : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace grounds::query
