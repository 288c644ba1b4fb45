// SPDX-License-Identifier: MIT
// Tables of nested JSON, joined files, templates and filters.
#include "base/slug.hpp"
#include "importer/tables/template.hpp"
#include "tests/importer/tables/tables.hpp"

#include <catch2/catch.hpp>

using namespace grounds;
using namespace grounds::tables;
using namespace grounds::test;

namespace {

Row row_of(const std::string& json) {
    Row found;
    Problems problems;
    read_jsonl_rows(
        {"t.jsonl", json}, [&](Row row) { found = std::move(row); }, problems);
    return found;
}

std::string at(const Row& row, const std::string& path) {
    return value_at({&row, "t", nullptr, {}, nullptr}, path);
}

std::string filled(const Row& row, const std::string& text) {
    std::string fault;
    const auto parsed = parse_template(text, {}, fault);
    REQUIRE(fault.empty());
    const auto result = fill(parsed, {&row, "t", nullptr, {}, nullptr}, {});
    return result.texts.empty() ? "(empty: " + result.empty + ")" : fmt::format("{}", fmt::join(result.texts, "+"));
}

}  // namespace

TEST_CASE("paths lead into nested values", "[tables]") {
    const auto row =
        row_of(R"({"id": 7, "a.b": "dotted", "doc": 31, "ev": {"31": [{"l": "S", "n": [1, 2]}]}, "z": null})");
    CHECK(at(row, "id") == "7");
    CHECK(at(row, "a.b") == "dotted");
    CHECK(at(row, "ev.31.0.l") == "S");
    CHECK(at(row, "ev[doc].0.n") == "1, 2");
    CHECK(at(row, "ev[doc].1.n").empty());
    CHECK(at(row, "ev[nothing].0.n").empty());
    CHECK(at(row, "z").empty());
    CHECK(at(row, "$line") == "1");
    CHECK(path_fault("a[b").find("bracket") != std::string::npos);
    CHECK(path_fault("a]") != "");
    CHECK(elements_of({&row, "t", nullptr, {}, nullptr}, "ev.*.*").size() == 1);
    CHECK(elements_of({&row, "t", nullptr, {}, nullptr}, "ev.*.*").front().keys == Lines{"31", "0"});
    CHECK(elements_of({&row, "t", nullptr, {}, nullptr}, "none.*").empty());
}

TEST_CASE("templates leave out what is empty", "[tables]") {
    const auto row = row_of(R"({"a": " x ", "e": "", "l": ["p; q", "r"]})");
    CHECK(filled(row, "{a}-{a}") == "x-x");
    CHECK(filled(row, "{a} {e}") == "(empty: e)");
    CHECK(filled(row, "{a} {e?}") == "x ");
    CHECK(filled(row, "{{{a}}}") == "{x}");
    CHECK(filled(row, "{l|items}") == "p; q+r");
    CHECK(filled(row, "{l|split ;}") == "p+q+r");
    CHECK(filled(row, "{none}") == "(empty: none)");
}

TEST_CASE("slugs are words of ASCII, cut at a word", "[tables]") {
    CHECK(base::slug_of("Magn\xC3\xA9sium & Cramps!") == "magnesium-cramps");
    CHECK(base::slug_of("  --  ").empty());
    CHECK(base::slug_of("\xCE\xB1\xCE\xB2").empty());
    CHECK(base::slug_of(std::string(50, 'a') + " " + std::string(50, 'b')) == std::string(50, 'a'));
    CHECK(base::slug_of(std::string(100, 'a')).size() == 60);
    CHECK(filter_named("hash")->apply("  a  b ", "") == filter_named("hash")->apply("a b", ""));
    CHECK(filter_named("without")->apply("a <x> b <x>", "<x>") == Lines{"a b"});
    CHECK(filter_named("first")->apply("10 mg", "") == Lines{"10"});
}

TEST_CASE("lines that are no JSON objects are faulty rows", "[tables]") {
    CHECK(row_of("{\"a\": 1").fault.find("not valid JSON") != std::string::npos);
    CHECK(row_of("[1]").fault == "the line is no JSON object");
    CHECK(row_of("{\"a\": " + std::string(40, '[') + std::string(40, ']') + "}").fault ==
          "nested deeper than 32 levels");
    CHECK(row_of("{\"a\": " + std::string(20000, '[')).fault != "");
    CHECK(row_of("{\"a\": 1}\n\n{\"a\": 2}\r\n").line == 3);
}

TEST_CASE("elements make records of their own, and joined files are looked up", "[tables]") {
    const ScratchFolder folder;
    std::ofstream(folder.path / "docs.jsonl") << "{\"k\": 1, \"title\": \"One\"}\n{\"k\": 1, \"title\": \"again\"}\n";
    const std::string mapping = R"(
mapping: {id: m}
with: {docs: {file: docs.jsonl, key: k}}
records:
  - question: {id: "q-{id}", kind: proposition, text: "{claim}"}
  - each: docs.*
    reference: {key: "r-{@}", type: article-journal, title: "{docs[@].title}"}
  - each: ev.*.*
    study: {id: "s-{@1}", reports: ["r-{@1}"], design: not-recorded}
    findings: [{id: "q-{id}-{@2}", question: "q-{id}", outcome: o, says: "{@.says}"}]
)";
    const auto read = read_table(
        mapping, R"({"id": 1, "claim": "c", "docs": [1, 2], "ev": {"1": [{"says": "yes"}, {"says": "no"}]}})",
        (folder.path / "t.jsonl").string());
    REQUIRE(read.messages().size() == 1);
    CHECK(read.messages()[0] == "2: the key 'k' is empty or stands twice; the first one is used");
    REQUIRE(read.data.references.size() == 2);
    CHECK(read.data.references[0].title == "One");
    CHECK(read.data.references[1].title.empty());
    REQUIRE(read.data.studies.size() == 1);
    CHECK(read.data.studies[0].findings.size() == 2);
}

TEST_CASE("a joined file that is missing is said once", "[tables]") {
    const std::string mapping =
        "mapping: {id: m}\nwith: {c: {file: nowhere.csv, key: k, optional: true}}\n"
        "records: [{question: {id: \"q-{id}\", kind: proposition, text: \"{c[id].t?}x\"}}]\n";
    const auto read = read_table(mapping, "id\n1\n2\n");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].severity == Problem::Severity::warning);
    CHECK(read.data.questions.size() == 2);
}

TEST_CASE("appearances of a table have places, hashes and a person's judgement", "[tables]") {
    const std::string mapping = R"(
mapping: {id: m}
lookups: {verdict: {good: accurate, "*": ~}}
records:
  - reference: {key: r, type: book, title: t}
  - question: {id: "q-{id}", kind: proposition, text: "{s}"}
    claims: [{id: "q-{id}", statement: "{s}", answers: yes}]
  - source: {id: src, title: t, kind: other}
    appearances:
      - id: "a-{id}"
        claim: "q-{id}"
        says: "{s}"
        at: {text: "{s}"}
        stance: asserts
        cites: [{marker: m, reference: r, resolution: exact, because: b, "checked?": {verdict: "{v|verdict}", by: p}}]
)";
    const auto read = read_table(mapping, "id,s,v\n1,\xC3\xA4 b,good\n2,cc,\n3,\xC3\xA4 b,?\n");
    CHECK(read.messages().empty());
    REQUIRE(read.data.appearances.size() == 3);
    const auto& all = read.data.appearances;
    CHECK((all[0].passage.start == 0 && all[0].passage.end == 3));
    CHECK((all[1].passage.start == 4 && all[1].passage.end == 6));
    CHECK((all[2].passage.start == 0 && all[2].passage.end == 3));
    REQUIRE(all[0].citations[0].checked);
    CHECK(all[0].citations[0].checked->verdict == FidelityVerdict::accurate);
    CHECK_FALSE(all[1].citations[0].checked);
}

TEST_CASE("every format of tables and every filter is documented", "[tables]") {
    const auto manual = file_text(GROUNDS_ROOT "/docs/mappings.md");
    for (const auto& filter : filters()) {
        INFO(filter.name);
        CHECK(manual.find("`" + std::string(filter.name)) != std::string::npos);
    }
    for (const auto& format : table_formats()) {
        CHECK(table_format_named(format.name) == &format);
    }
    CHECK(table_format_for("a/b.CSV") == table_format_named("csv"));
    CHECK(table_format_for("a.tab") == table_format_named("tsv"));
    CHECK(table_format_for("a.js") == nullptr);
    CHECK(table_format_for(".csv") == nullptr);
}
