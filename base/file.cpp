// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <memory>
#include <system_error>

#include "base/error.hpp"
#include "base/interrupt.hpp"

namespace grounds::base {
namespace {

using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Stream opened(const std::filesystem::path& path) {
    Stream stream(std::fopen(path.c_str(), "rb"), std::fclose);
    if (!stream) {
        stop_if_interrupted();
        throw Error(path.string(), std::generic_category().message(errno), "check the path and its permissions");
    }
    return stream;
}

void throw_if_failed(std::FILE* stream, const std::string& name) {
    if (std::ferror(stream) != 0) {
        stop_if_interrupted();
        throw Error(name, std::generic_category().message(errno), "check that it is a readable file");
    }
}

std::string read_all(std::FILE* stream, const std::string& name, std::size_t most) {
    std::string bytes;
    std::array<char, 1U << 16U> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), stream)) {
        if (bytes.size() + count > most) {
            throw Error(name, fmt::format("is larger than {} MB", most >> 20U), "name a smaller file, or split it");
        }
        stop_if_interrupted();
        bytes.append(buffer.data(), count);
    }
    throw_if_failed(stream, name);
    return bytes;
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t most) {
    return read_all(opened(path).get(), path.string(), most);
}

void read_pieces(const std::filesystem::path& path, std::size_t longest,
                 const std::function<void(std::string_view piece)>& visit) {
    constexpr std::size_t most_at_once = 4U << 20U;
    std::size_t at_once = 64U << 10U;  // grows with the file: room for much costs more than to read a little
    const auto stream = opened(path);
    std::string held;  // begins with what was left of the piece before
    for (bool more = true; more;) {
        const auto kept = held.size();
        held.resize(kept + at_once);
        const auto count = std::fread(held.data() + kept, 1, at_once, stream.get());
        held.resize(kept + count);
        throw_if_failed(stream.get(), path.string());
        stop_if_interrupted();
        more = count == at_once;
        at_once = std::min(2 * at_once, most_at_once);
        const auto last = held.rfind('\n');
        const auto whole = !more ? held.size() : last == std::string::npos ? 0 : last + 1;
        if (held.size() - whole > longest) {
            throw Error(path.string(), fmt::format("has a line longer than {} MB", longest >> 20U),
                        "write a record in several lines");
        }
        if (whole > 0) {
            visit(std::string_view(held).substr(0, whole));
            held.erase(0, whole);
        }
    }
}

bool file_begins(const std::filesystem::path& path, std::string_view with) {
    std::error_code failure;
    std::string head(with.size(), '\0');
    return std::filesystem::is_regular_file(path, failure) &&
           std::ifstream(path, std::ios::binary).read(head.data(), static_cast<std::streamsize>(head.size())) &&
           head == with;
}

std::string read_standard_input(std::size_t most) {
    return read_all(stdin, "standard input", most);
}

}  // namespace grounds::base
