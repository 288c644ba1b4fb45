// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"

namespace grounds::query {

/// Parses and runs. Help goes to standard output, usage errors to standard error. Never throws.
ExitCode run_program(int argc, const char* const* argv);

}  // namespace grounds::query
