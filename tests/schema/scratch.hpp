// SPDX-License-Identifier: MIT
// A folder of its own for a test, removed at its end.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace grounds::test {

class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] std::string operator/(const std::string& name) const {
        return (folder_ / name).string();
    }
    [[nodiscard]] const std::filesystem::path& folder() const {
        return folder_;
    }
    /// Writes a file and returns its path.
    [[nodiscard]] std::string file(const std::string& name, const std::string& content) const {
        std::ofstream(folder_ / name, std::ios::binary) << content;
        return *this / name;
    }

private:
    std::filesystem::path folder_;
};

/// The file's bytes.
std::string read_file(const std::string& path);

}  // namespace grounds::test
