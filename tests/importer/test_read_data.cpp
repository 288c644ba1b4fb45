// SPDX-License-Identifier: MIT
// The formats as a table, and the data of this repository.
#include "reading.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace grounds;
using namespace grounds::test;

TEST_CASE("every format has its file, and every file its format") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(GROUNDS_ROOT "/importer/readers")) {
        auto stem = entry.path().stem().string();
        std::replace(stem.begin(), stem.end(), '_', '-');
        const bool format = entry.path().extension() == ".cpp" && stem != "readers" && stem.rfind("latex", 0) != 0;
        files += format ? 1 : 0;
        if (format) {
            INFO(stem);
            CHECK(reader_named(stem) != nullptr);
        }
    }
    CHECK(files == readers().size());
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
    check(read.data, {}, read.problems);
    for (const auto& problem : read.problems) {
        INFO(problem.file << ":" << problem.line << ": " << problem.message);
        CHECK(problem.severity == Problem::Severity::warning);
    }
    CHECK_FALSE(read.data.claims.empty());
}
