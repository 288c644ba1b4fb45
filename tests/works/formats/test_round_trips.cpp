// SPDX-License-Identifier: MIT
// What a format writes, its reader reads back: in one process, for each format of the table that has both.
#include <catch2/catch.hpp>

#include <map>

#include "base/markup.hpp"
#include "tests/importer/readers/reading.hpp"
#include "tests/query/exports/export_support.hpp"
#include "works/formats/csl_json/write.hpp"
#include "works/formats/extra.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"
#include "works/formats/record_builder.hpp"
#include "works/names.hpp"

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
    return data.references.list();
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
    one.authors = {{"Plato", "", "", "", ""}, {"Oak Tree", "", "", "", ""}};
    one.editors = {{"Lá Cruz", "X. and Y.", "de", "", ""}};
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

bool holds(const Json& name, const char* part, std::string_view text) {
    return name.contains(part) && name[part].get<std::string>().find(text) != std::string::npos;
}

/// A name that RIS can't write so that it is read again: a comma splits it, one part alone is an institution, and
/// initials at the end make a person.
bool is_changed_by_ris(const Json& name) {
    const auto comma = [&](const char* part) { return holds(name, part, ","); };
    const bool alone = name.contains("family") && !name.contains("given");
    return alone || comma("literal") || comma("family") || comma("given") || comma("suffix") ||
           (name.contains("literal") && works::initialed_person(name["literal"].get<std::string>()));
}

/// What is left of a family name that began with its particle: the particle stands apart then.
Json with_particle_apart(Json name) {
    if (name.contains("family") && !name.contains("non-dropping-particle")) {
        const auto parts = works::with_particle({name["family"].get<std::string>(), "", "", "", ""});
        if (!parts.particle.empty()) {
            name["non-dropping-particle"] = parts.particle;
            name["family"] = parts.family;
        }
    }
    return name;
}

/// RIS has no place for a particle; one that no table lists stays with the family name.
Json with_particle_joined(Json name) {
    if (name.contains("non-dropping-particle") && name.contains("family")) {
        name["family"] = name["non-dropping-particle"].get<std::string>() + " " + name["family"].get<std::string>();
        name.erase("non-dropping-particle");
    }
    return name;
}

bool same_people(std::string_view format, const Json& before, const Json& after) {
    return before.is_array() && after.is_array() && before.size() == after.size() &&
           std::equal(before.begin(), before.end(), after.begin(), [&](const Json& x, const Json& y) {
               return x == y || (format != "bibtex" && with_particle_apart(x) == y) ||
                      (format == "ris" && (is_changed_by_ris(x) || with_particle_joined(x) == y));
           });
}

std::string with_spaces(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// Keywords between commas or semicolons.
std::vector<std::string> words_of(std::string text) {
    std::replace(text.begin(), text.end(), ',', ';');
    return extra_list(text);
}

/// Whether a value came back, but for what docs/formats.md says of the format.
bool same_value(std::string_view format, std::string_view field, const Json& before, const Json& after) {
    if (before == after) {
        return true;
    }
    if (is_role(field)) {
        return same_people(format, before, after);
    }
    if (!before.is_string() || !after.is_string()) {
        return false;
    }
    const auto left = with_spaces(before.get<std::string>());
    const auto right = with_spaces(after.get<std::string>());
    return left == right || (format == "ris" && field == "keyword" && words_of(left) == words_of(right)) ||
           (format == "csl-json" && field == "abstract" && base::without_markup(left) == right);
}

using Differences = std::map<std::string, int>;

void compare_members(std::string_view format, const Json& before, const Json& after, Differences& found) {
    const auto member = [](const Json& item, const std::string& name) {
        return item.contains(name) ? item[name] : Json();
    };
    Json names = before;
    names.update(after);
    for (const auto& one : names.items()) {
        const auto& name = one.key();
        if (name == "custom" && before.contains(name) && after.contains(name)) {
            compare_members(format, before[name], after[name], found);
        } else if (!same_value(format, name, member(before, name), member(after, name))) {
            ++found[std::string(format) + " " + name + ": " + member(before, name).dump() + " -> " +
                    member(after, name).dump()];
        }
    }
}

void compare(std::string_view format, const Reference& before, const Reference& after, Differences& found) {
    auto left = csl_json(before);
    if (format == "bibtex" && left.contains("custom") && left["custom"].contains("crossref")) {
        left["custom"]["xref"] = left["custom"]["crossref"];  // no parent of that key is in the file
        left["custom"].erase("crossref");
    }
    if (format == "ris" && !before.pmid.empty() && !left.contains("source")) {
        left["source"] = "PubMed";  // whose number it is
    }
    compare_members(format, left, csl_json(after), found);
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
        auto references = data.references.list();
        for (std::size_t i = 0; i < references.size(); ++i) {
            references[i].key = "k" + std::to_string(i);
        }
        for (const auto& format : written_ones()) {
            const auto back = read_back(format, written(format.name, references));
            REQUIRE(back.size() == references.size());
            for (std::size_t i = 0; i < back.size(); ++i) {
                compare(format.name, references[i], back[i], found);
            }
        }
    }
    for (const auto& [difference, count] : found) {
        UNSCOPED_INFO(difference);
    }
    CHECK(found.empty());
}
