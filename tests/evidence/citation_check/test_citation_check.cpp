// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "evidence/citation_check/check.hpp"

using namespace grounds;
using namespace grounds::citation_check;

namespace {

constexpr const char* the_abstract =
    "We randomised 118 adults with leg cramps to zinc or placebo for 6 weeks. Cramps fell by 13 percent with zinc "
    "(P = 0.03). Cramps were gone in 40 of 127 people with zinc and in 64 of 107 with placebo (OR 0.30, 95% CI 0.17 to "
    "0.53). There was no significant difference in sleep quality between zinc and placebo (mean difference 0.2 "
    "points).";

SentenceCheck check(const std::string& sentence, const std::string& text = the_abstract) {
    const SourceText source(text, TextPart::abstract);
    return check_sentence(Said(sentence), {&source});
}

std::string state(const std::string& sentence) {
    const auto result = check(sentence);
    return result.figures.empty() ? "no figure" : std::string(to_string(result.figures.front().state));
}

}  // namespace

TEST_CASE("each figure of a sentence has a state of its own", "[citation-check]") {
    CHECK(state("Zinc cut cramps by 13%.") == "in-source");
    CHECK(state("Zinc cut cramps by 29%.") == "other-number");
    CHECK(state("Zinc cut cramps by 31%.") == "other-subject");  // 40 of 127 are 31% of people
    CHECK(state("Zinc cut the odds of cramps with people by 70%.") == "other-measure");
    CHECK(state("Cramps were 0.3 times as common in people with zinc.") == "other-measure");  // an odds ratio there
    CHECK(state("The trial had 118 adults with cramps.") == "in-source");
    CHECK(state("Zinc lowered blood pressure by 8.5 mmHg.") == "not-in-abstract");
    CHECK(state("Among 40 volunteers it was common.") == "other-subject");
    CHECK(check_sentence(Said("Zinc cut cramps by 13%."), {}).figures.front().state == FigureState::no_text);
}

TEST_CASE("a rightly quoted interval is in the source", "[citation-check]") {
    CHECK(state("Cramps were rarer with zinc (OR 0.30, 95% CI 0.17 to 0.53).") == "in-source");
    CHECK(state("Cramps were rarer with zinc (OR 0.30, 95% CI 0.27 to 0.53).") != "in-source");
}

TEST_CASE("a change between two groups is worked out", "[citation-check]") {
    const auto result = check("Zinc cut the share of people with cramps by 47%.");
    REQUIRE(result.figures.size() == 1);
    CHECK(result.figures[0].state == FigureState::in_source);
    REQUIRE(result.figures[0].matched);
    CHECK(result.figures[0].matched->kind == "worked out from 40 of 127 and 64 of 107");
}

TEST_CASE("a direction agrees, is the opposite, or nothing differed", "[citation-check]") {
    CHECK(check("Zinc reduced leg cramps.").direction == Direction::agrees);
    CHECK(check("Zinc increased leg cramps in adults.").direction != Direction::agrees);
    CHECK(check("Zinc improved sleep quality.").direction == Direction::no_significant_difference);
    CHECK(check("Zinc is sold in shops.").direction == Direction::cannot_tell);
}

TEST_CASE("the sentence of the source stands beside the figure, with its place", "[citation-check]") {
    const auto result = check("Zinc cut cramps by 13%.");
    REQUIRE(result.figures.at(0).matched);
    const auto& matched = *result.figures[0].matched;
    CHECK(matched.sentence == "Cramps fell by 13 percent with zinc (P = 0.03).");
    CHECK(std::string(the_abstract)
              .substr(static_cast<std::size_t>(matched.start), static_cast<std::size_t>(matched.end - matched.start)) ==
          matched.sentence);
}
