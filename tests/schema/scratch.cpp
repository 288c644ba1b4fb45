// SPDX-License-Identifier: MIT
#include "tests/schema/scratch.hpp"

#include <cstdlib>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace grounds::test {

Scratch::Scratch() {
    auto name = (std::filesystem::temp_directory_path() / "grounds-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("no temporary folder: " + name);
    }
    folder_ = name;
}

Scratch::~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace grounds::test
