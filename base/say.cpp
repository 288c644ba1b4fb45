// SPDX-License-Identifier: MIT
#include "base/terminal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>

#include "base/clean.hpp"

namespace grounds::base {

namespace {

/// The offset, or the start of the code point that it lies in.
std::size_t cut_before(std::string_view text, std::size_t offset) {
    const auto continues = [&](std::size_t at) {
        return at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    while (continues(offset)) {
        --offset;
    }
    return offset;
}

/// An id may be a megabyte long. What people write has shorter words, so nothing of a reason is lost.
std::string with_short_words(const std::string& text) {
    constexpr std::size_t longest = 2000;
    constexpr std::size_t shown = 60;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size() - 1) + 1;
        const auto word = text.substr(at, end - at);
        const auto first = cut_before(word, std::min(word.size(), shown));
        const auto last = cut_before(word, word.size() - std::min(word.size(), shown));
        out += word.size() <= longest
                   ? word
                   : word.substr(0, first) + "[" + std::to_string(last - first) + " bytes]" + word.substr(last);
        at = end;
    }
    return out;
}

}  // namespace

void say(std::string_view line) noexcept {
    try {
        const auto text = with_short_words(printable(line)) + "\n";
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
