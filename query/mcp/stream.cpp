// SPDX-License-Identifier: MIT
#include "query/mcp/protocol.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/error.hpp"

namespace grounds::mcp {

namespace {

constexpr std::size_t longest_line = 1U << 20U;

/// What clients read: a descriptor of its own, so that no stray print gets there.
class Output {
public:
    Output() : descriptor_(::dup(STDOUT_FILENO)) {
        if (descriptor_ < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) {
            throw Error("standard output", "can't be kept apart from messages");
        }
    }
    ~Output() {
        ::dup2(descriptor_, STDOUT_FILENO);
        ::close(descriptor_);
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// False if nobody reads any more.
    [[nodiscard]] bool line(std::string text) const {
        text += '\n';
        for (std::string_view rest = text; !rest.empty();) {
            const auto written = ::write(descriptor_, rest.data(), rest.size());
            if (written < 0 && errno != EINTR) {
                return false;
            }
            rest.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
        }
        return true;
    }

private:
    int descriptor_;
};

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Lines of an endless text, with a bound on each.
class Lines {
public:
    Lines(Protocol& protocol, const Output& output) : protocol_(protocol), output_(output) {}

    /// Takes the next bytes; false if nobody reads the answers.
    bool take(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto end = bytes.find('\n');
            const auto part = bytes.substr(0, end);
            too_long_ = too_long_ || line_.size() + part.size() > longest_line;
            if (too_long_) {
                line_.clear();
            } else {
                line_ += part;
            }
            if (end == std::string_view::npos) {
                return true;
            }
            if (!end_line()) {
                return false;
            }
            bytes.remove_prefix(end + 1);
        }
        return true;
    }

    /// Answers what has been taken since the last line break.
    bool end_line() {
        const auto answer = too_long_ ? Protocol::too_long() : is_blank(line_) ? "" : protocol_.answer(line_);
        line_.clear();
        too_long_ = false;
        return answer.empty() || output_.line(answer);
    }

private:
    Protocol& protocol_;
    const Output& output_;
    std::string line_;
    bool too_long_ = false;
};

}  // namespace

void serve_standard_streams(Protocol& protocol) {
    const Output output;
    Lines lines(protocol, output);
    std::array<char, 1U << 16U> buffer{};
    for (;;) {
        const auto read = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (read < 0 && errno == EINTR) {
            continue;
        }
        if (read <= 0) {
            break;
        }
        if (!lines.take({buffer.data(), static_cast<std::size_t>(read)})) {
            return;
        }
    }
    static_cast<void>(lines.end_line());
}

}  // namespace grounds::mcp
