// SPDX-License-Identifier: MIT
#include "base/terminal.hpp"
#include "importer/commands/program.hpp"

int main(int argc, char** argv) {
    grounds::base::secure_standard_streams();
    return grounds::importer::run_program(argc, argv);
}
