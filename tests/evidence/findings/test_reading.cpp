// SPDX-License-Identifier: MIT
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/reading.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

TEST_CASE("an interval is read against no effect and against what matters", "[reading]") {
    struct Row {
        double low, high;
        Reading expected;
    };
    const auto row = GENERATE(values<Row>({
        {-3, -0.1, Reading::effect_in_benefit_direction},
        {0.1, 3, Reading::effect_against},
        {-0.84, 0.49, Reading::no_important_effect},  // Garrison 2020: excludes one cramp a week
        {-2.12, 1.36, Reading::inconclusive},         // Roguin Maor 2017 alone: it does not
        {-1.0, 0.2, Reading::inconclusive},           // touches what matters: claims less
    }));
    CHECK(read_finding(interval("a", (row.low + row.high) / 2, row.low, row.high), effect_question()).reading ==
          row.expected);
}

TEST_CASE("without a minimal important difference no effect can't be told from too little data", "[reading]") {
    const auto reading = read_finding(interval("a", 0, -0.1, 0.1), effect_question(std::nullopt));
    CHECK(reading.reading == Reading::inconclusive);
    CHECK(reading.reason.find("minimal important difference") != std::string::npos);
}

TEST_CASE("a finding may have its own direction of benefit", "[reading]") {
    auto responders = finding("a");
    responders.benefit = Change::increase;
    responders.effect = Effect{Measure::rr, 1.42, 1.09, 1.86, 95, std::nullopt, std::nullopt, "", ""};
    CHECK(read_finding(responders, effect_question()).reading == Reading::effect_in_benefit_direction);
}

TEST_CASE("a ratio is read on the log scale against its relative difference", "[reading]") {
    auto question = effect_question();
    question.mids.push_back({Measure::rr, "", 0.25, "GRADE", ""});
    auto responders = finding("a");
    responders.benefit = Change::increase;
    responders.effect = Effect{Measure::rr, 1.04, 0.84, 1.29, 95, std::nullopt, std::nullopt, "", ""};
    CHECK(read_finding(responders, question).reading == Reading::inconclusive);
    responders.effect->ci_high = 1.2;
    CHECK(read_finding(responders, question).reading == Reading::no_important_effect);
}

TEST_CASE("the arms give the interval that the paper does not print", "[reading]") {
    const auto estimate = estimate_of(oxide_trial());
    REQUIRE(estimate);
    CHECK(estimate->value == Approx(-0.38));
    CHECK(*estimate->se == Approx(0.888).margin(0.001));
    CHECK(*estimate->low == Approx(-2.12).margin(0.005));
    CHECK(*estimate->high == Approx(1.36).margin(0.005));
    CHECK(estimate->derived);
}

TEST_CASE("arms of a crossover give no interval, an exact P does", "[reading]") {
    auto crossover = finding("a");
    crossover.paired = true;
    crossover.unit = "cramps per 4 weeks";
    Arm magnesium;
    magnesium.role = ArmRole::intervention;
    magnesium.n = 42;
    magnesium.plain = {11.8, 7.6};
    Arm placebo;
    placebo.role = ArmRole::control;
    placebo.n = 42;
    placebo.plain = {11.1, 7.3};
    crossover.arms = {magnesium, placebo};
    CHECK_FALSE(estimate_of(crossover)->low);
    Effect effect;
    effect.measure = Measure::md;
    effect.p = PValue{0.59, '='};
    crossover.effect = effect;
    const auto estimate = estimate_of(crossover);
    REQUIRE(estimate->low);
    CHECK(*estimate->se == Approx(0.7 / 0.5388).margin(0.005));
    // 1 cramp a week is 4 in four weeks, which the interval excludes.
    CHECK(read_finding(crossover, effect_question()).reading == Reading::no_important_effect);
}

TEST_CASE("a P value alone can show an effect, never its absence", "[reading]") {
    auto only_p = words("a", Says::no_effect);
    Effect effect;
    effect.p = PValue{0.59, '='};
    only_p.effect = effect;
    CHECK(read_finding(only_p, effect_question()).reading == Reading::no_difference_in_words);
    only_p.says.reset();
    CHECK(read_finding(only_p, effect_question()).reading == Reading::inconclusive);
    only_p.says = Says::benefit;
    only_p.effect->p = PValue{0.05, '<'};
    CHECK(read_finding(only_p, effect_question()).reading == Reading::effect_in_benefit_direction);
}

TEST_CASE("a significant P takes its side from the estimate where no word says it", "[reading]") {
    auto attacks = finding("a");
    Effect effect;
    effect.measure = Measure::percent_change;
    effect.value = -25.8;
    effect.p = PValue{0.05, '<'};
    attacks.effect = effect;
    CHECK(read_finding(attacks, effect_question()).reading == Reading::effect_in_benefit_direction);
    attacks.effect->value = 25.8;
    CHECK(read_finding(attacks, effect_question()).reading == Reading::effect_against);
    attacks.effect->p = PValue{0.2, '='};
    attacks.effect->value.reset();
    CHECK(read_finding(attacks, effect_question()).reading == Reading::inconclusive);
}

TEST_CASE("words are read as words and marked so", "[reading]") {
    const auto reading = read_finding(words("a", Says::no_effect), effect_question());
    CHECK(reading.reading == Reading::no_difference_in_words);  // not the same as a precise null
    CHECK(reading.words_only);
    CHECK(read_finding(words("a", Says::benefit), effect_question()).reading == Reading::effect_in_benefit_direction);
    CHECK(read_finding(words("a", Says::not_reported), effect_question()).reading == Reading::nothing);
    CHECK(read_finding(finding("a"), effect_question()).reading == Reading::nothing);
}

TEST_CASE("a quantity in a unit that can't be converted says nothing", "[reading]") {
    Question question;
    question.kind = QuestionKind::quantity;
    question.unit = "mg/day";
    auto found = finding("a");
    found.quantity = FoundQuantity{{350.0, std::nullopt, std::nullopt, "g/day", std::nullopt}, Bound::value, ""};
    CHECK(*read_finding(found, question).low == Approx(350000));
    found.quantity->quantity.unit = "tablets";
    CHECK(read_finding(found, question).reading == Reading::nothing);
}

TEST_CASE("swapping the sign of an effect swaps benefit and harm", "[reading][property]") {
    CHECK(rc::check([] {
        const int a = *rc::gen::inRange(-1000, 1000);
        const int b = *rc::gen::inRange(-1000, 1000);
        const double low = std::min(a, b) / 100.0;
        const double high = std::max(a, b) / 100.0;
        const auto question = effect_question(std::nullopt);
        const auto one = read_finding(interval("a", (low + high) / 2, low, high), question).reading;
        const auto other = read_finding(interval("a", -(low + high) / 2, -high, -low), question).reading;
        if (one == Reading::effect_in_benefit_direction) {
            RC_ASSERT(other == Reading::effect_against);
        } else if (one == Reading::effect_against) {
            RC_ASSERT(other == Reading::effect_in_benefit_direction);
        } else {
            RC_ASSERT(one == other);
        }
    }));
}
