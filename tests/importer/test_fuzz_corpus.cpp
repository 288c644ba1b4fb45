// SPDX-License-Identifier: MIT
// What the fuzzers start from, and what ever made one fail, is read by the ordinary tests too (script/fuzz).
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "importer/readers/reader.hpp"

using namespace grounds;

namespace {

namespace fs = std::filesystem;

const fs::path corpus = fs::path(GROUNDS_ROOT) / "tests/fuzz/corpus";

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("every reader has a corpus, and reads it without a fault of its own", "[fuzz]") {
    for (const auto& reader : readers()) {
        CAPTURE(reader.name);
        REQUIRE(fs::is_directory(corpus / reader.name));
        std::size_t files = 0;
        for (const auto& entry : fs::directory_iterator(corpus / reader.name)) {
            CAPTURE(entry.path().string());
            Dataset data;
            Problems problems;
            reader.read({entry.path().filename().string(), text_of(entry.path())}, data, problems);
            CHECK(data.files.size() == 1);
            ++files;
        }
        CHECK(files > 0);
    }
}
