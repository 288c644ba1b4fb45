// SPDX-License-Identifier: MIT
#include "base/file_state.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

namespace grounds::base {

std::string settled_state(const std::filesystem::path& path, std::time_t now) {
    constexpr std::time_t coarsest_tick = 2;  // seconds: FAT
    struct stat file {};
    if (::stat(path.c_str(), &file) != 0 || !S_ISREG(file.st_mode)) {
        return {};
    }
    const auto& written = file.st_mtim;
    const auto& changed = file.st_ctim;
    if (now - std::max(written.tv_sec, changed.tv_sec) <= coarsest_tick) {
        return {};
    }
    return fmt::format("{}:{} {} {}.{:09} {}.{:09}", file.st_dev, file.st_ino, file.st_size, written.tv_sec,
                       written.tv_nsec, changed.tv_sec, changed.tv_nsec);
}

}  // namespace grounds::base
