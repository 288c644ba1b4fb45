// SPDX-License-Identifier: MIT
// What a format writes, its reader reads back: in one process, for each format of the table that has both.
#include <catch2/catch.hpp>

#include "tests/query/exports/export_support.hpp"
#include "works/formats/csl_json/write.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"

using namespace grounds;
using namespace grounds::formats;
using namespace grounds::test;

namespace {

std::vector<Reference> read_back(const Format& format, const std::string& text) {
    Dataset data;
    Problems problems;
    format.read({"back", text}, data, problems);
    for (const auto& problem : problems) {
        INFO(problem.line << ": " << problem.message);
        CHECK(problem.severity == Problem::Severity::warning);
    }
    return data.references;
}

std::vector<Format> written_ones() {
    std::vector<Format> all;
    for (const auto& format : formats::formats()) {
        if (format.write != nullptr) {
            all.push_back(format);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("each format that is written recognises itself and reads itself back", "[formats]") {
    REQUIRE(written_ones().size() >= 3);
    for (const auto& format : written_ones()) {
        INFO(format.name);
        auto one = work();
        one.pmid.clear();  // RIS names its database, which then stands in the record
        one.authors[2].literal = "Ministry of Health";
        one.editors = {{"Lá Cruz", "X. and Y.", "de", "", ""}};
        const auto text = written(format.name, {one});
        CHECK(format.recognises(text));
        const auto back = read_back(format, text);
        REQUIRE(back.size() == 1);
        CHECK(csl_json(back[0]) == csl_json(one));
    }
}

TEST_CASE("a bibliography of nothing is still one", "[formats]") {
    for (const auto& format : written_ones()) {
        INFO(format.name);
        CHECK(read_back(format, written(format.name, {})).empty());
    }
}

TEST_CASE("every name of a type stands once, and every first one is read as its type", "[formats]") {
    for (const auto& name : names_of_types()) {
        INFO(name.name);
        REQUIRE(type_named(name.source, name.name) != nullptr);
        CHECK(type_named(name.source, name.name)->csl == name.csl);
        CHECK(find_type(name.csl) != nullptr);
    }
    for (const auto& type : type_names()) {
        CHECK(type_named(TypeSource::bibtex, type.biblatex) != nullptr);
        CHECK(type_named(TypeSource::ris, type.ris) != nullptr);
    }
}
