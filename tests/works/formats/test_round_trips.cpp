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

TEST_CASE("what a format has no place for comes back", "[formats]") {
    auto one = work();
    one.pmid.clear();
    one.authors = {{"Plato", "", "", "", ""}, {"b. Oak", "", "", "", ""}};
    one.type = "book";
    one.container_title = "Collected Works";
    one.page = "xi+98 pp.";
    one.note = "<b>my</b> own words";
    one.extra = {{"number", "12a"},
                 {"isi:UT", "WOS:1"},
                 {"my-field", "y"},
                 {"affiliation", "Here"},
                 {"translator", "{House, Ltd} and Elm, Bo and others"}};
    for (const auto& format : written_ones()) {
        INFO(format.name);
        auto back = read_back(format, written(format.name, {one}));
        REQUIRE(back.size() == 1);
        if (std::string_view(format.name) == "ris") {  // one name alone is an institution's there
            back[0].authors = one.authors;
            back[0].extra["translator"] = one.extra["translator"];
        }
        CHECK(csl_json(back[0]) == csl_json(one));
    }
}

TEST_CASE("a BibTeX type of somebody's own leaves as it came", "[formats]") {
    const auto& bibtex = *format_named("bibtex");
    const auto text = [&](const char* entry) { return written("bibtex", read_back(bibtex, entry)); };
    CHECK(text("@gadget{k, title = {T}}").starts_with("@gadget{k,"));
    CHECK(text("@phdthesis{k, title = {T}}").starts_with("@phdthesis{k,"));
    auto odd = work();
    odd.type = "document";
    odd.extra = {{"entrytype", "comment"}};
    CHECK(written("bibtex", {odd}).starts_with("@misc{"));
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

/// A person under one family name: whether the particle stands apart, and what one name alone is, docs/formats.md
/// leaves open.
void level_people(Json& people, std::string_view format) {
    if (!people.is_array()) {
        return;
    }
    for (auto& one : people) {
        if (one.contains("non-dropping-particle")) {
            one["family"] = one["non-dropping-particle"].get<std::string>() + " " + one["family"].get<std::string>();
            one.erase("non-dropping-particle");
        }
        if (format == "ris" && one.size() == 1 && one.contains("family")) {
            one = Json::object({{"literal", one["family"]}});
        }
    }
}

/// What docs/formats.md says that a format does not bring back, made the same on both sides.
Json levelled(Json item, std::string_view format) {
    for (const auto* role : {"author", "editor", "translator"}) {
        if (item.contains(role)) {
            level_people(item[role], format);
        }
    }
    if (format == "bibtex" && item.contains("custom") && item["custom"].contains("crossref")) {
        item["custom"]["xref"] = item["custom"]["crossref"];  // no parent of that key is in the file
        item["custom"].erase("crossref");
    }
    return item;
}

/// Line breaks are spaces; RIS has keywords apart.
std::string levelled_text(const Json& value, std::string_view format, std::string_view field) {
    auto text = value.dump();
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) {
        text.replace(at, 2, " ");
    }
    if (format == "ris" && field == "keyword") {
        std::replace(text.begin(), text.end(), ',', ';');
        std::erase(text, ' ');
    }
    return text;
}

bool is_documented(std::string_view format, const Reference& before, const std::string& field) {
    const auto has_comma = [](const std::vector<Name>& names) {
        return std::any_of(names.begin(), names.end(), [](const Name& name) {
            return name.literal.find(',') != std::string::npos || name.suffix.find(',') != std::string::npos ||
                   name.given.find(',') != std::string::npos || name.family.find(',') != std::string::npos;
        });
    };
    const bool people = field == "author" || field == "editor";
    if (format == "ris") {
        const auto initials = [](const std::vector<Name>& names) {
            return std::any_of(names.begin(), names.end(),
                               [](const Name& name) { return name.literal.find(". ") != std::string::npos; });
        };
        return (people && (initials(before.authors) || initials(before.editors))) ||
               (field == "source" && !before.pmid.empty()) ||
               (people && (has_comma(before.authors) || has_comma(before.editors)));
    }
    return format == "csl-json" && field == "abstract" && before.extra.at("abstract").find('&') != std::string::npos;
}

using Differences = std::map<std::string, int>;

void compare(std::string_view format, const Reference& before, const Reference& after, Differences& found) {
    auto left = levelled(csl_json(before), format);
    auto right = levelled(csl_json(after), format);
    for (auto* item : {&left, &right}) {
        for (const auto& [name, value] : item->items()) {
            const bool differs = !left.contains(name) || !right.contains(name) ||
                                 levelled_text(left[name], format, name) != levelled_text(right[name], format, name);
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
