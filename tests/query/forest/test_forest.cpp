// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "query/forest/axis.hpp"
#include "query/forest/parts.hpp"
#include "query/forest/plot.hpp"
#include "query/forest/svg.hpp"
#include "query/load/answers.hpp"
#include "tests/query/fixture.hpp"
#include "tests/query/report/hostile.hpp"
#include "tests/query/report/well_formed.hpp"
#include "tests/text.hpp"

using namespace grounds;
using namespace grounds::forest;
using namespace grounds::query;
using namespace grounds::test;
using Catch::Contains;

namespace {

ForestPlot plot() {
    ForestPlot result;
    result.title = "Does it help?";
    result.measure = Measure::md;
    result.unit = "cramps/week";
    result.studies = {{"Smith 2010", 94, -0.4, -2.1, 1.3, 40.0}, {"Wit 2015", std::nullopt, -1, -2, 0, 60.0}};
    result.pooled = ForestRow{"Pooled, 2 trials", 94, -0.8, -1.6, 0, std::nullopt};
    result.no_effect = 0;
    result.important = {-1};
    result.below = "favours magnesium";
    result.above = "favours placebo";
    return result;
}

}  // namespace

TEST_CASE("a forest plot is well-formed, says what it shows, and has its parts") {
    const auto svg = forest_svg(plot());
    CHECK(fault_in_xml(svg).empty());
    CHECK_THAT(svg, Contains("<title id=\"title\">Does it help?</title>"));
    CHECK_THAT(svg, Contains("Smith 2010, n 94: -0.4 (-2.1 to 1.3), weight 40.0%."));
    CHECK_THAT(svg, Contains("width=\"760\""));
    CHECK(times(svg, "class=\"important\"/>") == 1);
    CHECK(times(svg, "class=\"pooled\"/>") == 1);
    CHECK_THAT(svg, Contains("prefers-color-scheme:dark"));
    CHECK_THAT(svg, !Contains("<script") && !Contains("url(") && !Contains("@import"));
    CHECK(svg == forest_svg(plot()));
}

TEST_CASE("trials inside a review are shown greyed, with a legend, and in the description") {
    ForestPlot review;
    review.title = "Does it help?";
    review.measure = Measure::md;
    review.reviews = {{"Garrison 2020", 307, -0.18, -0.84, 0.49, std::nullopt}};
    review.inside = {{"Roffe 2002", 46, -0.5, -1.2, 0.2, std::nullopt}};
    const auto svg = forest_svg(review);
    CHECK(fault_in_xml(svg).empty());
    CHECK(times(svg, "class=\"inside\"/>") == 2);
    CHECK_THAT(svg, Contains("Inside a review: Roffe 2002, n 46"));
    CHECK_THAT(svg, Contains("Grey: trials inside a review"));
    CHECK_THAT(forest_svg(plot()), !Contains("Grey: trials"));
}

TEST_CASE("hostile names stay text") {
    for (const auto& text : hostile_texts()) {
        auto hostile = plot();
        hostile.title = hostile.unit = hostile.below = hostile.above = hostile.subtitle = text;
        hostile.studies[0].label = hostile.note = text;
        const auto svg = forest_svg(hostile);
        INFO(text);
        CHECK(fault_in_xml(svg).empty());
        CHECK_THAT(svg, !Contains("<script") && !Contains("\x1B"));
    }
    CHECK(xml_text("<a href=\"x\">&'\x1B\n") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
}

TEST_CASE("the check for well-formed XML can fail") {
    CHECK_FALSE(fault_in_xml("<svg><g></svg>").empty());
    CHECK_FALSE(fault_in_xml("<svg>a & b</svg>").empty());
    CHECK_FALSE(fault_in_xml("<svg a=\"<\"/>").empty());
    CHECK(fault_in_xml("<?xml version=\"1.0\"?><svg a=\"b\">&lt;<g/></svg>").empty());
}

TEST_CASE("an interval that would squeeze the others is cut, with an arrow") {
    auto wide = plot();
    const auto before = times(forest_svg(wide), "<polygon");
    wide.studies.push_back({"Tiny 2018", 4, -0.5, -400, 500, 1.0});
    const auto axis = axis_of(wide, 0, 100);
    CHECK(axis.cuts_below(-400));
    CHECK(axis.cuts_above(500));
    CHECK_FALSE(axis.cuts_below(-2.1));
    CHECK(axis.at(-400) == Approx(0));
    CHECK(axis.at(500) == Approx(100));
    CHECK(times(forest_svg(wide), "<polygon") == before + 2);
}

TEST_CASE("ratios have an axis of logarithms with round ticks") {
    const Axis axis(0.1, 10, true, 0, 100);
    CHECK(axis.at(1) == Approx(50));
    CHECK(axis.ticks() == std::vector<double>{0.1, 0.2, 0.5, 1, 2, 5, 10});
    CHECK(Axis(-2, 2, false, 0, 100).ticks().size() == 5);
    auto ratios = plot();
    ratios.measure = Measure::rr;
    ratios.studies = {{"A 2001", 1, 0.5, 0.0001, 20000, 50.0}, {"B 2002", 1, 1.2, 1, 1.44, 50.0}};
    ratios.pooled.reset();
    ratios.no_effect = 1;
    ratios.important = {0.75};
    CHECK(fault_in_xml(forest_svg(ratios)).empty());
    CHECK_THAT(forest_svg(ratios), !Contains("nan") && !Contains("inf\""));
}

TEST_CASE("a long name is cut before its year") {
    CHECK(shortened_name("Roguin Maor 2017", 25) == "Roguin Maor 2017");
    CHECK(shortened_name("A Society with a very long Name 2017", 12) == "A Soci… 2017");
    CHECK(shortened("äöüäöü", 4) == "äöü…");
}

TEST_CASE("the sides say whom the effect favours") {
    Question question;
    question.intervention.substance = "magnesium";
    question.comparator = "placebo";
    question.benefit = Change::decrease;
    CHECK(sides(question) == std::pair<std::string, std::string>("favours magnesium", "favours placebo"));
    question.benefit = Change::increase;
    CHECK(sides(question).first == "favours placebo");
    question.benefit.reset();
    CHECK(sides(question).first == "less with magnesium");
}

TEST_CASE("the stored synthesis is loaded and drawn; without one the counted findings are") {
    auto db = fixture();
    const auto claim = "mg-cuts-cramps-43-percent";
    const auto unpooled = forest_plot(load_claim(db, claim));
    REQUIRE(unpooled);
    CHECK_FALSE(unpooled->pooled);
    CHECK(unpooled->studies.empty());  // the trial is within the review
    REQUIRE(unpooled->reviews.size() == 1);
    CHECK(unpooled->reviews[0].label == "Garrison 2020");
    CHECK_FALSE(forest_plot(load_claim(db, "dose-300-400")));

    db.exec(
        "INSERT INTO synthesis VALUES (1, 'md', 'cramps/week', 'reml', 'knha', 95, 'ok', NULL, 2, 94, -0.3, -1.5, 0.9, "
        "0.4, "
        "0.01, 5, 1.05, 1.1, 0.3, 't-k-2', NULL, NULL);"
        "INSERT INTO synthesis_trial VALUES (1, 1, 1, -0.38, -2.12, 1.36, 30, NULL), (1, 2, 2, NULL, NULL, NULL, NULL, "
        "'why');");
    const auto answer = load_claim(db, claim);
    REQUIRE(answer.synthesis);
    CHECK(answer.synthesis->estimate == -0.3);
    CHECK(answer.synthesis->q_p == 0.3);
    CHECK_FALSE(answer.synthesis->prediction_low);
    REQUIRE(answer.synthesis->trials.size() == 2);
    CHECK(answer.synthesis->trials[0].study == "roguin-maor-2017");
    CHECK(answer.synthesis->trials[1].why_not == "why");
    const auto pooled = forest_plot(answer);
    REQUIRE(pooled);
    REQUIRE(pooled->pooled);
    CHECK(pooled->studies[0].label == "Roguin Maor 2017");
    CHECK(pooled->intervals() == 2);
}
