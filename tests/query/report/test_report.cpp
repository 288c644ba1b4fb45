// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "query/report/report.hpp"
#include "tests/query/report/hostile.hpp"
#include "tests/query/report/markdown_renderers.hpp"
#include "tests/query/report/report_fixture.hpp"
#include "tests/text.hpp"

using namespace grounds;
using namespace grounds::query;
using namespace grounds::report;
using namespace grounds::test;
using Catch::Contains;

namespace {

/// Cells of each row of each table.
std::vector<std::vector<std::size_t>> shape(const std::string& html) {
    std::vector<std::vector<std::size_t>> tables;
    for (const auto& table : elements(html, "table")) {
        auto& rows = tables.emplace_back();
        for (const auto& row : elements(table, "tr")) {
            rows.push_back(elements(row, "td").size() + elements(row, "th").size());
        }
    }
    return tables;
}

/// What a report's HTML may hold, with whatever attributes the renderers themselves add.
const std::set<std::string>& allowed() {
    static const std::set<std::string> names{"h1",      "h2",    "h3", "p",    "ul",       "ol", "li",     "table",
                                             "thead",   "tbody", "tr", "th",   "td",       "a",  "strong", "sup",
                                             "section", "code",  "hr", "hr /", "colgroup", "col"};
    return names;
}

std::string name_of(const std::string& tag) {
    const auto bare = tag.substr(tag.find_first_not_of('/'));
    return bare.substr(0, bare.find_first_of(" \n"));
}

/// An element that a report has, with a web address or a place in the report as its link, and no script or style.
bool harmless(const std::string& tag) {
    const auto href = tag.find("href=\"");
    const auto target = href == std::string::npos ? "#" : tag.substr(href + 6, 8);
    const bool link = target[0] == '#' || target.rfind("http://", 0) == 0 || target == "https://";
    const auto style = tag.find("style=\"");
    const auto rule = style == std::string::npos ? "width" : tag.substr(style + 7, 10);
    const bool plain_style = rule == "text-align" || rule.rfind("width", 0) == 0;
    return allowed().count(name_of(tag)) == 1 && link && plain_style && tag.find(" on") == std::string::npos;
}

}  // namespace

TEST_CASE("a report shows everything about its claims") {
    const auto markdown = build_report(small_report(), CitationStyle::vancouver).markdown();
    for (const auto* part :
         {"# What do these claims stand on?\n",
          "2026-01-02T03:04:05Z",
          "0123456789abcdef",
          "A computed GRADE is not a panel's judgement.",
          "2 claims: 2 no effect shown.",
          "places that cite nothing: 1.",
          "3 works are named: 3 not checked for retraction",
          "[Magnesium cuts night cramps by 43 per cent.](#claim-mg-cuts-cramps)",
          "⊕⊕⊕◯ moderate (could be low to moderate)",
          "1 study, 735 people",
          "### Claim mg-cuts-cramps\n",
          "The pooled difference excludes 1 cramp a week.",
          "risk of bias not assessed[^mg-cuts-cramps-risk-of-bias]",
          "imprecision -1[^mg-cuts-cramps-imprecision]",
          "[^mg-cuts-cramps-imprecision]: **imprecision**: Fewer than 400 people.",
          "section “Nature's relaxant”",
          "Figure: 43% decrease within 7 days, printed “43%”",
          "In its words: “fell 43%”",
          "Cites “\\[JAMA\\]”: probably this work, Roguin Maor 2017 [\\[1\\]](#references), not checked for retraction",
          "a newer version exists: Garrison 2020",
          "the number is a change within one group",
          "double-blind, funded by industry",
          "735 in 11 studies",
          "no: its trial is part of a counted review",
          "[abstract only](https://doi.org/10.1/x)",
          "Possible cause: Duration.",
          "A judgement of the risk of bias.",
          "What those who say it do not cite",
          "Sells:** magnesium supplements",
          "1 cite nothing",
          "## Claims without any citation",
          "testimonial, one of 12 alike"}) {
        CHECK_THAT(markdown, Contains(part));
    }
}

TEST_CASE("nothing that was not verified is quoted") {
    const auto markdown = build_report(small_report(), CitationStyle::vancouver).markdown();
    CHECK_THAT(markdown, !Contains("unverified words"));
}

TEST_CASE("a report has the same bytes each time, and no line of a table is broken") {
    const auto once = build_report(hostile_report(), CitationStyle::vancouver).markdown();
    CHECK(once == build_report(hostile_report(), CitationStyle::vancouver).markdown());
    CHECK(once.find('\x1B') == std::string::npos);
    CHECK(once.find('\r') == std::string::npos);
}

TEST_CASE("references are numbered in the order in which they are named") {
    const auto markdown = build_report(small_report(), CitationStyle::vancouver).markdown();
    CHECK_THAT(markdown,
               Contains("1. Roguin Maor NA, Alperin NA, Shturman NA, Khairaldeen NA, Friedman NA, Karkabi NA, et al. "
                        "Effect of Magnesium Oxide on Nocturnal Leg Cramps: A Trial in Israel. JAMA Intern Med. "
                        "2017;177(5):617-623. doi: "
                        "[10.1001/jamainternmed.2016.9261](https://doi.org/10.1001/jamainternmed.2016.9261). PMID: "
                        "[28241153](https://pubmed.ncbi.nlm.nih.gov/28241153/). State: not checked for retraction.\n"));
    CHECK(markdown.find("\n2. Garrison SR, Cochrane & Group, The. Magnesium") != std::string::npos);
}

TEST_CASE("a report without claims is a report") {
    ReportData data;
    const auto markdown = build_report(data, CitationStyle::vancouver).markdown();
    CHECK_THAT(markdown, Contains("0 claims.") && Contains("not recorded"));
}

TEST_CASE("a single claim stands by itself") {
    const auto data = small_report();
    const auto markdown = claim_markdown(data.claim("mg-cuts-cramps"));
    CHECK_THAT(markdown, Contains("## References\n") && !Contains("(#source-"));
}

TEST_CASE("hostile data makes no element, link or row of its own") {
    const auto markdown = build_report(hostile_report(), CitationStyle::vancouver).markdown();
    std::vector<std::vector<std::size_t>> wanted{std::vector<std::size_t>(1 + hostile_claims, 6)};
    wanted.insert(wanted.end(), hostile_claims, std::vector<std::size_t>(3, 7));
    for (const auto& renderer : renderers()) {
        INFO(renderer.command);
        const auto html = render(renderer, markdown);
        CHECK(shape(html) == wanted);
        for (const auto& tag : tags(html)) {
            if (!harmless(tag)) {
                FAIL_CHECK("<" << tag.substr(0, 200) << ">");
            }
        }
        CHECK(elements(html, "h1").size() == 1);
        CHECK(elements(html, "h2").size() == 6);
        CHECK(elements(html, "h3").size() == hostile_claims + 1);
    }
}

TEST_CASE("footnotes and links within the report lead somewhere") {
    const auto markdown = build_report(small_report(), CitationStyle::vancouver).markdown();
    for (const auto& renderer : renderers()) {
        INFO(renderer.command);
        const auto html = render(renderer, markdown);
        CHECK(times(html, "[^") == 0);
        if (renderer.program != "pandoc") {
            continue;  // cmark-gfm leaves the ids of headings to GitHub
        }
        for (const auto& tag : tags(html)) {
            const auto at = tag.find("href=\"#");
            if (at != std::string::npos) {
                const auto id = tag.substr(at + 7, tag.find('"', at + 7) - at - 7);
                INFO(id);
                CHECK(html.find("id=\"" + id + "\"") != std::string::npos);
            }
        }
    }
}
