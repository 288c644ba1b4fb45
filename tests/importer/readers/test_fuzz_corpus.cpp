// SPDX-License-Identifier: MIT
// What the fuzzers start from, and what ever made one fail, is read by the ordinary tests too (script/fuzz).
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "importer/articles/references/references.hpp"
#include "importer/readers/reader.hpp"
#include "importer/tables/mapping.hpp"
#include "works/marker.hpp"

using namespace grounds;
using namespace grounds::articles;
using namespace grounds::readers;
using namespace grounds::tables;
using namespace grounds::works;

namespace {

namespace fs = std::filesystem;

const fs::path root = GROUNDS_ROOT;

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What a fuzzer starts from: the files that `seeds` names for it, and its folder of the corpus.
std::vector<fs::path> seeds_of(std::string_view fuzzer) {
    std::vector<fs::path> files;
    std::ifstream list(root / "tests/fuzz/seeds");
    for (std::string name, file; list >> name >> file;) {
        if (name == fuzzer) {
            files.push_back(root / file);
        }
    }
    const auto corpus = root / "tests/fuzz/corpus" / fuzzer;
    if (fs::is_directory(corpus)) {
        for (const auto& entry : fs::directory_iterator(corpus)) {
            files.push_back(entry.path());
        }
    }
    return files;
}

}  // namespace

TEST_CASE("every reader has seeds, and reads them without a fault of its own", "[fuzz]") {
    for (const auto& reader : readers::readers()) {
        CAPTURE(reader.name);
        const auto files = seeds_of(reader.name);
        CHECK_FALSE(files.empty());
        for (const auto& file : files) {
            CAPTURE(file.string());
            REQUIRE(fs::is_regular_file(file));
            Dataset data;
            Problems problems;
            reader.read({file.filename().string(), text_of(file)}, data, problems);
            CHECK(data.files.size() == 1);
        }
    }
}

TEST_CASE("what the fuzzers of tables, mappings and markers start from is read", "[fuzz]") {
    Problems problems;
    for (const auto& file : seeds_of("mapping")) {
        CHECK(read_mapping({file.string(), text_of(file)}, problems).id.size() > 2);
    }
    CHECK(problems.empty());
    for (const auto& file : seeds_of("marker")) {
        const auto text = text_of(file);
        CHECK_FALSE(parse_marker(text).words.empty());
        CHECK_FALSE(parse_reference(text).printed.empty());
    }
}
