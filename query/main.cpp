// SPDX-License-Identifier: MIT
#include <csignal>

#include "base/terminal.hpp"
#include "query/commands/run.hpp"

int main(int argc, char** argv) {
    grounds::base::secure_standard_streams();
    std::signal(SIGPIPE, SIG_IGN);  // a write then fails with EPIPE, and the run ends quietly
    return static_cast<int>(grounds::query::run_program(argc, argv));
}
