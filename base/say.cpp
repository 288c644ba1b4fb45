// SPDX-License-Identifier: MIT
#include "base/say.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "base/clean.hpp"

namespace grounds::base {

void say(std::string_view line) noexcept {
    try {
        const auto text = printable(line) + "\n";
        std::fwrite(text.data(), 1, text.size(), stderr);
    } catch (...) {  // out of memory: nothing can be said
        return;
    }
}

void secure_standard_streams() {
    for (int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(number, F_GETFD) < 0) {
            [[maybe_unused]] const int opened = ::open("/dev/null", O_RDWR);  // takes the lowest number that is free
        }
    }
    std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace grounds::base
