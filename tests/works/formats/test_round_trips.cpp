// SPDX-License-Identifier: MIT
// What a format writes, its reader reads back: in one process, for each format of the table that has both.
#include <catch2/catch.hpp>

#include <map>

#include "tests/importer/readers/reading.hpp"
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

namespace {

/// What docs/formats.md says that a format does not bring back.
bool is_documented(std::string_view format, const Reference& before, const std::string& field) {
    const auto has_comma = [](const std::vector<Name>& names) {
        return std::any_of(names.begin(), names.end(), [](const Name& name) {
            return name.literal.find(',') != std::string::npos || name.suffix.find(',') != std::string::npos ||
                   name.given.find(',') != std::string::npos || name.family.find(',') != std::string::npos;
        });
    };
    const bool people = field == "author" || field == "editor";
    if (format == "ris") {
        return field == "note" || field == "custom" ||
               (people && (has_comma(before.authors) || has_comma(before.editors)));
    }
    return false;
}

using Differences = std::map<std::string, int>;

void compare(std::string_view format, const Reference& before, const Reference& after, Differences& found) {
    auto left = csl_json(before);
    auto right = csl_json(after);
    for (auto* item : {&left, &right}) {
        for (const auto& [name, value] : item->items()) {
            const bool differs = !left.contains(name) || !right.contains(name) || left[name] != right[name];
            if (differs && !is_documented(format, before, name)) {
                ++found[std::string(format) + " " + name + ": " + (left.contains(name) ? left[name].dump() : "-") +
                        " -> " + (right.contains(name) ? right[name].dump() : "-")];
            }
        }
    }
}

}  // namespace

TEST_CASE("bibliographies of other projects go there and back", "[formats]") {
    const auto files = files_below(GROUNDS_SHARED "/samples/bib-more", ".bib .ris");
    if (files.empty()) {
        WARN("skipped: no samples below " GROUNDS_SHARED "/samples/bib-more");
        return;
    }
    Differences found;
    for (const auto& path : files) {
        Dataset data;
        Problems problems;
        const auto name = path.extension() == ".bib" ? "bibtex" : "ris";
        format_named(name)->read({"a", file_text(path)}, data, problems);
        for (std::size_t i = 0; i < data.references.size(); ++i) {
            data.references[i].key = "k" + std::to_string(i);
        }
        for (const auto& format : written_ones()) {
            const auto back = read_back(format, written(format.name, data.references));
            REQUIRE(back.size() == data.references.size());
            for (std::size_t i = 0; i < back.size(); ++i) {
                compare(format.name, data.references[i], back[i], found);
            }
        }
    }
    for (const auto& [difference, count] : found) {
        UNSCOPED_INFO(difference);
    }
    CHECK(found.empty());
}
