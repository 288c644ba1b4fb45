// SPDX-License-Identifier: MIT
// Raised and lowered digits, scripts without spaces, lists in cells, short texts.
#include <catch2/catch.hpp>

#include "tests/importer/articles/articles.hpp"

using namespace grounds;
using namespace grounds::articles;
using Words = std::vector<std::string>;

namespace {

/// "sentence | printed figures | markers" of each sentence of an article.
Words told(const std::string& format, const std::string& text) {
    const auto article = test::read_as(format, text);
    Words all;
    for (const auto& sentence : article.analysis.sentences) {
        std::string line(article.document.text.at(sentence.span));
        line += " |";
        for (const auto& found : sentence.figures) {
            line += " " + found.figure.printed;
        }
        line += " |";
        for (const auto& marker : sentence.markers) {
            line += " " + std::string(article.document.text.at(marker.span));
        }
        all.push_back(line);
    }
    return all;
}

Figure only_figure(const std::string& text) {
    const auto article = test::read_as("text", text);
    std::vector<Figure> found;
    for (const auto& sentence : article.analysis.sentences) {
        for (const auto& figure : sentence.figures) {
            found.push_back(figure.figure);
        }
    }
    return found.size() == 1 ? found.front() : Figure{};
}

std::string language(const std::string& text) {
    return test::read_as("text", text).source.language;
}

}  // namespace

TEST_CASE("exponents are no citations, raised numbers behind figures are", "[draft]") {
    CHECK(told("text", "Their weight fell by 3 kg/m\u00B2 over a year.") ==
          Words{"Their weight fell by 3 kg/m\u00B2 over a year. | 3 |"});
    CHECK(told("text", "The dose was 10\u207B\u00B3 mol in all of them.").front().ends_with("|"));
    CHECK(told("text", "The zinc reached 25 cm\u00B2 of skin.").front().ends_with("|"));
    CHECK(told("text", "Zinc cut colds by 40\u2077 percent.") ==
          Words{"Zinc cut colds by 40\u2077 percent. | 40 | \u2077"});
    CHECK(told("text", "Zinc shortens colds\u00B2 and much of it\u00B3 is lost.").front().ends_with("\u00B2 \u00B3"));
    CHECK(told("text", "Zinc shortens colds\u00B9\u207B\u00B3 by 2 days.").front().ends_with("| \u00B9\u207B\u00B3"));
    CHECK(told("text", "The jar cost $11\u2079\u2079 at the shop.").front().ends_with("|"));
}

TEST_CASE("powers of ten are read, and squares are part of a unit", "[draft]") {
    CHECK(only_figure("The gut holds 10\u2076 cells.").quantity.value == 1e6);
    CHECK(only_figure("The gut holds 3.2 \u00D7 10\u2076 cells.").quantity.value == 3.2e6);
    CHECK(only_figure("The gut holds 10 cells.").quantity.value == 10);
    CHECK(only_figure("Their weight fell by 3 kg/m\u00B2 then.").quantity.unit == "kg/m2");
    CHECK(only_figure("Their weight fell by 3 kg then.").quantity.unit == "kg");
    CHECK(only_figure("Zinc cut colds by 40\u2077 percent.").quantity.unit == "percent");
}

TEST_CASE("raised digits of HTML", "[draft]") {
    const auto all =
        told("html",
             "<html><body><p>The gut holds 10<sup>6</sup> cells of 2 kg/m<sup>2</sup>, and zinc cut colds by "
             "40<sup>7</sup> percent in 10<sup>&minus;3</sup> mol.<sup>4,5</sup></p></body></html>");
    REQUIRE(all.size() == 1);
    CHECK(all.front().ends_with("| \u2077 \u2074,\u2075"));
}

TEST_CASE("sentences of Chinese and Japanese, with their figures and markers", "[draft]") {
    const auto chinese = told("text",
                              "\u76D0\u51CF\u5C11\u4E8643%[1]\u3002\u4ED6\u82B1\u4E86123.23\u5143\u3002"
                              "\u75BC\u75DB\u51CF\u5C115%\uFF01\u771F\u7684\u5417\uFF1F");
    CHECK(chinese == Words{"\u76D0\u51CF\u5C11\u4E8643%[1]\u3002 | 43% | [1]",
                           "\u4ED6\u82B1\u4E86123.23\u5143\u3002 | |", "\u75BC\u75DB\u51CF\u5C115%\uFF01 | 5% |",
                           "\u771F\u7684\u5417\uFF1F | |"});
    const auto japanese =
        told("text",
             "\u5869\u306F\u75DB\u307F\u3092\uFF11\uFF12\uFF0E\uFF15\uFF05\u6E1B\u3089\u3057\u305F\u3002"
             "\u5024\u306F3.14\u3067\u3059\u3002");
    REQUIRE(japanese.size() == 2);
    CHECK(japanese.front().find("| \uFF11\uFF12\uFF0E\uFF15\uFF05 |") != std::string::npos);
    const auto quoted = told("text",
                             "\u52B9\u679C\u306F5\uFF05\u3067\u3059\u3002\u300C\u75DB\u307F\u306F\u6E1B\u3063"
                             "\u305F\u3002\u300D\u3068\u8A00\u3063\u305F\u3002");
    REQUIRE(quoted.size() == 2);
    CHECK(quoted.front().starts_with("\u52B9\u679C\u306F5\uFF05\u3067\u3059\u3002 |"));
}

TEST_CASE("a list or paragraphs in a cell belong to the row", "[draft]") {
    const auto article = test::read_as(
        "html",
        "<html><body><table><tr><th>Who</th><th>Dose</th></tr><tr><td>Adults</td><td><ul> <li>300 mg per day</li> "
        "<li>400 mg per day</li> </ul></td></tr><tr><td>Children</td><td><p>100 mg</p><p>per day</p></td></tr></table>"
        "<table><tr><td><h1>Zinc</h1><p>Zinc shortens colds.</p><ul><li>Oxide helps.</li></ul></td></tr></table>"
        "</body></html>");
    Words blocks;
    for (const auto& block : article.document.blocks) {
        blocks.emplace_back(article.document.text.at(block.span));
    }
    CHECK(blocks == Words{"Who | Dose", "Adults | 300 mg per day; 400 mg per day", "Children | 100 mg per day", "Zinc",
                          "Zinc shortens colds.", "Oxide helps."});
}

TEST_CASE("a short English text is English", "[draft]") {
    CHECK(language("Zinc and colds\n\nZinc shortens colds.\n") == "en");
    CHECK(language("Salt lowered cramps by 43%.\n") == "en");
    CHECK(language("Magnesium reduces pain.\n") == "en");
    CHECK(language("Zink lindert Schmerzen und hilft.\n") == "de");
    CHECK(language("Lorem ipsum dolor sit amet.\n").empty());
    CHECK(language("\u5869\u3068\u7720\u308A\n") == "ja");
}
