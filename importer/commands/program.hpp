// SPDX-License-Identifier: MIT
#pragma once

namespace grounds::importer {

/// The whole program: does what the command line asks for, says on standard error what went wrong, and returns the exit
/// code (docs/exit-codes.md).
int run_program(int argc, char** argv);

}  // namespace grounds::importer
