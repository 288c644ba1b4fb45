// SPDX-License-Identifier: MIT
// Markers that stand elsewhere than in the sentence, and markers that the article's own list explains.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/importer/articles/articles.hpp"

using namespace grounds;
using namespace grounds::articles;
using Words = std::vector<std::string>;

namespace {

struct Row {
    Words markers;
    bool elsewhere = true;
};

/// Of a table's rows: what each cites.
std::vector<Row> rows(const std::string& text) {
    const auto article = test::read_as("text", text);
    std::vector<Row> found;
    for (const auto& sentence : article.analysis.sentences) {
        if (sentence.row) {
            found.emplace_back();
            for (const auto& marker : sentence.markers) {
                found.back().markers.emplace_back(article.document.text.at(marker.span));
                found.back().elsewhere = found.back().elsewhere && marker.elsewhere;
            }
        }
    }
    return found;
}

/// The citations of the first candidate that begins so.
std::vector<Citation> citations(const std::string& text, const std::string& start) {
    const auto article = test::read_as("text", text);
    Words keys;
    for (const auto& reference : references_of(article)) {
        keys.push_back(reference.key);
    }
    for (const auto& sentence : article.analysis.sentences) {
        const auto shown = articles::shown(article.document.text, sentence.span);
        if (sentence.is_candidate() && shown.starts_with(start)) {
            return candidate_of(article, sentence, keys).citations;
        }
    }
    return {};
}

const std::string list =
    "\n\nReferences\n\n"
    "Berg, A. van den, & Hale, T. (2015). Zinc and colds. Journal of Trials, 3(1), 1-9. doi:10.5555/zinc.1\n\n"
    "Okafor, C., Ng, T., & Orr, P. (2012a). Zinc in children. Journal of Trials, 1(1), 11-19.\n\n"
    "Okafor, C., Ng, T., & Orr, P. (2012b). Zinc in adults. Journal of Trials, 1(2), 21-29.\n\n"
    "World Health Organization. (2018). Zinc and health. Reports on Health, 4(2), 31-39.\n";

}  // namespace

TEST_CASE("rows of a table cite what the text above it names, when that is about the table", "[draft]") {
    const std::string table =
        "Adults\n\n11 mg\n\nChildren aged four\n\n5 mg\n\nZinc does not help against other diseases at all.\n";
    const auto above = rows(
        "How much zinc\n\nAccording to the World Health Organization, the recommended daily amount of zinc is "
        "small.\n\n"
        "Take no more than that in any week of the year.\n\nThe recommended daily amount for each person is:\n\n" +
        table);
    REQUIRE(above.size() == 2);
    for (const auto& row : above) {
        CHECK(row.markers == Words{"World Health Organization"});
        CHECK(row.elsewhere);
    }
    const auto unrelated = rows(
        "How much zinc\n\nAccording to the World Health Organization, colds kill nobody.\n\n"
        "The recommended daily amount for each person is:\n\n" +
        table);
    REQUIRE(unrelated.size() == 2);
    CHECK(unrelated[0].markers.empty());
}

TEST_CASE("a line with the source below a table is its rows' marker", "[draft]") {
    const auto found = rows(
        "Zinc in food\n\nThe amounts in food are:\n\nOysters\n\n32 mg\n\nBeef\n\n4 mg\n\nSource: (Hale, 2015)\n\n"
        "Zinc is found in other foods as well.\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].markers == Words{"Hale, 2015"});
}

TEST_CASE("authors and year name an entry of the article's own list", "[draft]") {
    const auto bound = [](const std::string& marker) {
        const auto found = citations("Zinc shortens colds by 2 days in adults " + marker + "." + list, "Zinc shortens");
        return found.size() == 1 ? found[0].reference : "";
    };
    CHECK(bound("(van den Berg & Hale, 2015)").ends_with("-ref-1"));
    CHECK(bound("(see Berg & Hale, 2015)").ends_with("-ref-1"));
    CHECK(bound("(10.5555/ZINC.1)").ends_with("-ref-1"));
    CHECK(bound("(Okafor et al., 2012a)").ends_with("-ref-2"));
    CHECK(bound("(Okafor et al., 2012b)").ends_with("-ref-3"));
    CHECK(bound("(Okafor et al., 2012)").empty());
    CHECK(bound("(Berg & Orr, 2015)").empty());
    CHECK(bound("(Berg & Hale, 2016)").empty());
    CHECK(bound("(Hale & Berg, 2015)").empty());
}

TEST_CASE("the number of a list item is no sentence of its own", "[draft]") {
    const auto article = test::read_as("text",
                                       "Zinc has two effects:\n\n1. Zinc lowers fever in adults.\n\n"
                                       "2. Zinc lowers pain: it blocks receptors. It does so at once.\n");
    Words shown;
    for (const auto& sentence : article.analysis.sentences) {
        shown.push_back(articles::shown(article.document.text, sentence.span));
    }
    CHECK(shown == Words{"Zinc has two effects:", "1. Zinc lowers fever in adults.",
                         "2. Zinc lowers pain: it blocks receptors.", "It does so at once."});
}

TEST_CASE("a heading or question does not cite studies", "[draft]") {
    const auto article =
        test::read_as("text", "What the studies show\n\nZinc lowers fever. Do studies show that it is safe?\n");
    for (const auto& sentence : article.analysis.sentences) {
        CHECK(sentence.markers.empty());
    }
}

TEST_CASE("the age at the start of a table's row is no figure", "[draft]") {
    const auto article =
        test::read_as("text", "The daily amount is:\n\nBirth to 6 months\n\n2 mg\n\n7 to 12 months\n\n3 mg\n");
    std::vector<double> values;
    for (const auto& sentence : article.analysis.sentences) {
        for (const auto& figure : sentence.figures) {
            values.push_back(figure.figure.quantity.lowest());
        }
    }
    CHECK(values == std::vector<double>{2, 3});
}

TEST_CASE("a paragraph that holds an identifier is no entry of a list", "[draft]") {
    const auto article = test::read_as(
        "text",
        "Zinc shortens colds by 2 days (https://doi.org/10.5555/zinc.2014.3). It was registered (NCT09999999) and "
        "lowered fever by 5-10% in 2019.\n");
    CHECK(article.analysis.references.empty());
    CHECK(article.analysis.sentences.size() == 2);
    CHECK(article.analysis.sentences.front().markers.size() == 1);
}

TEST_CASE("what carries the next number of a list is an entry", "[draft]") {
    const auto article = test::read_as("text",
                                       "Zinc lowers fever in adults.3 It helps all of them.\n\nReferences\n\n"
                                       "1. Hale T, Ng T. Zinc and colds. J Trials. 2015;3(1):1-9.\n\n2. Ibid.\n\n"
                                       "3. Orr P. Zinc and fever. J Trials. 2016;4(1):1-9.\n");
    REQUIRE(article.analysis.references.size() == 3);
    CHECK(article.analysis.references[1].reference.title == "Zinc and colds");
    CHECK(article.analysis.references[2].reference.title == "Zinc and fever");
    CHECK(article.analysis.sentences.front().markers.size() == 1);
}

TEST_CASE("a footnote's number is not that of an entry of the list", "[draft]") {
    const auto article =
        test::read_as("markdown",
                      "# Zinc\n\nZinc lowers fever.[^1] Zinc lowers pain.[^2]\n\n## References\n\n"
                      "Hale, T. (2015). Zinc and colds. Journal of Trials, 3(1), 1-9.\n\n"
                      "Ng, T. (2016). Zinc and coughs. Journal of Trials, 4(1), 1-9.\n\n"
                      "[^1]: Orr P. Zinc and fever. J Trials. 2017;5(1):1-9.\n[^2]: This was in rats.\n");
    Words keys;
    for (const auto& reference : references_of(article)) {
        keys.push_back(reference.title);
    }
    Words bound;
    for (const auto& sentence : article.analysis.sentences) {
        for (const auto& citation : candidate_of(article, sentence, keys).citations) {
            if (sentence.is_candidate() && !sentence.markers.empty()) {
                bound.push_back(citation.reference);
            }
        }
    }
    CHECK(bound == Words{"Zinc and fever", ""});
}

TEST_CASE("emphasis of Markdown is no part of an entry", "[draft]") {
    const auto article = test::read_as("markdown",
                                       "# Zinc\n\nZinc lowers fever.\n\n## References\n\n"
                                       "Hale, T. (2015). Zinc and colds. *Journal of Trials*, *3*(1), 1–9.\n");
    REQUIRE(article.analysis.references.size() == 1);
    const auto& work = article.analysis.references[0].reference;
    CHECK(work.container_title == "Journal of Trials");
    CHECK(work.volume == "3");
    CHECK(work.page == "1-9");
    CHECK(work.authors.at(0).family == "Hale");
}

TEST_CASE("one marker a work: prefixes, colleagues, denials", "[draft]") {
    CHECK(test::markers("Zinc helps adults (Hale, 2018; see also Ito et al., 2020).") ==
          Words{"Hale, 2018", "see also Ito et al., 2020"});
    CHECK(test::markers("Hale and colleagues saw fewer colds in winter.") == Words{"Hale and colleagues"});
    CHECK(test::markers("Influencers say so; no human study has shown this.").empty());
    CHECK(test::markers("In one Chicago trial drop-out was 38% of all.") == Words{"one Chicago trial"});
    CHECK(test::markers("A meta-analysis of five trials in 519 patients found less pain.").size() == 1);
    CHECK(test::markers("The journal Bone Matters reported that it helps bones.") == Words{"Bone Matters"});
}

namespace {

/// Every marker of an article, as printed.
Words printed_markers(const std::string& format, const std::string& text) {
    const auto article = test::read_as(format, text);
    Words found;
    for (const auto& sentence : article.analysis.sentences) {
        for (const auto& marker : sentence.markers) {
            found.emplace_back(article.document.text.at(marker.span));
        }
    }
    return found;
}

}  // namespace

TEST_CASE("Pandoc's keys cite, in brackets and in the sentence; addresses of mail do not", "[draft]") {
    CHECK(printed_markers("markdown",
                          "# Zinc\n\nZinc lowers pain by 12% [@berg2015, p. 3; @hale_2016]. @orr2017 found that "
                          "it lowers fever by 3%.\n") == Words{"@berg2015", "@hale_2016", "@orr2017"});
    CHECK(printed_markers("markdown", "# Zinc\n\nZinc lowers pain by 12%, writes @berg, a@b.example.\n").empty());
}

TEST_CASE("a name without a year is no second marker beside an address", "[draft]") {
    CHECK(printed_markers("text", "Zinc lowers pain by 12%, Berg and colleagues wrote (doi:10.5555/zinc.1).\n") ==
          Words{"doi:10.5555/zinc.1"});
}

TEST_CASE("a sentence ends behind a year with a footnote", "[draft]") {
    const auto article =
        test::read_as("markdown", "# Zinc\n\nSales rose by 3% in 2018.[^1] Since 1970 pain fell by 9%.\n");
    Words shown;
    for (const auto& sentence : article.analysis.sentences) {
        shown.push_back(articles::shown(article.document.text, sentence.span));
    }
    CHECK(shown.back() == "Since 1970 pain fell by 9%.");
}

TEST_CASE("a raised point is no emphasis", "[draft]") {
    const auto article = test::read_as("markdown", "# Zinc\n\nPain fell by 37·0% (range 20·5 to 76·3).\n");
    CHECK(articles::shown(article.document.text, article.analysis.sentences.back().span) ==
          "Pain fell by 37·0% (range 20·5 to 76·3).");
    CHECK(article.analysis.sentences.back().figures.at(0).figure.quantity.value == 37.0);
}

TEST_CASE("links on the author, to pictures and to other pages of the site cite nothing", "[draft]") {
    const std::string page =
        "<html lang=en><body><article><h1>Zinc</h1><p class=\"byline\">By <a href=\"https://zinc.example/staff/a\">A "
        "Berg</a></p><p>Zinc lowers pain by 12% (<a href=\"https://doi.org/10.5555/zinc.1\">Berg</a>).</p><figure>"
        "<figcaption>Photo by <a href=\"https://unsplash.com/@b\">B</a></figcaption></figure><div "
        "class=\"yarpp-related\"><p><a href=\"https://zinc.example/b\">Zinc lowers fever by 3%</a></p></div>"
        "</article></body></html>";
    CHECK(printed_markers("html", page) == Words{"Berg"});
}

TEST_CASE("a list in another language is one too, and an issue may stand without a volume", "[draft]") {
    const auto article = test::read_as("markdown",
                                       "# Zink\n\nZink hilft [1].\n\n## Literatur\n\n"
                                       "1. Berg D, Hale J. Zink im Bestand. Freiburg: Fraun ISE; 2020.\n"
                                       "2. Hale J, et al. Zinc for colds. Zinc Syst Rev 2011;(12):CD008829.\n");
    const auto references = references_of(article);
    REQUIRE(references.size() == 2);
    CHECK(references[0].authors.front().family == "Berg");
    CHECK(references[1].container_title == "Zinc Syst Rev");
    CHECK(references[1].issue == "12");
}
