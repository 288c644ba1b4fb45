// SPDX-License-Identifier: MIT
// Directions that numbers tell, and those that want to know which of two is the better one; each both ways round.
#include <catch2/catch.hpp>

#include "evidence/citation_check/assertions.hpp"
#include "evidence/citation_check/check.hpp"

using namespace grounds;
using namespace grounds::citation_check;

namespace {

std::string told(const std::string& said, const std::string& found) {
    const SourceText text(found, TextPart::abstract);
    return std::string(to_string(check_sentence(Said(said), {&text}).direction));
}

/// A true sentence, the same turned round, and a source.
void both_ways(const std::string& said, const std::string& turned, const std::string& found) {
    CAPTURE(said, turned, found);
    CHECK(told(said, found) == "agrees");
    CHECK(told(turned, found) == "opposite");
}

const std::string none = "no-significant-difference";

}  // namespace

TEST_CASE("two numbers with their groups tell a direction", "[citation-check]") {
    both_ways("Zinc shortened colds.", "Zinc lengthened colds.",
              "Colds lasted 5.0 days with zinc and 7.3 days with placebo (P = 0.02).");
    both_ways("Fewer people had a cold on day 7 with zinc than with placebo.",
              "More people had a cold on day 7 with zinc than with placebo.",
              "On day 7, 33% in the zinc group against 64% with placebo had a cold (P = 0.01).");
    both_ways("Pain was lower with moss than with lichen.", "Pain was higher with moss than with lichen.",
              "Mean pain scores were 3.1 in the moss group and 4.4 in the lichen group (P = 0.003).");
    both_ways(
        "Falls were less common with moss than with lichen.", "Falls were more common with moss than with lichen.",
        "Falls were seen in 9 (6.0%) and 44 (29.3%) people in the moss and lichen groups, respectively (P < 0.01).");
    both_ways("Creatine increases muscle strength.", "Creatine decreases muscle strength.",
              "Muscle strength rose by 8% with creatine and by 3% with placebo (P = 0.01).");
    both_ways(
        "Moss reduced rents.", "Moss increased rents.",
        "Mean reductions in rents were 10.9 points in the moss group compared with 6.8 points in the lichen group "
        "(P < 0.001).");
}

TEST_CASE("two numbers that may differ by chance tell no difference", "[citation-check]") {
    const std::string said = "Pain was lower with moss than with lichen.";
    CHECK(told(said, "Mean pain scores were 4.1 in the moss group and 4.4 in the lichen group (P = 0.41).") == none);
    CHECK(told("Moss reduced mortality.",
               "Mortality was 11.4% with moss and 15.2% with placebo (hazard ratio, 0.73; "
               "95% CI, 0.52 to 1.03).") == none);
    CHECK(told("Moss improves sleep.",
               "Sleep quality improved by 0.3 points more with moss than with placebo (P = 0.34).") == none);
    CHECK(told("Moss lowers the risk of falls.",
               "Moss was associated with a lower risk of falls, but not significantly so (RR 0.95, 95% CI 0.83 to "
               "1.09).") == none);
}

TEST_CASE("a P of something else denies nothing", "[citation-check]") {
    CHECK(told("Moss lowers the risk of falls.",
               "Moss lowered the risk of falls at every age (P for interaction = 0.52).") == "agrees");
}

TEST_CASE("numbers without a P or a clear difference contradict nothing", "[citation-check]") {
    CHECK(told("Moss increased pain scores.",
               "Mean pain scores were 4.1 in the moss group and 4.4 in the lichen "
               "group.") != "opposite");
    CHECK(told("Pain did not differ between moss and lichen.",
               "Mean pain scores were 3.1 in the moss group and 4.4 in the lichen group.") != "opposite");
    CHECK(told("Moss increased lesions.",
               "The share of people who did not develop lesions was 55.3% with moss and "
               "27.6% with placebo (P = 0.03).") != "opposite");
    CHECK(told("Moss reduced lesions.",
               "The share of people who did not develop lesions was 55.3% with moss and "
               "27.6% with placebo (P = 0.03).") != "opposite");
}

TEST_CASE("what went from one number to another has a direction", "[citation-check]") {
    both_ways("Zinc reduced cramp scores.", "Zinc increased cramp scores.",
              "Cramp scores went from 8.1 to 5.2 with zinc (P < 0.01).");
    both_ways("Zinc increased cramp scores.", "Zinc reduced cramp scores.",
              "Cramp scores changed from 5.2 to 8.1 with zinc (P < 0.01).");
    CHECK(told("Zinc increased cramp scores.", "Cramp scores ranged from 5.2 to 8.1 with zinc.") == "cannot-tell");
}

TEST_CASE("a ratio or a difference with its interval tells a direction", "[citation-check]") {
    both_ways("Zinc lowered the odds of leg cramps.", "Zinc raised the odds of leg cramps.",
              "The odds ratio for leg cramps with zinc was 0.62 (95% CI 0.41 to 0.94).");
    CHECK(told("Zinc lowered the odds of leg cramps.",
               "The odds ratio for leg cramps with zinc was 0.82 (95% CI 0.60 to 1.12).") == none);
    CHECK(told("Moss lowers the risk of falls.",
               "The relative risk of falls with moss was 0.95 (95% CI 0.83 to "
               "1.09).") == none);
    both_ways("Zinc shortened sore throats.", "Zinc lengthened sore throats.",
              "The mean difference in the duration of sore throats was -2.1 days (95% CI -3.0 to -1.2) with zinc "
              "compared with placebo.");
    CHECK(told("Zinc shortened sore throats.",
               "The mean difference in the duration of sore throats was -0.4 days "
               "(95% CI -1.1 to 0.3) with zinc compared with placebo.") == none);
}

TEST_CASE("better is more or less as the outcome is good or bad", "[citation-check]") {
    both_ways("Zinc improved leg cramps.", "Zinc worsened leg cramps.",
              "Zinc reduced leg cramps compared with placebo.");
    both_ways("Pairs improve the quality of code.", "Pairs lower the quality of code.",
              "Pairs led to higher code quality than solo work.");
    both_ways("Moss reduced mortality in adults.", "Moss increased mortality in adults.",
              "Moss increased survival in adults compared with lichen.");
    both_ways("Text reminders raised adherence.", "Text reminders lowered adherence.",
              "Text reminders reduced dropout compared with usual care.");
    CHECK(told("Moss improved quality of life scores.", "Moss reduced quality of life scores.") == "cannot-tell");
}

TEST_CASE("the worth of an outcome is told by its name", "[citation-check]") {
    const auto worth = [](const std::string& sentence) {
        const statements::Text text(sentence);
        return assertions_in(text, {0, text.size()}).at(0).worth;
    };
    CHECK(worth("Moss reduced severity of pain.") == Worth::bad);
    CHECK(worth("Moss reduced pain relief.") == Worth::good);
    CHECK(worth("Moss increased time to relapse.") == Worth::good);
    CHECK(worth("Moss increased loss of function.") == Worth::bad);
    CHECK(worth("Moss increased acceptance of illness.") == Worth::unknown);
    CHECK(worth("Moss increased hat sizes.") == Worth::unknown);
}

TEST_CASE("lay words of help are directions", "[citation-check]") {
    for (const auto* said : {"Zinc works for colds.", "Zinc helps against colds.", "Zinc is effective for colds."}) {
        CAPTURE(said);
        CHECK(told(said, "Zinc was no better than placebo for colds.") == none);
        CHECK(told(said, "Zinc was no more effective than placebo for colds.") == none);
        CHECK(told(said, "Zinc reduced colds compared with placebo.") == "agrees");
    }
    CHECK(told("Zinc is ineffective for leg cramps.", "Zinc significantly reduced leg cramps compared with placebo.") ==
          "opposite");
    both_ways("Zinc halved the number of leg cramps.", "Zinc doubled the number of leg cramps.",
              "Leg cramps were less common with zinc than with placebo.");
    both_ways("Masks slow the spread of flu.", "Masks increase the spread of flu.",
              "Masks reduced the spread of flu in households.");
    CHECK(told("Magnesium prevents migraine.", "Magnesium reduced migraine days compared with placebo.") == "agrees");
}

TEST_CASE("a verb of direction that is denied is no direction", "[citation-check]") {
    const std::string better = "Moss significantly reduced knee pain compared with placebo (P = 0.01).";
    const std::string no_better = "Moss was no better than placebo in relieving knee pain.";
    CHECK(told("Moss does not relieve knee pain.", better) == "opposite");
    CHECK(told("Moss does not relieve knee pain.", no_better) == "agrees");
    CHECK(told("Moss relieves knee pain.", better) == "agrees");
    CHECK(told("Moss relieves knee pain.", no_better) == none);
    CHECK(told("Moss has little effect on knee pain.", "We find no significant effect of moss on knee pain.") ==
          "agrees");
    CHECK(told("Moss lowers blood pressure.", "Moss increased muscle mass and did not change blood sugar.") ==
          "cannot-tell");
    CHECK(told("Survival was worse with moss.",
               "Five-year survival was 68% in the moss group and 51% in the lichen group (P = 0.004).") == "opposite");
}

TEST_CASE("side effects that did not differ", "[citation-check]") {
    CHECK(told("Zinc had fewer side effects than placebo.", "Side effects did not differ between groups.") == none);
    CHECK(told("Zinc had fewer side effects.", "Side effects did not differ between the zinc and placebo groups.") ==
          none);
}

TEST_CASE("groups are told by their short names, and whose side they are on must be known", "[citation-check]") {
    const std::string abstract =
        "We gave melatonin (MEL) or nothing.\n\nThe MEL group had more awakenings than the placebo group.";
    CHECK(told("Melatonin increased awakenings compared with placebo.", abstract) == "agrees");
    CHECK(told("Melatonin reduced awakenings compared with placebo.", abstract) == "opposite");
    CHECK(told("Moss reduced awakenings compared with lichen.",
               "Awakenings were fewer in both groups, moss and lichen.") != "opposite");
    CHECK(told("Coffee reduces sleep.", "Tea increased sleep in students who drank coffee.") == "cannot-tell");
    CHECK(told("Moss raised high-density lipoprotein.", "Moss lowered low-density lipoprotein.") == "cannot-tell");
}

TEST_CASE("what is presupposed or denied elsewhere is no result", "[citation-check]") {
    const auto first = [](const std::string& sentence) {
        const statements::Text text(sentence);
        return assertions_in(text, {0, text.size()}).at(0);
    };
    CHECK_FALSE(first("This increased risk may come from moss.").flat);
    CHECK_FALSE(first("Loss of sleep leads to colds.").flat);
    CHECK_FALSE(first("Higher oxygen was not associated with survival.").flat);
    CHECK_FALSE(first("Increasing moss doses were studied.").flat);
    CHECK(first("Pain showed a significant reduction with moss.").outcome == std::vector<std::string>{"pain"});
    CHECK(first("There was a reduction from baseline in pain with moss.").outcome == std::vector<std::string>{"pain"});
    CHECK(first("Moss raised the risk for falls.").outcome == std::vector<std::string>{"fall"});
    const statements::Text text(
        "Moss was not effective in treating gout in older adults and may be associated with "
        "more falls.");
    const auto both = assertions_in(text, {0, text.size()});
    REQUIRE(both.size() == 2);
    CHECK(both[1].course == Course::increase);
    CHECK(both[1].hedged);
}

TEST_CASE("a change that is named behind its outcome is one, whatever follows", "[citation-check]") {
    both_ways("Home baking raised sales by 13%.", "Home baking lowered sales by 13%.",
              "Home baking led to a 13% sales increase, of which 9% was from bread.");
    both_ways("The tea increased weight.", "The tea decreased weight.", "The tea resulted in a 2.5 kg weight gain.");
    CHECK(told("The tea increased hair.", "The tea was given to adults with hair loss.") == "cannot-tell");
}

TEST_CASE("a result that names only its outcome is of what the rest of the text speaks", "[citation-check]") {
    const std::string text =
        "In 26 trials moss reduced the risk of falls. Burns were not reduced (RR 0.98, 0.91 to 1.06).";
    CHECK(told("Moss prevents burns.", text) == none);
    CHECK(told("Moss prevents falls.", text) == "agrees");
    CHECK(told("Lichen prevents burns.", "Burns were more common in winter.") == "cannot-tell");
}
