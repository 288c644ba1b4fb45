// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>

#include "evidence/assess.hpp"
#include "evidence/explain/explain.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::explain;
using namespace grounds::evidence;

namespace {

Dossier cramps() {
    auto dossier = build::dossier();
    auto review = build::study("review", Design::systematic_review, 300);
    review.includes = {"trial"};
    review.includes_complete = true;
    build::add(dossier, review, build::interval("review", -0.1, -0.5, 0.3));
    build::add(dossier, build::study("trial", Design::rct_parallel), build::interval("trial", -2, -3, -1));
    dossier.appearances = {build::appearance("001-001", "001", "mg-helps")};
    dossier.appearances.front().citations = {build::cites(7, "review")};
    return dossier;
}

std::vector<TraceStep> steps_of(const std::vector<TraceStep>& trace, const std::string& rule, const char* input) {
    std::vector<TraceStep> some;
    std::copy_if(trace.begin(), trace.end(), std::back_inserter(some), [&](const TraceStep& step) {
        return step.rule == rule && std::find(step.inputs.begin(), step.inputs.end(), input) != step.inputs.end();
    });
    return some;
}

}  // namespace

TEST_CASE("the trace names every rule that a finding went through") {
    const auto trace = explain::explain(cramps(), "mg-helps");
    CHECK(steps_of(trace, "reading", "trial/main").at(0).result == "effect-in-benefit-direction");
    CHECK(steps_of(trace, "bearing", "trial/main").at(0).result == "supports");
    CHECK(steps_of(trace, "directness", "trial/main").at(0).result == "direct");
    CHECK(steps_of(trace, "tier", "trial/main").at(0).result == "2");
    CHECK(steps_of(trace, "independence/inside-a-review", "trial/main").at(0).result == "no vote");
    CHECK(steps_of(trace, "independence/each-trial-once", "review/main").at(0).result == "has a vote");
}

TEST_CASE("the trace ends where the assessment does") {
    const auto assessed = assess(cramps());
    const auto& certainty = assessed.claims.at(0).certainty;
    const auto trace = explain::explain(cramps(), "mg-helps");
    CHECK(steps_of(trace, "votes", "review/main").at(0).result == "no-effect-shown");
    CHECK(steps_of(trace, "votes", "trial/main").empty());
    CHECK(steps_of(trace, "grade", "review/main").at(0).result == to_string(certainty.level));
    const auto graded = std::count_if(trace.begin(), trace.end(),
                                      [](const TraceStep& step) { return step.rule.starts_with("grade/"); });
    CHECK(static_cast<std::size_t>(graded) == certainty.steps.size());
    const auto judged =
        std::count_if(trace.begin(), trace.end(), [](const TraceStep& step) { return step.rule == "fidelity"; });
    CHECK(static_cast<std::size_t>(judged) == assessed.fidelity.size());
}

TEST_CASE("without evidence the votes say so and nothing is graded") {
    const auto trace = explain::explain(build::dossier(), "mg-helps");
    REQUIRE(trace.size() == 1);
    CHECK(trace.front().result == "no-evidence-recorded");
    CHECK_THROWS_AS(explain::explain(build::dossier(), "no-such-claim"), std::out_of_range);
}
