// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "evidence/citation_check/check.hpp"
#include "evidence/citation_check/compare.hpp"
#include "evidence/citation_check/outcome_tone.hpp"
#include "evidence/citation_check/support.hpp"

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

TEST_CASE("no number of another figure is told as the right one", "[citation-check]") {
    const std::string source =
        "Cramps fell by 13 percent with zinc in adults of the trial at home, and by 9 percent with moss.";
    const auto states = [&](const std::string& sentence) {
        std::string all;
        for (const auto& figure : check(sentence, source).figures) {
            all += std::string(to_string(figure.state)) + " ";
        }
        return all;
    };
    CHECK(states("Cramps fell by 29 percent with zinc.") == "other-number ");
    CHECK(states("Cramps fell by 13 percent with zinc, by 9 percent with moss and by 22 percent with lichen.") ==
          "in-source in-source not-in-abstract ");
}

TEST_CASE("two words in common are too few for another number there", "[citation-check]") {
    const std::string source =
        "Blood samples taken in the clinic every morning showed that serum copper of nurses fell by 13 percent.";
    const auto state_of = [&](const std::string& sentence) { return check(sentence, source).figures.at(0).state; };
    CHECK(state_of("In a survey at school, pupils of northern towns who drank lichen tea had serum copper that fell "
                   "by 29 percent.") == FigureState::not_in_abstract);
    CHECK(state_of("Serum copper of nurses fell by 29 percent.") == FigureState::other_number);
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

TEST_CASE("a count with its percent stands for as many people", "[citation-check]") {
    const std::string counted = "Cramps were gone in 52 (42%) adults with zinc and in 86/125 with sugar.";
    const auto state_of = [&](const std::string& sentence) {
        return to_string(check(sentence, counted).figures.at(0).state);
    };
    CHECK(state_of("Cramps were gone in 52 adults with zinc.") == "in-source");
    CHECK(state_of("Cramps were gone in 125 adults with sugar.") == "in-source");
    CHECK(state_of("Cramps were gone in 173 adults with zinc.") == "not-in-abstract");
}

TEST_CASE("a registry's claim is taken apart", "[citation-check]") {
    const auto parts = parts_of_claim("Zinc 10 mg is superior or other to Placebo in terms of Cramps 6 weeks");
    CHECK(parts.first == "Zinc 10 mg");
    CHECK(parts.second == "Placebo");
    CHECK(parts.outcome == "Cramps 6 weeks");
    CHECK(parts.superior_or_other);
    CHECK(parts_of_claim("Zinc helps.").outcome == "Zinc helps.");
}

TEST_CASE("results are read clause by clause, those on the outcome first", "[citation-check]") {
    const SourceText text(
        "We randomised 118 adults to zinc or placebo. RESULTS: Sleep was significantly better with zinc than with "
        "placebo (P = 0.01), but there was no significant difference in cramps (P = 0.44). Nausea was more common with "
        "zinc, an adverse effect.",
        TextPart::abstract);
    auto clauses = result_clauses(parts_of_claim("Zinc is superior to Placebo in terms of Cramps"), text);
    REQUIRE(clauses.size() == 2);  // the last is of harm
    CHECK(clauses[0].verdict() == 1);
    CHECK(clauses[1].verdict() == -1);
    CHECK(clauses[1].relevance > clauses[0].relevance);
    clauses = result_clauses(parts_of_claim("Zinc is superior to Placebo in terms of Sleep"), text);
    CHECK(clauses[0].relevance > clauses[1].relevance);
}

TEST_CASE("a direction is read clause by clause, and knows what is compared with what", "[citation-check]") {
    const auto direction = [](const std::string& said, const std::string& found) {
        const SourceText text(found, TextPart::abstract);
        return check_sentence(Said(said), {&text}).direction;
    };
    const std::string fewer = "Winter colds were shorter with moss than with lichen.";
    CHECK(direction(fewer, "Winter colds were shorter with moss than with lichen (P = 0.01).") == Direction::agrees);
    CHECK(direction(fewer, "Winter colds were longer with moss than with lichen (P = 0.01).") == Direction::opposite);
    CHECK(direction(fewer, "Winter colds were longer with lichen than with moss (P = 0.01).") == Direction::agrees);
    CHECK(direction(fewer, "Winter colds were shorter with lichen than with moss (P = 0.01).") == Direction::opposite);
    CHECK(direction(fewer, "Winter colds were shorter with moss, with no difference in fever.") == Direction::agrees);
    CHECK(direction(fewer, "Winter colds were shorter with moss, without an increase in side effects.") ==
          Direction::agrees);
    CHECK(direction(fewer, "Winter colds did not differ between moss and lichen.") ==
          Direction::no_significant_difference);
    CHECK(direction("The primary outcome was the share of winter colds that were shorter with moss.",
                    "Winter colds were longer with moss than with lichen.") == Direction::cannot_tell);
}

TEST_CASE("an abbreviation that an abstract explains stands for the words of the outcome", "[citation-check]") {
    const statements::Text words("Weight of moss (WoM) and bare ground (see Table 2); nights without cramps (NWC, %).");
    const auto found = abbreviations_in(words);
    REQUIRE(found.size() == 2);
    CHECK(found[0].name == "wom");
    CHECK(found[0].words == "weight of moss ");
    CHECK(found[1].name == "nwc");
    CHECK(found[1].words == "nights without cramps ");
    const SourceText text(
        "We weighed patients for nights without cramps (NWC). RESULTS: NWC did not differ between zinc and placebo. "
        "Mood "
        "improved more with zinc than with placebo (P = 0.01).",
        TextPart::abstract);
    const auto clauses =
        result_clauses(parts_of_claim("Zinc is superior to Placebo in terms of Nights Without Cramps 6 weeks"), text);
    REQUIRE(clauses.size() == 2);
    CHECK(clauses[0].relevance > clauses[1].relevance + 0.5);
}

TEST_CASE("what stands in brackets belongs to the words before them", "[citation-check]") {
    const SourceText text(
        "RESULTS: Cramps did not differ between groups (68% with zinc, 70% with placebo; P = 0.68), but mood was "
        "better "
        "with zinc than with placebo (difference, 2.1; 95% CI, 0.4 to 3.8).",
        TextPart::abstract);
    const auto clauses = result_clauses(parts_of_claim("Zinc is superior to Placebo in terms of Cramps"), text);
    REQUIRE(clauses.size() == 2);
    CHECK(clauses[0].numbers == -1);
    CHECK(clauses[1].numbers == 1);
}

TEST_CASE("what is told of all groups alike, or is a mere trend, is no difference between them", "[citation-check]") {
    const auto verdict = [](const std::string& sentence) {
        const SourceText text("RESULTS: " + sentence, TextPart::abstract);
        return result_clauses(parts_of_claim("Zinc is superior to Placebo in terms of Cramps"), text).front().verdict();
    };
    CHECK(verdict("Cramps fell in both groups (P < 0.001).") == 0);
    CHECK(verdict("Cramps correlated with serum zinc (P < 0.001).") == 0);
    CHECK(verdict("Cramps fell in both groups, more with zinc than with placebo (P < 0.001).") == 1);
    CHECK(verdict("Cramps were numerically rarer with zinc.") == -1);
    CHECK(verdict("Cramps were rarer with zinc (P = NS).") == -1);
}

TEST_CASE("a trial's number tells when it was registered, and a work before that cannot report it",
          "[citation-check]") {
    CHECK(registration_year("NCT01000000") == Approx(2009.8));
    CHECK(*registration_year("nct01250000") == Approx(2010.85));
    CHECK(*registration_year("NCT99999999") > 2023);
    CHECK_FALSE(registration_year("ISRCTN12345678").has_value());
    CHECK_FALSE(registration_year("NCT0100000x").has_value());
    const SourceText text(
        "We randomised 118 adults with leg cramps to zinc or placebo for 6 weeks. The primary outcome was leg cramps. "
        "RESULTS: Leg cramps fell significantly more with zinc than with placebo (P = 0.001). CONCLUSION: Zinc is "
        "effective against leg cramps.",
        TextPart::abstract);
    const auto* claim = "Zinc is superior or other to Placebo in terms of Leg Cramps 6 weeks";
    const auto* title = "Zinc for leg cramps: a randomised trial";
    CHECK(support_of(claim, title, text) == Support::evidence);
    CHECK(support_of(claim, title, text, {"NCT01000000", "2012-03"}) == Support::evidence);
    CHECK(traits_of(claim, title, text,
                    {"NCT01000000", "2005"})[static_cast<std::size_t>(Trait::before_registration)] == 1);
    const SourceText null(
        "We randomised 118 adults with leg cramps to zinc or placebo for 6 weeks. The primary outcome was leg cramps. "
        "RESULTS: There was no significant difference in leg cramps between zinc and placebo (P = 0.61). CONCLUSION: "
        "Zinc did not reduce leg cramps.",
        TextPart::abstract);
    CHECK(support_of(claim, title, null) == Support::inconclusive);
    const SourceText other("Mosses grow in the shade. We describe four species of the north.", TextPart::abstract);
    CHECK(support_of(claim, "Mosses of the north", other) == Support::no_info);
}

TEST_CASE("people by another name, and a change that is no level", "[citation-check]") {
    const auto one = [](const std::string& sentence, const std::string& text) {
        const auto result = check(sentence, text);
        return result.figures.empty() ? "no figure" : std::string(to_string(result.figures.front().state));
    };
    CHECK(one("In a trial of 1612 engineers zinc cut quitting.", "Zinc was given to 1,612 employees in a trial.") ==
          "in-source");
    CHECK(one("A study with 39 professionals was done.", "Data came from 39 professionals, each in a task.") ==
          "in-source");
    CHECK(one("Zinc varnish made decay 5.2 percentage points rarer.", "Zinc varnish brought decay down to 5.2%.") ==
          "other-subject");
    CHECK(one("Zinc drinkers were 44% less likely to have cramps.",
              "The pooled relative risk of cramps for zinc drinkers was 0.56 (0.44 to 0.68).") == "in-source");
}

TEST_CASE("two figures that stand together prove more than one", "[citation-check]") {
    const std::string text = "Zinc cut hours of work by around 9 percent, while wages rose by around 3 percent.";
    const auto both = check("Zinc cut hours by 9 percent while wages rose 3 percent.", text);
    CHECK(both.figures.at(0).chance < 0.2);
    CHECK(check("Zinc cut hours by 9 percent.", text).figures.at(0).chance > 0.3);
}
