// SPDX-License-Identifier: MIT
// What assess() says about the trials of a question together.
#include <catch2/catch.hpp>
#include <cmath>

#include "evidence/assess.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

namespace {

Dossier three_trials() {
    auto result = build::dossier();
    add(result, study("a", Design::rct_parallel), interval("a", -1, -2, 0));
    add(result, study("b", Design::rct_parallel), interval("b", -1.5, -2.5, -0.5));
    add(result, study("c", Design::rct_parallel), interval("c", -1.5, -3, 0));
    return result;
}

Synthesis synthesis_for(const Dossier& dossier) {
    const auto synthesis = assess(dossier).synthesis;
    REQUIRE(synthesis);
    return *synthesis;
}

}  // namespace

TEST_CASE("assess pools the trials of an effect question", "[synthesis]") {
    const auto synthesis = synthesis_for(three_trials());
    CHECK(synthesis.state == SynthesisState::ok);
    CHECK(synthesis.k == 3);
    CHECK(synthesis.n == 300);
    CHECK(synthesis.measure == Measure::md);
    CHECK(synthesis.unit == "cramps/week");
    CHECK(synthesis.model() == "random-effects");
    // tau2 is 0, so the mean has the weights 1 : 1 : 1 / 1.5^2
    CHECK(*synthesis.tau2 == Approx(0).margin(1e-9));
    CHECK(*synthesis.estimate == Approx((-1 - 1.5 - 1.5 / 2.25) / (2 + 1 / 2.25)));
    CHECK(*synthesis.low < *synthesis.estimate);
    CHECK(*synthesis.high > *synthesis.estimate);
    CHECK(synthesis.prediction_low);
    REQUIRE(synthesis.trials.size() == 3);
    CHECK(*synthesis.trials[0].weight == Approx(100 / (2 + 1 / 2.25)));
    CHECK(synthesis.trials[2].low == -3.0);
    CHECK(synthesis.trials[2].in_pool());
}

TEST_CASE("a review is not in the pool and changes nothing in it", "[synthesis]") {
    auto dossier = three_trials();
    const auto before = synthesis_for(dossier);
    auto review = study("review", Design::meta_analysis);
    review.includes = {"a", "b", "c"};
    add(dossier, review, interval("review", 5, 4, 6));
    const auto after = synthesis_for(dossier);
    CHECK(after.estimate == before.estimate);
    CHECK(after.trials.size() == before.trials.size());
}

TEST_CASE("one trial is not a synthesis: there are no numbers, and a reason", "[synthesis]") {
    auto dossier = build::dossier();
    add(dossier, study("a", Design::rct_parallel), interval("a", -1, -2, 0));
    add(dossier, study("b", Design::rct_parallel), words("b", Says::no_effect));
    const auto synthesis = synthesis_for(dossier);
    CHECK(synthesis.state == SynthesisState::one_study);
    CHECK_FALSE(synthesis.pooled());
    CHECK_FALSE(synthesis.trials[0].weight);
    CHECK_FALSE(synthesis.reason.empty());
    CHECK(synthesis.trials[1].why_not == "it has no estimate with an interval");
}

TEST_CASE("ratios come back from their logarithms", "[synthesis]") {
    auto dossier = build::dossier();
    for (const auto* id : {"a", "b"}) {
        auto finding = interval(id, 0.5, 0.25, 1);
        finding.effect->measure = Measure::rr;
        add(dossier, study(id, Design::rct_parallel), finding);
    }
    const auto synthesis = synthesis_for(dossier);
    CHECK(*synthesis.estimate == Approx(0.5));
    CHECK(synthesis.unit.empty());
    CHECK(synthesis.trials[0].low == 0.25);
}

TEST_CASE("an outcome that is better the other way round is not pooled", "[synthesis]") {
    auto dossier = three_trials();
    auto turned = interval("turned", 1, 0, 2);
    turned.benefit = Change::increase;
    add(dossier, study("turned", Design::rct_parallel), turned);
    const auto synthesis = synthesis_for(dossier);
    CHECK(synthesis.k == 3);
    CHECK(synthesis.trials.back().study == "turned");
    CHECK_FALSE(synthesis.trials.back().in_pool());
}

TEST_CASE("no trials, or another kind of question: no synthesis", "[synthesis]") {
    auto dossier = build::dossier();
    add(dossier, study("cohort", Design::cohort), interval("cohort", -1, -2, 0));
    CHECK_FALSE(assess(dossier).synthesis);
    auto other = three_trials();
    other.question.kind = QuestionKind::proposition;
    CHECK_FALSE(assess(other).synthesis);
}
