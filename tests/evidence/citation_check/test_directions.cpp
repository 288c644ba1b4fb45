// SPDX-License-Identifier: MIT
// Which way two sentences go: each kind of pair that looks like the opposite and is none, and those that are.
#include <catch2/catch.hpp>

#include "evidence/citation_check/assertions.hpp"
#include "evidence/citation_check/check.hpp"

using namespace grounds;
using namespace grounds::citation_check;

namespace {

std::string direction(const std::string& said, const std::string& found) {
    const SourceText text(found, TextPart::abstract);
    return std::string(to_string(check_sentence(Said(said), {&text}).direction));
}

std::vector<Assertion> assertions(const std::string& sentence) {
    const statements::Text text(sentence);
    return assertions_in(text, {0, text.size()});
}

}  // namespace

TEST_CASE("an opposite is told of one outcome in the same groups", "[citation-check]") {
    const std::string said = "Moss reduced winter colds in adults.";
    CHECK(direction(said, "Moss increased winter colds in adults.") == "opposite");
    CHECK(direction(said, "Winter colds were more common in adults with moss.") == "opposite");
    CHECK(direction(said, "There was an increase in winter colds with moss.") == "opposite");
    CHECK(direction(said, "Adults with moss had more winter colds.") == "opposite");
    CHECK(direction(said, "Winter colds fell with moss.") == "agrees");
    CHECK(direction("Moss did not reduce winter colds.", "Moss reduced winter colds compared with lichen.") ==
          "opposite");
}

TEST_CASE("another outcome that went the other way is no opposite", "[citation-check]") {
    const std::string said = "Moss reduced winter colds in adults.";
    CHECK(direction(said, "Moss increased the sleep quality of adults with winter colds.") == "cannot-tell");
    CHECK(direction(said, "Moss increased survival in adults, and nothing else of winter colds.") == "cannot-tell");
    CHECK(direction("Moss improved winter walks in adults.", "Moss reduced winter walks in adults.") == "cannot-tell");
    CHECK(direction("Winter colds were shorter with moss.",
                    "Coughs were longer and winter colds were shorter with moss.") == "agrees");
}

TEST_CASE("aims, conditions and guesses of a source contradict nothing", "[citation-check]") {
    const std::string said = "Moss reduced winter colds in adults.";
    for (const auto* found :
         {"OBJECTIVE: To learn whether moss increases winter colds in adults.",
          "BACKGROUND: Moss increases winter colds in adults.",
          "We hypothesised that moss increases winter colds in adults.", "Moss may increase winter colds in adults.",
          "There was a trend to an increase in winter colds with moss."}) {
        CAPTURE(found);
        CHECK(direction(said, found) != "opposite");
        CHECK(direction(said, found) != "agrees");
    }
    CHECK(direction(said, "Moss was shown to increase winter colds in adults.") == "opposite");
    CHECK(direction("Adults with moss were less likely to develop winter colds.",
                    "Adults with moss were more likely to develop winter colds.") == "opposite");
}

TEST_CASE("lower in the one group is higher in the other", "[citation-check]") {
    const std::string said = "Moss reduced winter colds compared with placebo.";
    CHECK(direction(said, "The placebo group had more winter colds than the moss group.") == "agrees");
    CHECK(direction(said, "The moss group had more winter colds than the placebo group.") == "opposite");
    CHECK(direction(said, "Compared with placebo, moss led to more winter colds.") == "opposite");
    CHECK(direction("Winter colds were rarer in the moss group than in the lichen group.",
                    "Winter colds were more common in the lichen group than in the moss group.") == "agrees");
}

TEST_CASE("a word of direction speaks of its own object or subject", "[citation-check]") {
    auto found = assertions("Compared with placebo, zinc significantly reduced leg cramps after supper.");
    REQUIRE(found.size() == 1);
    CHECK(found[0].course == Course::decrease);
    CHECK(found[0].outcome == std::vector<std::string>{"cramp", "leg"});
    CHECK(found[0].actors == std::vector<std::string>{"supper", "zinc"});
    CHECK(found[0].compared == std::vector<std::string>{"=control"});
    found = assertions("The share of people who woke at night was lower with zinc.");
    REQUIRE(found.size() == 1);
    CHECK(found[0].outcome == std::vector<std::string>{"woke"});
    found = assertions("Leg cramps were rarer and sleep was longer with zinc.");
    REQUIRE(found.size() == 2);
    CHECK(found[0].outcome == std::vector<std::string>{"cramp", "leg"});
    CHECK(found[1].outcome == std::vector<std::string>{"sleep"});
    found = assertions("Zinc led to a greater reduction in leg cramps.");
    REQUIRE(found.size() == 1);
    CHECK(found[0].course == Course::decrease);
    found = assertions("Zinc attenuated the increased loss of sleep.");
    REQUIRE(found.size() == 1);
    CHECK(found[0].course == Course::decrease);
}

TEST_CASE("what is a cause, a wish or a smaller increase is not flatly told", "[citation-check]") {
    CHECK_FALSE(assertions("Higher zinc doses were associated with fewer cramps.").at(0).flat);
    CHECK(assertions("Fewer cramps were seen with zinc.").at(0).flat);
    CHECK_FALSE(assertions("Zinc was given to reduce cramps.").at(0).flat);
    CHECK_FALSE(assertions("Cramps had a smaller increase with zinc.").at(0).flat);
    CHECK(assertions("Zinc insignificantly reduced cramps.").at(0).course == Course::no_difference);
    CHECK(assertions("Similarly, zinc reduced cramps.").at(0).course == Course::decrease);
    const auto found = assertions("Cramps were rarer with zinc at night in the winter, with no difference in sleep.");
    REQUIRE(found.size() == 2);
    CHECK(found[0].course == Course::decrease);
    CHECK(found[1].course == Course::no_difference);
}
