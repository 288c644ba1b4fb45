// SPDX-License-Identifier: MIT
// Bibliographies that leave: what our importer, pandoc and bibutils read in them.
#include <catch2/catch.hpp>
#include <map>

#include "export_support.hpp"
#include "fixture.hpp"
#include "hostile.hpp"
#include "markdown_renderers.hpp"
#include "query/references/biblatex.hpp"
#include "query/references/csl_json.hpp"
#include "query/references/extra.hpp"
#include "query/references/fields.hpp"
#include "query/references/latex.hpp"
#include "query/references/ris.hpp"
#include "schema/load/reference.hpp"

using namespace grounds;
using namespace grounds::test;
using Catch::Contains;
using nlohmann::json;

namespace {

Reference work(const std::string& type = "article-journal") {
    Reference reference;
    reference.key = "key2017";
    reference.type = type;
    reference.title = "R&D of {braces}: 50% \"quoted\" -- 'x' ``y''";
    reference.authors = {{"Berg", "Anna-Maria", "van den", "Jr", ""},
                         {"Roguin Maor", "Noga", "", "", ""},
                         {"", "", "", "", "Ministry of Health, and Care"}};
    reference.editors = {{"de Lá Cruz", "X. and Y.", "", "", ""}};
    reference.more_authors = true;
    reference.container_title = "Journal & Co";
    reference.container_title_short = "J Co";
    reference.issued = "2017-05-01";
    reference.volume = "3";
    reference.issue = "1-2";
    reference.page = "12-20";
    reference.doi = "10.1001/a_b%c";
    reference.pmid = "123";
    reference.pmcid = "PMC9";
    reference.url = "https://x.example/a_b(c)?d=%20&e#f";
    return reference;
}

/// Records that an importer could have made, with what is hard in each field.
std::vector<Reference> nasty() {
    std::vector<Reference> all;
    auto texts = hostile_texts();
    const auto more = random_texts(60, 3);
    texts.insert(texts.end(), more.begin(), more.end());
    for (const auto& text : texts) {
        Reference reference;
        reference.key = "k" + std::to_string(all.size());
        reference.type = std::string(type_names()[all.size() % type_names().size()].csl);
        reference.title = text;
        reference.authors = {{"", "", "", "", text}, {text, "A. " + text, "", "", ""}};
        reference.note = text;
        reference.issued = "2020";
        reference.extra["abstract"] = text;
        all.push_back(reference);
    }
    return all;
}

/// What the importer makes of a value: one line, normal form C, white space collapsed.
Reference imported(Reference reference) {
    const auto clean_all = [](std::string& text) { text = comparable(text); };
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
    CHECK_THAT(said, !Contains(": error") || Contains("0 errors"));
    const SQLite::Database db(database);
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
  author = {van den Berg, {Jr}, Anna-Maria and {Roguin Maor}, Noga and {Ministry of Health, and Care} and others},
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
    std::vector<Reference> all{work(), work("legal_case"), work("article-newspaper")};
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
        text += biblatex_entry(work(std::string(type.csl)), type.csl);
    }
    auto found = read_back(text, keys);
    for (const auto& type : type_names()) {
        CHECK(found[std::string(type.csl)].type == type.csl);
    }
}

TEST_CASE("any text comes back from BibTeX", "[export]") {
    std::string text;
    std::vector<std::string> keys;
    for (const auto& reference : nasty()) {
        text += biblatex_entry(reference, reference.key);
        keys.push_back(reference.key);
    }
    auto found = read_back(text, keys);
    for (const auto& reference : nasty()) {
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

TEST_CASE("CSL-JSON fits its schema and keeps everything", "[export]") {
    auto reference = work();
    reference.state = ReferenceState::retracted;
    reference.extra = {{"issn", "1234-5678"},
                       {"keywords", "a, b"},
                       {"urldate", "2020-01-02"},
                       {"translator", "Doe, J"},
                       {"origdate", "1900/1901-02"},
                       {"annotation-of-mine", "x"},
                       {"C5", "custom"},
                       {"eventdate", "spring"},
                       {"categories", R"(["x", "y"])"},
                       {"composer", R"([{"family": "Bach", "given": "J. S.", "non-dropping-particle": "von"}])"},
                       {"submitted", R"({"date-parts": [[2016, 3]]})"}};
    const auto item = json::parse(csl_json(reference).dump());
    CHECK(faults_against("csl-json", json::array({item})) == std::vector<std::string>{});
    CHECK(item["author"].back() == json{{"literal", "others"}});
    CHECK(item["issued"] == json::parse(R"({"date-parts": [[2017, 5, 1]]})"));
    CHECK(item["ISSN"] == "1234-5678");
    CHECK(item["accessed"] == json::parse(R"({"date-parts": [[2020, 1, 2]]})"));
    CHECK(item["original-date"] == json::parse(R"({"date-parts": [[1900], [1901, 2]]})"));
    CHECK(item["event-date"] == json{{"literal", "spring"}});
    CHECK(item["translator"] == json::parse(R"([{"family": "Doe", "given": "J"}])"));
    CHECK(item["composer"] == json::parse(R"([{"family": "Bach", "given": "J. S.", "non-dropping-particle": "von"}])"));
    CHECK(item["submitted"] == json::parse(R"({"date-parts": [[2016, 3]]})"));
    CHECK(item["custom"] == json{{"C5", "custom"}, {"annotation-of-mine", "x"}, {"state", "retracted"}});
}

TEST_CASE("the schema of CSL-JSON refuses what CSL does not know", "[export]") {
    CHECK_FALSE(faults_against("csl-json", json::parse(R"([{"id": "a", "type": "novel"}])")).empty());
    CHECK_FALSE(faults_against("csl-json", json::parse(R"([{"type": "book"}])")).empty());
    CHECK_FALSE(faults_against("csl-json", json::parse(R"([{"id": "a", "type": "book", "foo": "x"}])")).empty());
    CHECK_FALSE(faults_against("csl-json", json::parse(R"([{"id": "a", "type": "book", "issued": "2020"}])")).empty());
    const auto nothing_else = json::parse(R"([{"id": 1, "type": "book", "volume": 3}])");
    CHECK(faults_against("csl-json", nothing_else).empty());
}

TEST_CASE("hostile records fit the schema of CSL-JSON, and JSON in a field stays shallow", "[export]") {
    auto db = fixture();
    db.exec("DELETE FROM citation_candidate; DELETE FROM citation; DELETE FROM study_report; DELETE FROM reference");
    for (auto reference : nasty()) {
        reference.extra["composer"] = std::string(100000, '[');
        reference.extra["submitted"] = reference.title;
        reference.extra["categories"] = "[{\"x\": [1]}, null";
        reference.extra[""] = "no name";
        insert(db, reference);
    }
    const auto all = exported(db, "references", "csl-json");
    CHECK(all.count == nasty().size());
    CHECK(all.text.find('<') == std::string::npos);
    CHECK(faults_against("csl-json", json::parse(all.text)) == std::vector<std::string>{});
    CHECK(exported(db, "references", "bibtex").count == all.count);
    CHECK(exported(db, "references", "ris").count == all.count);
}

TEST_CASE("pandoc reads the same work from BibTeX and from CSL-JSON", "[export]") {
    if (!installed("pandoc")) {
        WARN("skipped: pandoc is not installed");
        return;
    }
    const TemporaryDirectory directory;
    const auto bib = directory.write("x.bib", biblatex_entry(work(), "key2017"));
    const auto csl = directory.write("x.json", json::array({json::parse(csl_json(work()).dump())}).dump());
    auto from_bib = json::parse(run("pandoc -f biblatex -t csljson '" + bib + "'"))[0];
    auto from_csl = json::parse(run("pandoc -f csljson -t csljson '" + csl + "'"))[0];
    from_bib["author"][0].erase("dropping-particle");  // pandoc takes "van den" for one that is dropped
    from_csl["author"][0].erase("non-dropping-particle");
    CHECK(from_bib == from_csl);
    CHECK_THAT(run("pandoc -f csljson -t biblatex '" + csl + "'"),
               Contains("@article{key2017") && Contains("and others"));
}

TEST_CASE("a RIS record", "[export]") {
    auto reference = work();
    reference.note = "line\nbreak";
    reference.state = ReferenceState::retracted;
    reference.extra = {{"keywords", "a; b, c"}, {"C5", "x"}, {"urldate", "2020-01"}, {"own", "y"}, {"ER", "end"}};
    CHECK(ris_record(reference) ==
          "TY  - JOUR\r\nID  - key2017\r\nAU  - van den Berg, Anna-Maria, Jr\r\nAU  - Roguin Maor, Noga\r\n"
          "AU  - Ministry of Health, and Care\r\nAU  - et al.\r\nED  - de Lá Cruz, X. and Y.\r\n"
          "TI  - R&D of {braces}: 50% \"quoted\" -- 'x' ``y''\r\nJF  - Journal & Co\r\nJA  - J Co\r\nPY  - 2017\r\n"
          "DA  - 2017/05/01/\r\nVL  - 3\r\nIS  - 1-2\r\nSP  - 12\r\nEP  - 20\r\nDO  - 10.1001/a_b%c\r\nAN  - 123\r\n"
          "C2  - PMC9\r\nUR  - https://x.example/a_b(c)?d=%20&e#f\r\nN1  - line break\r\n"
          "N1  - Publication state: retracted\r\nC5  - x\r\nN1  - ER: end\r\nKW  - a\r\nKW  - b, c\r\nN1  - own: y\r\n"
          "Y2  - 2020/01//\r\nER  - \r\n\r\n");
}

TEST_CASE("bibutils reads the RIS", "[export]") {
    if (!installed("ris2xml")) {
        WARN("skipped: ris2xml (bibutils) is not installed");
        return;
    }
    const TemporaryDirectory directory;
    std::string text;
    for (const auto& type : type_names()) {
        text += ris_record(work(std::string(type.csl)));
    }
    const auto read = run("ris2xml '" + directory.write("x.ris", text) + "' 2>/dev/null");
    CHECK(elements(read, "mods ID=\"key2017\"").size() <= type_names().size());
    std::size_t records = 0;
    for (auto at = read.find("<mods ID="); at != std::string::npos; at = read.find("<mods ID=", at + 1)) {
        ++records;
    }
    CHECK(records == type_names().size());
    CHECK_THAT(read, Contains("<namePart type=\"family\">van den Berg</namePart>") &&
                         Contains("<title>Journal &amp; Co</title>") && Contains("<start>12</start>") &&
                         Contains("10.1001/a_b%c") && Contains("2017-05-01"));
}

TEST_CASE("no text adds a line to a RIS record", "[export]") {
    for (const auto& reference : nasty()) {
        const auto record = ris_record(reference);
        for (std::size_t at = 0; at < record.size() - 2;) {
            CHECK((record.substr(at + 2, 4) == "  - "));
            at = record.find("\r\n", at) + 2;
            CHECK(at >= 2);
        }
        CHECK(record.find("\nER  - \r\n\r\n") == record.size() - 11);
    }
}

TEST_CASE("every extra field has one row, and BibTeX and RIS names are not shared", "[export]") {
    std::set<std::string_view> names;
    for (const auto& row : field_names()) {
        for (const auto& name : std::set<std::string_view>{row.csl, row.bibtex, row.ris}) {
            CHECK((name.empty() || names.insert(name).second));
            CHECK((name.empty() || find_field(name) == &row));
        }
    }
}

TEST_CASE("dates and pages in parts", "[export]") {
    CHECK(date_parts("2017-05-01") == std::vector<int>{2017, 5, 1});
    CHECK(date_parts("2017").size() == 1);
    for (const auto* none : {"", "17", "2017-5", "2017-05-01-01", "20x7", "2017-", "-2017", "0000"}) {
        CHECK(date_parts(none).empty());
    }
    CHECK(page_ends("12-20") == std::vector<std::string>{"12", "20"});
    CHECK(page_ends("e12") == std::vector<std::string>{"e12"});
    CHECK(page_ends("1-2-3") == std::vector<std::string>{"1-2-3"});
    CHECK(page_ends("1, 5-7").size() == 1);
}

TEST_CASE("braces in LaTeX are balanced", "[export]") {
    CHECK(latex("{a}") == "\\{a\\}");
    CHECK(latex("a}{b") == "a\\textbraceright{}\\textbraceleft{}b");
    CHECK(verbatim("https://x.example/{a} b") == "https://x.example/%7Ba%7D%20b");
}
