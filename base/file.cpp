// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <fmt/format.h>

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
    if (std::ferror(stream) != 0) {
        stop_if_interrupted();
        throw Error(name, std::generic_category().message(errno), "check that it is a readable file");
    }
    return bytes;
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t most) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(path.c_str(), "rb"), std::fclose);
    if (!stream) {
        stop_if_interrupted();
        throw Error(path.string(), std::generic_category().message(errno), "check the path and its permissions");
    }
    return read_all(stream.get(), path.string(), most);
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
