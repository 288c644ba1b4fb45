// SPDX-License-Identifier: MIT
// The formats as a table, and the data of this repository.
#include "tests/importer/readers/reading.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace grounds;
using namespace grounds::check;
using namespace grounds::readers;
using namespace grounds::test;

TEST_CASE("every bibliographic format has its folder, and every folder its format") {
    for (const auto& entry : std::filesystem::directory_iterator(GROUNDS_ROOT "/works/formats")) {
        if (std::filesystem::exists(entry.path() / "read.cpp")) {
            auto name = entry.path().filename().string();
            std::replace(name.begin(), name.end(), '_', '-');
            INFO(name);
            CHECK(reader_named(name) != nullptr);
        }
    }
}

TEST_CASE("formats are found by name and by ending") {
    CHECK(reader_for("x/y.YAML") == reader_named("sheet"));
    CHECK(reader_for("a.yml") == reader_named("sheet"));
    CHECK(reader_for("a.bib") == reader_named("bibtex"));
    CHECK(reader_for(".bib") == nullptr);
    CHECK(reader_for("bib") == nullptr);
    CHECK(reader_named("nothing") == nullptr);
}

TEST_CASE("the data of this repository has no errors") {
    Read read;
    for (const auto& path : files_below(GROUNDS_ROOT "/data", ".yaml .yml .bib")) {
        read_into(read, path.string(), file_text(path));
    }
    check::check(read.data, {}, read.problems);
    for (const auto& problem : read.problems) {
        INFO(problem.file << ":" << problem.line << ": " << problem.message);
        CHECK(problem.severity == Problem::Severity::warning);
    }
    CHECK_FALSE(read.data.claims.empty());
}
