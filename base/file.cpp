// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "base/error.hpp"
#include "base/interrupt.hpp"

namespace grounds::base {
namespace {

std::string read_all(std::FILE* stream, const std::string& name) {
    std::string bytes;
    std::array<char, 1U << 16U> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), stream)) {
        if (bytes.size() + count > most_file_bytes) {
            throw Error(name, "is larger than 256 MB", "name a smaller file, or split it");
        }
        stop_if_interrupted();
        bytes.append(buffer.data(), count);
    }
    if (std::ferror(stream) != 0) {
        stop_if_interrupted();
        throw Error(name, std::generic_category().message(errno), "check that it is a readable file");
    }
    return bytes;
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(path.c_str(), "rb"), std::fclose);
    if (!stream) {
        stop_if_interrupted();
        throw Error(path.string(), std::generic_category().message(errno), "check the path and its permissions");
    }
    return read_all(stream.get(), path.string());
}

std::string read_standard_input() {
    return read_all(stdin, "standard input");
}

}  // namespace grounds::base
