// SPDX-License-Identifier: MIT
// Any text put into a paragraph, a table cell, a heading or a list item comes out as that text and nothing else.
#include <catch2/catch.hpp>

#include <rapidcheck.h>

#include "base/clean.hpp"
#include "query/report/anchor.hpp"
#include "query/report/document.hpp"
#include "query/report/inline.hpp"
#include "tests/query/report/hostile.hpp"
#include "tests/query/report/markdown_renderers.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::report;
using namespace grounds::test;

namespace {

constexpr std::size_t random_cases = 600;

/// Hostile and random texts that are not empty once they are clean.
std::vector<std::string> texts(std::uint64_t seed) {
    auto all = hostile_texts();
    const auto more = random_texts(random_cases, seed);
    all.insert(all.end(), more.begin(), more.end());
    all.erase(std::remove_if(all.begin(), all.end(), [](const std::string& text) { return clean_line(text).empty(); }),
              all.end());
    return all;
}

/// Compares what came out with what went in; reports the first few that differ.
void expect_same(const std::vector<std::string>& in, const std::vector<std::string>& out, const std::string& by) {
    INFO(by);
    REQUIRE(out.size() == in.size());
    int shown = 0;
    for (std::size_t i = 0; i < in.size() && shown < 5; ++i) {
        const auto wanted = comparable(in[i]);
        const bool element = out[i].find('<') != std::string::npos;
        if (element || plain(out[i]) != wanted) {
            ++shown;
            CAPTURE(md::text(in[i]).markdown(), out[i]);
            CHECK(plain(out[i]) == wanted);
            CHECK_FALSE(element);
        }
    }
}

}  // namespace

TEST_CASE("text in a paragraph stays text") {
    const auto in = texts(1);
    md::Document document;
    for (const auto& each : in) {
        document.paragraph(md::text(each));
    }
    for (const auto& renderer : renderers()) {
        expect_same(in, elements(render(renderer, document.markdown()), "p"), renderer.command);
    }
}

TEST_CASE("text in a table cell stays text, and every row keeps its cells") {
    const auto in = texts(2);
    md::PipeTable table({{"A"}, {"B", md::PipeTable::Align::right}});
    std::vector<std::string> cells;
    for (std::size_t i = 0; i + 1 < in.size(); i += 2) {
        table.add({md::text(in[i]), md::text(in[i + 1])});
        cells.insert(cells.end(), {in[i], in[i + 1]});
    }
    md::Document document;
    document.paragraph("Before.");
    document.table(table);
    document.paragraph("After.");
    for (const auto& renderer : renderers()) {
        expect_same(cells, elements(render(renderer, document.markdown()), "td"), renderer.command);
    }
}

TEST_CASE("text in a heading stays text") {
    const auto in = texts(3);
    md::Document document;
    for (const auto& each : in) {
        document.heading(2, md::text(each));
        document.paragraph("Below.");
    }
    for (const auto& renderer : renderers()) {
        expect_same(in, elements(render(renderer, document.markdown()), "h2"), renderer.command);
    }
}

TEST_CASE("text in a list item stays text") {
    const auto in = texts(4);
    md::Document document;
    for (const auto& each : in) {
        document.bullet(md::text(each));
    }
    for (const auto& renderer : renderers()) {
        expect_same(in, elements(render(renderer, document.markdown()), "li"), renderer.command);
    }
}

TEST_CASE("text inside bold and links stays text") {
    const auto in = texts(5);
    md::Document document;
    for (const auto& each : in) {
        document.paragraph("See " + md::bold("x" + md::text(each) + "x") + ".");
    }
    std::vector<std::string> wanted;
    for (const auto& each : in) {
        wanted.push_back("x" + clean_line(each) + "x");
    }
    for (const auto& renderer : renderers()) {
        expect_same(wanted, elements(render(renderer, document.markdown()), "strong"), renderer.command);
    }
}

TEST_CASE("only web addresses become links") {
    using md::link;
    CHECK(link("x", "https://example.org/a_b").markdown() == "[x](https://example.org/a_b)");
    CHECK(link("x", "HTTP://example.org").markdown() == "[x](HTTP://example.org)");
    for (const auto* url : {"javascript:alert(1)", "data:text/html,x", "ftp://x", "//x", "http:/x", "", "https://",
                            " java\nscript:x", "file:///etc/passwd", "mailto:a@b.example"}) {
        CHECK(link("x", url).markdown() == "x");
    }
    CHECK(link("x", "https://e.org/a(b)|c\"<d> `\\").markdown() ==
          "[x](https://e.org/a%28b%29%7Cc%22%3Cd%3E%20%60%5C)");
    CHECK(link("x", "https://e.org/?a=1&copy=2").markdown() == "[x](https://e.org/?a=1&amp;copy=2)");
}

TEST_CASE("a link's address comes out as it went in") {
    const std::vector<std::string> urls{"https://e.org/?a=1&copy=2&lt", "https://e.org/a_b_*c*", "https://e.org/%7Cx",
                                        "https://e.org/~x/$y$/[z]"};
    md::Document document;
    for (const auto& url : urls) {
        document.paragraph(md::link(md::text(url), url));
    }
    for (const auto& renderer : renderers()) {
        const auto html = render(renderer, document.markdown());
        INFO(html);
        CHECK(html.find("href=\"https://e.org/?a=1&amp;copy=2&amp;lt\"") != std::string::npos);
        CHECK(html.find("href=\"https://e.org/~x/%24y%24/%5Bz%5D\"") != std::string::npos);
        CHECK(elements(html, "a").size() == urls.size());
    }
}

TEST_CASE("clean lines") {
    CHECK(clean_line(" a\t\n b\xC2\xA0 c\r\n") == "a b c");
    CHECK(clean_line("\x1B[31mred\x7F") == "[31mred");
    CHECK(clean_line("\xE2\x80\xAE"
                     "evil\xE2\x81\xA9") == "evil");
    CHECK(clean_line("a\xFF"
                     "b") ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(clean_line("\xED\xA0\x80") != "\xED\xA0\x80");
    CHECK(rc::check("cleaning twice is cleaning once, and leaves one line", [] {
        const auto text = *any_text();
        const auto once = clean_line(text);
        RC_ASSERT(clean_line(once) == once);
        RC_ASSERT(once.find_first_of("\n\r\t\x1B") == std::string::npos);
    }));
}

TEST_CASE("code spans hold only what they can show") {
    CHECK(md::code("roguin-maor-2017").markdown() == "`roguin-maor-2017`");
    CHECK(md::code("a|b").markdown() == "a\\|b");
    CHECK(md::code("`").markdown() == "\\`");
    CHECK(md::code("").empty());
}

TEST_CASE("slugs are those of GitHub and pandoc") {
    CHECK(md::slug("Claim mg-cuts-43-percent") == "claim-mg-cuts-43-percent");
    CHECK(md::slug("How to read this") == "how-to-read-this");
    md::Labels labels;
    CHECK(labels.unique("A b") == "a-b");
    CHECK(labels.unique("a-b") == "a-b-2");
    std::vector<std::string> titles{"Claim mg-cuts-43-percent", "Source 003-well", "How to read this"};
    md::Document document;
    for (const auto& title : titles) {
        document.heading(2, md::text(title));
    }
    for (const auto& renderer : renderers()) {
        if (renderer.program == "pandoc") {
            const auto html = render(renderer, document.markdown());
            for (const auto& title : titles) {
                CHECK(html.find("id=\"" + md::slug(title) + "\"") != std::string::npos);
            }
        }
    }
}

TEST_CASE("a table refuses surplus cells and fills missing ones") {
    md::PipeTable table({{"A"}, {"B"}});
    table.add({"x"});
    CHECK(table.markdown() == "| A | B |\n| :--- | :--- |\n| x |  |\n");
    CHECK_THROWS_AS(table.add({"x", "y", "z"}), std::invalid_argument);
}
