// SPDX-License-Identifier: MIT
// Which findings of a body of evidence are pooled, and why others are not.
#include <catch2/catch.hpp>
#include <cmath>

#include "evidence/synthesis/trials.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::synthesis;
using namespace grounds::build;

namespace {

TrialPool pooled(const Dossier& dossier) {
    return pool_trials(body_of_evidence(dossier), {});
}

void add_trial(Dossier& dossier, const std::string& id, const Finding& finding) {
    add(dossier, study(id, Design::rct_parallel), finding);
}

std::string reason_for(const TrialPool& result, const std::string& study) {
    for (const auto& trial : result.left_out) {
        if (trial.study == study) {
            return trial.reason;
        }
    }
    return "";
}

}  // namespace

TEST_CASE("trials of one measure and unit are pooled, from their intervals", "[synthesis]") {
    auto dossier = build::dossier();
    add_trial(dossier, "a", interval("a", -1, -1 - 1.959963984540054, -1 + 1.959963984540054));
    add_trial(dossier, "b", interval("b", -2, -2 - 1.959963984540054, -2 + 1.959963984540054));
    const auto result = pooled(dossier);
    CHECK(result.measure == Measure::md);
    CHECK(result.unit == "cramps/week");
    CHECK(result.people == 200);
    REQUIRE(result.effects.size() == 2);
    CHECK(result.effects[0].vi == Approx(1));
    CHECK(result.pool.summary->estimate == Approx(-1.5));
    CHECK(result.left_out.empty());
}

TEST_CASE("ratios are pooled as logarithms", "[synthesis]") {
    auto dossier = build::dossier();
    for (const auto* id : {"a", "b"}) {
        auto finding = interval(id, 0.5, 0.25, 1);
        finding.effect->measure = Measure::rr;
        finding.effect->unit = "";
        add_trial(dossier, id, finding);
    }
    const auto result = pooled(dossier);
    CHECK(result.measure == Measure::rr);
    CHECK(result.pool.summary->estimate == Approx(std::log(0.5)));
}

TEST_CASE("what is left out of the pool has a reason", "[synthesis]") {
    auto dossier = build::dossier();
    add_trial(dossier, "a", interval("a", -1, -2, 0));
    add_trial(dossier, "b", interval("b", -2, -3, -1));
    auto ratio = interval("ratio", 0.5, 0.25, 1);
    ratio.effect->measure = Measure::rr;
    add_trial(dossier, "ratio", ratio);
    auto marked = interval("marked", -1, -2, 0);
    marked.pool = false;
    marked.pool_because = "the arms were swapped in print";
    add_trial(dossier, "marked", marked);
    add_trial(dossier, "words", words("words", Says::no_effect));
    auto crossover = interval("crossover", -1, -2, 0);
    crossover.paired = true;
    crossover.effect->ci_low = crossover.effect->ci_high = std::nullopt;
    add_trial(dossier, "crossover", crossover);
    const auto result = pooled(dossier);
    CHECK(result.effects.size() == 2);
    CHECK(reason_for(result, "ratio").find("it gives rr") == 0);
    CHECK(reason_for(result, "marked") == "the arms were swapped in print");
    CHECK(reason_for(result, "words") == "it has no estimate with an interval");
    CHECK(reason_for(result, "crossover").find("within-person correlation") != std::string::npos);
}

TEST_CASE("a review is not pooled with the trials that it includes, they are", "[synthesis]") {
    auto dossier = build::dossier();
    add_trial(dossier, "a", interval("a", -1, -2, 0));
    add_trial(dossier, "b", interval("b", -2, -3, -1));
    auto review = study("review", Design::meta_analysis);
    review.includes = {"a", "b"};
    add(dossier, review, interval("review", -1.5, -2, -1));
    const auto result = pooled(dossier);
    CHECK(result.effects.size() == 2);
    CHECK(result.left_out.empty());
}

TEST_CASE("without trials there is nothing to pool", "[synthesis]") {
    const auto result = pooled(build::dossier());
    CHECK(result.pool.state == SynthesisState::no_studies);
    CHECK(result.measure == Measure::none);
}
