// SPDX-License-Identifier: MIT
// Bibliographies that leave as BibTeX: what our own importer reads in them.
#include <catch2/catch.hpp>
#include <map>

#include "base/markup.hpp"
#include "schema/db/database.hpp"
#include "schema/load/records.hpp"
#include "tests/query/exports/export_support.hpp"
#include "tests/query/fixture.hpp"
#include "tests/query/report/markdown_renderers.hpp"
#include "works/formats/bibtex/bibtex.hpp"
#include "works/formats/csl_json/write.hpp"
#include "works/formats/fields.hpp"

using namespace grounds;
using namespace grounds::exports;
using namespace grounds::formats;
using namespace grounds::load;
using namespace grounds::test;
using Catch::Contains;
using nlohmann::json;

namespace {

/// What the importer makes of a value: one line, normal form C, white space collapsed, a title without its markup.
Reference imported(Reference reference) {
    const auto clean_all = [](std::string& text) { text = comparable(text); };
    reference.title = base::without_markup(reference.title);
    clean_all(reference.title);
    clean_all(reference.note);
    for (auto& name : reference.authors) {
        clean_all(name.family);
        clean_all(name.given);
        clean_all(name.literal);
    }
    std::erase_if(reference.authors, [](const Name& name) { return name.literal.empty() && name.family.empty(); });
    for (auto field = reference.extra.begin(); field != reference.extra.end();) {
        clean_all(field->second);
        field = field->second.empty() ? reference.extra.erase(field) : std::next(field);
    }
    return reference;
}

std::string shown(const Reference& reference) {
    auto record = csl_json(reference);
    record["state"] = to_string(reference.state);
    return record.dump(1, ' ', false, json::error_handler_t::replace);
}

/// Reads a .bib file with our importer; the records by key.
std::map<std::string, Reference> read_back(const std::string& bibtex, const std::vector<std::string>& keys) {
    const TemporaryDirectory directory;
    const auto database = directory.path() + "/x.db";
    const auto said = run(std::string(GROUNDS_IMPORT) + " --quiet --db '" + database + "' '" +
                          directory.write("x.bib", bibtex) + "'");
    INFO(said);
    CHECK((said.empty() || said.find(" 0 errors") != std::string::npos));
    const auto db = db::open_for_query(database);
    ReferenceLoader loader(db);
    std::map<std::string, Reference> found;
    for (const auto& key : keys) {
        if (auto reference = loader.find(key)) {
            found.emplace(key, std::move(*reference));
        }
    }
    return found;
}

}  // namespace

TEST_CASE("a BibTeX entry", "[export]") {
    CHECK(biblatex_entry(work(), "key2017") == R"(@article{key2017,
  author = {van den Berg, Jr, Anna-Maria and {Roguin Maor}, Noga and {Ministry of Health, and Care} and others},
  editor = {{de Lá Cruz}, {X. and Y.}},
  title = {{R\&D of \{braces\}: 50\% {"}quoted{"} -{}- 'x' \`{}\`{}y'{}'}},
  journal = {{Journal \& Co}},
  shortjournal = {{J Co}},
  date = {2017-05-01},
  volume = {3},
  number = {1-2},
  pages = {12--20},
  doi = {10.1001/a_b%c},
  pmid = {123},
  pmcid = {PMC9},
  url = {https://x.example/a_b(c)?d=%20&e#f},
}
)");
}

TEST_CASE("our importer reads back what was exported as BibTeX", "[export]") {
    std::vector<Reference> all{work(), work("legal_case", 1), work("article-newspaper", 2)};
    all[1].key = "other";
    all[1].issued = "2017-12";
    all[1].supersedes = "key2017";
    all[1].extra = {{"series", "S"}, {"issued-by", "x_y"}, {"booktitle", "shadowed"}, {"journaltitle", "too"}};
    all[2].key = "third";
    all[2].issued.clear();
    all[2].extra = {{"issued", "in press"}, {"translator", "Doe, Jane and Roe, R."}};
    all[2].publisher = "P";
    all[2].publisher_place = "Kraków";
    all[2].isbn = "9780306406157";
    all[2].edition = "2nd";
    all[2].language = "en";
    std::string text;
    for (const auto& reference : all) {
        text += biblatex_entry(reference, reference.key);
    }
    auto found = read_back(text, {"key2017", "other", "third"});
    for (const auto& reference : all) {
        CHECK(shown(found[reference.key]) == shown(reference));
        CHECK(found[reference.key].more_authors);
        CHECK(found[reference.key].extra == reference.extra);
    }
}

TEST_CASE("every CSL type comes back from BibTeX", "[export]") {
    std::string text;
    std::vector<std::string> keys;
    for (const auto& type : type_names()) {
        keys.emplace_back(type.csl);
        text += biblatex_entry(work(std::string(type.csl), keys.size()), type.csl);
    }
    auto found = read_back(text, keys);
    for (const auto& type : type_names()) {
        CHECK(found[std::string(type.csl)].type == type.csl);
    }
}

TEST_CASE("any text comes back from BibTeX", "[export]") {
    std::string text;
    std::vector<std::string> keys;
    for (const auto& reference : nasty_works()) {
        text += biblatex_entry(reference, reference.key);
        keys.push_back(reference.key);
    }
    auto found = read_back(text, keys);
    for (const auto& reference : nasty_works()) {
        REQUIRE(found.count(reference.key) == 1);
        INFO(reference.title.substr(0, 200));
        CHECK(shown(imported(found[reference.key])) == shown(imported(reference)));
    }
}

TEST_CASE("keys that BibTeX could not read, and keys that it would not tell apart", "[export]") {
    std::set<std::string> used;
    CHECK(biblatex_key("a2020", used) == "a2020");
    CHECK(biblatex_key("A2020", used) == "A2020-2");
    CHECK(biblatex_key("http://z.org/x y,{}", used) == "http://z.org/x-y---");
    CHECK(biblatex_key("", used) == "x");
    CHECK(biblatex_key("x", used) == "x-2");
}

TEST_CASE("a crossref whose parent stays out does not make the file unreadable", "[export]") {
    auto db = fixture();
    db.exec(R"(UPDATE reference SET extra = '{"crossref": "garrison2012"}' WHERE key = 'roguinmaor2017')");
    CHECK_THAT(exported(db, "references").text, Contains("crossref = {garrison2012}"));
    ExportRequest request;
    request.scope.claim = "mg-cuts-cramps-43-percent";
    const auto some = exported(db, "references", "bibtex", request);
    CHECK(some.count == 2);  // cited, and the review that bears on it
    CHECK_THAT(some.text, Contains("xref = {garrison2012}") && !Contains("crossref"));
}

TEST_CASE("braces in LaTeX are balanced", "[export]") {
    CHECK(to_latex("{a}") == "\\{a\\}");
    CHECK(to_latex("a}{b") == "a\\textbraceright{}\\textbraceleft{}b");
    CHECK(verbatim("https://x.example/{a} b") == "https://x.example/%7Ba%7D%20b");
}
