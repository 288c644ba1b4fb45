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
