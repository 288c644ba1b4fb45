// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "importer/articles/references/references.hpp"
#include "importer/drafts/sheet.hpp"
#include "tests/importer/articles/articles.hpp"

using namespace grounds;
using namespace grounds::drafts;
using namespace grounds::articles;
using Words = std::vector<std::string>;

namespace {

Words sentences(const std::string& text) {
    const auto article = read_article(text, *format_named("text"), {"article", "", "en"});
    Words found;
    for (const auto& sentence : article.analysis.sentences) {
        found.push_back(shown(article.document.text, sentence.span));
    }
    return found;
}

}  // namespace

TEST_CASE("sentences end where they end", "[draft]") {
    CHECK(sentences("Dr. Moe of St. Olaf took 1.5 mg vs. 3 mg. It helped a lot.").size() == 2);
    CHECK(sentences("Smith et al. 2012 found it in rats. S. R. Hale did not find it.").size() == 2);
    CHECK(sentences("It shortens colds.1 It does not cure both2. That is all there is.") ==
          Words{"It shortens colds.1", "It does not cure both2.", "That is all there is."});
    CHECK(sentences("It helps people sleep.[3] It is safe for most adults.") ==
          Words{"It helps people sleep.[3]", "It is safe for most adults."});
    CHECK(sentences("Most people need vitamin D. Calcium needs it too, they say.").size() == 2);
}

TEST_CASE("sentences of languages whose words are not known end where they end", "[draft]") {
    const auto shown = [](const char* text, const char* language) {
        const auto article = read_article(text, *format_named("text"), {"article", "", language});
        return article.analysis.sentences.size();
    };
    CHECK(shown("Dr. Schmidt rät z. B. zu 300 mg täglich. Das hilft bei Krämpfen.", "de") == 2);
    CHECK(shown("El Sr. López tomó p. ej. 300 mg al día. No sirvió de nada.", "es") == 2);
    CHECK(shown("M. Dupont a pris env. 300 mg par jour. Cela aide les adultes.", "fr") == 2);
    CHECK(shown("マグネシウムは筋肉を緩める。一日に300mgを飲む。", "ja") == 2);
}

TEST_CASE("figures have units, ranges, qualifiers and rates", "[draft]") {
    CHECK(test::figures("Take 300–400 mg of it daily with food.") == Words{"300 to 400 mg/day"});
    CHECK(test::figures("Pain fell by up to 52% within weeks of use.") == Words{"up to 52 percent"});
    CHECK(test::figures("It ranges from 30 mg to 420 mg in all of them.") == Words{"30 to 420 mg"});
    CHECK(test::figures("More than 1,200 adults took part in this trial.") == Words{"over 1200 adults"});
    CHECK(test::figures("Serum levels stayed below 50 nmol/l in winter.") == Words{"under 50 nmol/l"});
    CHECK(test::figures("The ratio should be 2:1 for all of them.") == Words{"2 ratio"});
    CHECK(test::figures("Vitamin B12 and omega-3 were 4-in-1 in 2012, see p. 16 there.").empty());
}

TEST_CASE("a time frame belongs to its figure", "[draft]") {
    const auto article =
        test::read_as("text", "A study found that it resulted in a 43% decrease in the number of headaches in 7 days.");
    REQUIRE(article.analysis.sentences.size() == 1);
    const auto& figures = article.analysis.sentences[0].figures;
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].figure.change == Change::decrease);
    REQUIRE(figures[0].figure.within);
    CHECK(figures[0].figure.within->unit == "days");
    CHECK(figures[0].figure.printed == "43%");
}

TEST_CASE("markers of every kind are found", "[draft]") {
    CHECK(test::markers("It lowers blood pressure [JAMA] in most adults.") == Words{"[JAMA]"});
    CHECK(test::markers("It lowers blood pressure (Smith et al., 2012; Hale & Orr 2015a) in adults.") ==
          Words{"Smith et al., 2012", "Hale & Orr 2015a"});
    CHECK(test::markers("Hale and Orr (2015) report that it lowers pain.") == Words{"Hale and Orr (2015)"});
    CHECK(test::markers("One small Danish study found that it lowers pain.") == Words{"One small Danish study"});
    CHECK(test::markers("Another study in the Journal of Pain Medicine found that it helps.") ==
          Words{"Journal of Pain Medicine"});
    CHECK(test::markers("See https://doi.org/10.5555/abc.1, it lowers pain.") ==
          Words{"https://doi.org/10.5555/abc.1"});
    CHECK(test::markers("While some studies report that it helps, others do not find any effect.") ==
          Words{"some studies", "others"});
    CHECK(test::markers("Energy is stored as adenosine triphosphate (ATP) in cells.").empty());
}

TEST_CASE("references are read in the styles that articles use", "[draft]") {
    const auto apa = parse_reference(
                         "Okafor, C., van den Berg, L., & Hale, T. (2015). Loading or not? A trial of two regimens. "
                         "European Review of Training, 28(4), "
                         "330–341. doi:10.5555/ERT.2015.330")
                         .reference;
    CHECK(apa.authors.size() == 3);
    CHECK(apa.authors.at(1).particle == "van den");
    CHECK(apa.title == "Loading or not? A trial of two regimens");
    CHECK(apa.container_title == "European Review of Training");
    CHECK(apa.volume == "28");
    CHECK(apa.issue == "4");
    CHECK(apa.page == "330-341");
    CHECK(apa.doi == "10.5555/ert.2015.330");
    const auto vancouver =
        parse_reference(
            "Bower S, Ng T, et al. Melatonin for sleep: a review. Sleep Sci Rev. 2013 Mar 5;8(5):e63. PMID: 99999992.")
            .reference;
    CHECK(vancouver.authors.size() == 2);
    CHECK(vancouver.more_authors);
    CHECK(vancouver.title == "Melatonin for sleep: a review");
    CHECK(vancouver.container_title == "Sleep Sci Rev");
    CHECK(vancouver.issued == "2013-03-05");
    CHECK(vancouver.volume == "8");
    CHECK(vancouver.page == "e63");
    CHECK(vancouver.pmid == "99999992");
    const auto ieee =
        parse_reference("S. R. Hale and K. Orr, \"Pain in cold rooms,\" Pain Lett., vol. 3, no. 2, pp. 1-9, 2012.")
            .reference;
    CHECK(ieee.authors.size() == 2);
    CHECK(ieee.title == "Pain in cold rooms");
    CHECK(ieee.volume == "3");
    const auto free = parse_reference("The book of everything, second edition, Oslo 1999").reference;
    CHECK(free.note == "as printed: The book of everything, second edition, Oslo 1999");
}

TEST_CASE("only the article of a page is read", "[draft]") {
    const auto article = test::read_own("creatine.html");
    const auto text = article.document.text.at({0, article.document.text.size()});
    for (const char* out : {"cookies", "99%", "Whey protein", "Shop all powders", "Copyright"}) {
        CAPTURE(out);
        CHECK(text.find(out) == std::string_view::npos);
    }
    const auto& metadata = article.document.metadata;
    CHECK(metadata.title == "Creatine: What It Does for Strength");
    CHECK(metadata.authors == Words{"Petra Lind"});
    CHECK(metadata.publisher == "Iron Shed Supplements");
    CHECK(metadata.published == "2022-03-04");
    CHECK(metadata.modified == "2023-01-15");
    CHECK_FALSE(metadata.shop_signs.empty());
    CHECK(article.analysis.references.size() == 3);
}

TEST_CASE("Markdown's positions are those of the file", "[draft]") {
    const auto article = test::read_as(
        "markdown", "# Title\n\nVitamin *C* **cures** nothing, one [study](https://doi.org/10.5555/x.1) found.\n");
    REQUIRE(article.analysis.sentences.size() == 2);
    const auto& sentence = article.analysis.sentences[1];
    CHECK(sentence.span.start == 9);
    CHECK(shown(article.document.text, sentence.span) == "Vitamin C cures nothing, one study found.");
    REQUIRE(sentence.markers.size() == 1);
    CHECK(sentence.markers[0].target == "https://doi.org/10.5555/x.1");
}

TEST_CASE("testimonials are told as such", "[draft]") {
    const auto article = test::read_own("coffee.html");
    long told = 0;
    for (const auto& sentence : article.analysis.sentences) {
        told += sentence.kind == SentenceKind::testimonial ? sentence.count : 0;
    }
    CHECK(told == 2);
}

TEST_CASE("another language has sentences and figures, and is told not to be supported", "[draft]") {
    const auto article =
        test::read_as("text",
                      "Magnesium ist ein Mineral und der Körper braucht es für die Muskeln. Eine Dosis von 300 mg "
                      "ist für die meisten nicht zu viel und wird auch von Ärzten empfohlen.");
    CHECK(article.analysis.language == "de");
    CHECK_FALSE(article.analysis.supported);
    CHECK(article.analysis.sentences.size() == 2);
    CHECK(test::candidates(article).size() == 1);
    CHECK(sheet_text(article, {}, {}, false).find("not recognised") != std::string::npos);
}

TEST_CASE("hostile articles end in an article or an error", "[draft]") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) {
        deep += "<div>";
    }
    CHECK_THROWS_AS(test::read_as("html", deep), Error);
    CHECK_THROWS_AS(test::read_as("text", "\xFF\xFE\x41"), Error);
    CHECK_THROWS_AS(test::read_as("markdown", "a\xC0"), Error);
    CHECK_NOTHROW(test::read_as("html", std::string("<p>a\0b</p>", 10)));
    CHECK_NOTHROW(test::read_as("html", "\xE9t\xE9"));
    CHECK_NOTHROW(test::read_as("text", std::string(1 << 20, 'a') + " 1 mg"));
    CHECK_NOTHROW(test::read_as("text", ""));
    std::string lists;
    for (int i = 0; i < 2000; ++i) {
        lists += std::string(static_cast<std::size_t>(i % 200), ' ') + "- > item\n";
    }
    CHECK_NOTHROW(test::read_as("markdown", lists));
    std::string numbers;
    for (int i = 0; i < 100000; ++i) {
        numbers += "[1](2 ";
    }
    CHECK_NOTHROW(test::read_as("markdown", numbers));
}

TEST_CASE("nothing of an article is syntax in its sheet", "[draft]") {
    CHECK(yaml_quoted("a\"b\\c\nd\x01: {") == "\"a\\\"b\\\\c\\x0ad\\x01: {\"");
}

TEST_CASE("what announces an identifier or a year may be the last word", "[draft]") {
    for (const char* text :
         {"pmid", "See PMID:", "doi:", "See doi: ", "Zinc helps, says Dahle et al", "Hale and colleagues",
          "Zinc helps (", "10.", "NCT", "http://", "It helps [", "1.", "\"", "5%", "- ", "a third of"}) {
        CAPTURE(text);
        CHECK(test::read_as("text", text).analysis.references.empty());
    }
}
