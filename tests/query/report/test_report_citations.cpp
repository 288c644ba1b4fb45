// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/clean.hpp"
#include "query/report/citations.hpp"
#include "query/report/report.hpp"
#include "query/report/words.hpp"
#include "tests/query/report/hostile.hpp"
#include "tests/query/report/markdown_renderers.hpp"
#include "tests/query/report/report_fixture.hpp"
#include "works/formats/formats.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::report;
using namespace grounds::test;
using Catch::Contains;

namespace {

std::string citeproc(const Report& report, const std::string& to) {
    const TemporaryDirectory directory;
    const auto markdown = directory.write("report.md", report.markdown());
    const auto bibliography = directory.write("report.bib", report.bibliography.text());
    return run("pandoc --wrap=none -f markdown --citeproc --bibliography '" + bibliography + "' -t " + to + " '" +
               markdown + "'");
}

std::string with_replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// CSL marks what keeps its capitals, and pandoc makes apostrophes curly.
std::string plain_title(const std::string& title) {
    return comparable(
        with_replaced(with_replaced(with_replaced(title, "<span class=\"nocase\">", ""), "</span>", ""), "’", "'"));
}

/// BibTeX counts escaped braces, so one without a partner is written as a command that pandoc does not know.
std::string without_lone_braces(std::string text) {
    long depth = 0, lowest = 0;
    for (const char c : text) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        lowest = std::min(lowest, depth);
    }
    if (depth != 0 || lowest < 0) {
        std::erase_if(text, [](char c) { return c == '{' || c == '}'; });
    }
    return comparable(text);
}

Reference titled(const std::string& title) {
    Reference reference;
    reference.key = "k";
    reference.type = "book";
    reference.title = title;
    return reference;
}

}  // namespace

TEST_CASE("Vancouver names") {
    CHECK(vancouver_name({"Araújo", "C. A. L.", "", "", ""}) == "Araújo CAL");
    CHECK(vancouver_name({"Berg", "Anna-Maria", "van den", "Jr", ""}) == "van den Berg AM Jr");
    CHECK(vancouver_name({"Örs", "Ørjan", "", "", ""}) == "Örs Ø");
    CHECK(vancouver_name({"", "", "", "", "World Health Organization"}) == "World Health Organization");
}

TEST_CASE("Vancouver books, chapters and what is unknown") {
    Reference book = titled("Dietary Reference Intakes?");
    book.edition = "2nd";
    book.publisher_place = "Washington (DC)";
    book.publisher = "National Academies Press";
    book.issued = "1997";
    CHECK(vancouver(book).markdown() ==
          "Dietary Reference Intakes? 2nd ed. Washington (DC): National Academies Press; 1997.");
    book.type = "chapter";
    book.container_title = "Handbook";
    book.page = "1--9";
    book.editors = {{"Ed", "E.", "", "", ""}};
    CHECK_THAT(vancouver(book).markdown(), Contains("In: Ed E, editors. Handbook. 2nd ed.") && Contains("p. 1-9."));
    Reference empty;
    empty.key = "only_key";
    CHECK(vancouver(empty).markdown() == "only\\_key");
    CHECK(work_name(empty) == "only_key");
}

TEST_CASE("only a DOI of the right form and web addresses become a work's link") {
    Reference reference = titled("x");
    reference.doi = "javascript:alert(1)";
    reference.url = "data:x";
    CHECK(work_url(reference).empty());
    CHECK(vancouver(reference).markdown().find("](") == std::string::npos);
}

TEST_CASE("keys that pandoc can't read get another one, and never one that is taken") {
    CHECK(is_pandoc_key("roguinmaor2017"));
    CHECK(is_pandoc_key("a-b:c.d_e"));
    for (const auto* key : {"", "a.", "a--b", "-a", "a b", "a]", "a;b", "ä"}) {
        CHECK_FALSE(is_pandoc_key(key));
    }
    Citations citations(CitationStyle::pandoc);
    Reference first = titled("a"), second = titled("b");
    first.key = "work-2";
    second.key = "x y]";
    citations.cite(first);
    citations.cite(second);
    citations.cite(first);
    REQUIRE(citations.count() == 2);
    CHECK(citations.cited_as(0) == "work-2");
    CHECK(citations.cited_as(1) == "work-2x");
}

TEST_CASE("a work without a record is shown as that") {
    Citations citations(CitationStyle::vancouver);
    CHECK(citations.cite("gone*", {}).markdown() == "gone\\* (no record)");
    CHECK(citations.count() == 0);
}

TEST_CASE("pandoc makes HTML from the report and its bibliography without a warning") {
    if (!installed("pandoc")) {
        WARN("skipped: pandoc is not installed");
        return;
    }
    for (const auto& data : {small_report(), hostile_report()}) {
        const auto report = build_report(data, CitationStyle::pandoc);
        const auto output = citeproc(report, "html5");
        CHECK_THAT(output, !Contains("WARNING") && !Contains("rror:"));
        CHECK_THAT(output, Contains("<div id=\"refs\""));
        CHECK(elements(output, "script").empty());
        CHECK_THAT(output, !Contains("href=\"javascript"));
    }
    const auto html = citeproc(build_report(small_report(), CitationStyle::pandoc), "html5");
    CHECK_THAT(html, Contains("Cochrane &amp; Group, The") && Contains("Trial in Israel") &&
                         Contains("https://doi.org/10.1001/"));
    CHECK(elements(html, "div").size() >= 3);
}

TEST_CASE("any title comes back from pandoc's reading of the bibliography") {
    if (!installed("pandoc")) {
        WARN("skipped: pandoc is not installed");
        return;
    }
    auto in = hostile_texts();
    const auto more = random_texts(300, 7);
    in.insert(in.end(), more.begin(), more.end());
    std::vector<Reference> works;
    std::string markdown;
    std::vector<std::string> wanted;
    for (const auto& text : in) {
        if (clean_line(text).empty()) {
            continue;
        }
        const auto key = "k" + std::to_string(works.size());
        works.push_back(titled("x" + clean_line(text) + "x"));
        works.back().key = key;
        wanted.push_back(without_lone_braces("x" + clean_line(text) + "x"));
    }
    const TemporaryDirectory directory;
    const auto output =
        run("pandoc -f biblatex -t csljson '" + directory.write("x.bib", formats::written("bibtex", works)) + "'");
    CHECK_THAT(output, !Contains("WARNING"));
    const auto records = nlohmann::json::parse(output);
    REQUIRE(records.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto title = records[i].at("title").get<std::string>();
        CHECK(plain_title(title) == with_replaced(wanted[i], "’", "'"));
    }
}
