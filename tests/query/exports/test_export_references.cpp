// SPDX-License-Identifier: MIT
// Bibliographies that leave as CSL-JSON and RIS: what the schema, pandoc and bibutils say to them.
#include <catch2/catch.hpp>
#include <set>

#include "tests/query/exports/export_support.hpp"
#include "tests/query/fixture.hpp"
#include "tests/query/report/markdown_renderers.hpp"
#include "tests/text.hpp"
#include "works/formats/bibtex/bibtex.hpp"
#include "works/formats/csl_json/write.hpp"
#include "works/formats/extra.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/ris/tags.hpp"

using namespace grounds;
using namespace grounds::formats;
using namespace grounds::test;
using Catch::Contains;
using nlohmann::json;

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
    for (auto reference : nasty_works()) {
        reference.extra["composer"] = std::string(100000, '[');
        reference.extra["submitted"] = reference.title;
        reference.extra["categories"] = "[{\"x\": [1]}, null";
        reference.extra[""] = "no name";
        insert(db, reference);
    }
    const auto all = exported(db, "references", "csl-json");
    CHECK(all.count == nasty_works().size());
    CHECK(all.text.find('<') == std::string::npos);
    CHECK(faults_against("csl-json", json::parse(all.text)) == std::vector<std::string>{});
    CHECK(exported(db, "references", "bibtex").count == all.count);
    CHECK(exported(db, "references", "ris").count == all.count);
}

TEST_CASE("a work of several records leaves once", "[export]") {
    auto db = fixture();
    auto kept = work();
    kept.key = "kept2020";
    auto other = work();
    other.key = "other2020";
    insert(db, kept);
    insert(db, other);
    const auto before = exported(db, "references", "ris").count;
    db.exec(
        "INSERT INTO duplicate (kept_id, other_id, state, decided_by, agree, disagree, score, because) "
        "SELECT k.id, o.id, 'same', 'program', 'title', '', 9, '' FROM reference k, reference o "
        "WHERE k.key = 'kept2020' AND o.key = 'other2020'");
    const auto all = exported(db, "references", "ris");
    CHECK(all.count == before - 1);
    CHECK(all.text.find("kept2020") != std::string::npos);
    CHECK(all.text.find("kept2020") == all.text.rfind("kept2020"));
    CHECK(all.text.find("other2020") == std::string::npos);
}

TEST_CASE("pandoc reads the same work from BibTeX and from CSL-JSON", "[export]") {
    if (!installed("pandoc")) {
        WARN("skipped: pandoc is not installed");
        return;
    }
    auto reference = work();
    reference.title = "R&D of {braces}: 50% \\ ``y -- z";  // it makes other quotes curly
    const TemporaryDirectory directory;
    const auto bib = directory.write("x.bib", biblatex_entry(reference, "key2017"));
    const auto csl = directory.write("x.json", json::array({json::parse(csl_json(reference).dump())}).dump());
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
          "AU  - Ministry of Health, and Care\r\nED  - de Lá Cruz, X. and Y.\r\n"
          "TI  - R&D of {braces}: 50% \"quoted\" -- 'x' ``y''\r\nJF  - Journal & Co\r\nJA  - J Co\r\nPY  - 2017\r\n"
          "DA  - 2017/05/01/\r\nVL  - 3\r\nIS  - 1-2\r\nSP  - 12\r\nEP  - 20\r\nDO  - 10.1001/a_b%c\r\nDB  - "
          "PubMed\r\nAN  - 123\r\n"
          "C2  - PMC9\r\nUR  - https://x.example/a_b(c)?d=%20&e#f\r\nN1  - line break\r\n"
          "N1  - Publication state: retracted\r\nN1  - The list of authors goes on\r\nC5  - x\r\nN1  - tex.ER: "
          "end\r\nKW  - a\r\nKW  - b, c\r\nN1  - "
          "tex.own: y\r\n"
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
    CHECK(times(read, "<mods ID=") == type_names().size());
    CHECK_THAT(read, Contains("<namePart type=\"family\">van den Berg</namePart>") &&
                         Contains("<title>Journal &amp; Co</title>") && Contains("<start>12</start>") &&
                         Contains("10.1001/a_b%c") && Contains("2017-05-01"));
}

TEST_CASE("no text adds a line to a RIS record", "[export]") {
    for (const auto& reference : nasty_works()) {
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
