// SPDX-License-Identifier: MIT
// Population, outcome and strength: what an article makes of a study of other people or of another outcome.
#include <catch2/catch.hpp>

#include <algorithm>

#include "evidence/assess.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

namespace {

/// An article that cites one trial, which found a clear benefit.
Dossier citing(const Study& trial, const Finding& found) {
    auto d = dossier();
    add(d, trial, found);
    d.cited_findings[trial.id] = {found};
    d.question.outcome = "leg cramps";
    d.appearances = {appearance("page-1", "page", "mg-helps")};
    d.appearances.front().citations = {cites(1, trial.id)};
    return d;
}

Study in_groups(std::vector<std::string> groups) {
    auto trial = study("t", Design::rct_parallel);
    trial.population_groups = std::move(groups);
    return trial;
}

std::string explanation(const Dossier& d, FidelityVerdict wanted) {
    const auto result = assess(d);
    const auto found = std::find_if(result.fidelity.begin(), result.fidelity.end(),
                                    [&](const Fidelity& one) { return one.verdict == wanted; });
    return found == result.fidelity.end() ? "" : found->explanation;
}

bool has(const Dossier& d, FidelityVerdict wanted) {
    return !explanation(d, wanted).empty();
}

}  // namespace

TEST_CASE("other people than the article speaks of are named on both sides", "[fidelity]") {
    auto d = citing(in_groups({"older-adults"}), interval("t", -2, -3, -1));
    d.appearances.front().scope.population = "pregnant women";
    CHECK(explanation(d, FidelityVerdict::wrong_population) ==
          "the article speaks of pregnant women; T studied older adults");
    d.appearances.front().scope.population = "adults";
    CHECK_FALSE(has(d, FidelityVerdict::wrong_population));
    d.appearances.front().scope.population = "";
    d.question.population_groups = {"pregnant-women"};
    CHECK(has(d, FidelityVerdict::wrong_population));
}

TEST_CASE("a study of all adults is about pregnant women too, and the other way round", "[fidelity]") {
    auto d = citing(in_groups({"adults"}), interval("t", -2, -3, -1));
    d.appearances.front().scope.population = "pregnant women";
    CHECK_FALSE(has(d, FidelityVerdict::wrong_population));
    auto e = citing(in_groups({"pregnant-women"}), interval("t", -2, -3, -1));
    e.appearances.front().scope.population = "women";
    CHECK_FALSE(has(e, FidelityVerdict::wrong_population));
}

TEST_CASE("people in general from a study of one group is overstated, unless it is hedged", "[fidelity]") {
    auto d = citing(in_groups({"pregnant-women"}), interval("t", -2, -3, -1));
    CHECK(explanation(d, FidelityVerdict::overstated) ==
          "the article speaks of people in general; T studied pregnant women only");
    d.appearances.front().stance = Stance::hedges;
    CHECK_FALSE(has(d, FidelityVerdict::overstated));
    CHECK_FALSE(
        has(citing(in_groups({"adults", "pregnant-women"}), interval("t", -2, -3, -1)), FidelityVerdict::overstated));
}

TEST_CASE("an outcome that a person judged to be another one is a wrong outcome", "[fidelity]") {
    auto found = interval("t", -2, -3, -1);
    found.outcome = "serum magnesium";
    found.indirect = {Mismatch::surrogate};
    CHECK(explanation(citing(in_groups({}), found), FidelityVerdict::wrong_outcome) ==
          "the article speaks of leg cramps; T measured serum magnesium");
}

TEST_CASE("a work read in full that measured something else is told apart from one of which only part is known",
          "[fidelity]") {
    auto found = interval("t", -2, -3, -1);
    found.questions = {"another-question"};
    found.outcome = "quality of sleep";
    auto trial = in_groups({});
    auto d = citing(trial, found);
    d.findings.clear();
    CHECK_FALSE(has(d, FidelityVerdict::wrong_outcome));
    CHECK(has(d, FidelityVerdict::not_checked));
    d.studies["t"].seen = Seen{SeenHow::full_text, "https://doi.org/10.1/t"};
    CHECK(has(d, FidelityVerdict::wrong_outcome));
}

TEST_CASE("a certainty that the authors rate low is lost in a flat statement", "[fidelity]") {
    auto found = interval("t", -2, -3, -1);
    found.grade = PrintedGrade{Level::low, "t", {}};
    auto d = citing(study("t", Design::systematic_review), found);
    CHECK(explanation(d, FidelityVerdict::overstated) ==
          "the authors of T rate the certainty of this low; the article states it without a doubt");
    d.appearances.front().stance = Stance::hedges;
    CHECK_FALSE(has(d, FidelityVerdict::overstated));
}

TEST_CASE("a figure that only a subgroup has is overstated", "[fidelity]") {
    auto d = citing(in_groups({}), interval("t", -2, -3, -1));
    auto best = finding("t", "best");
    best.role = FindingRole::subgroup;
    best.outcome = "cramps in those who had most";
    Effect effect;
    effect.measure = Measure::percent_change;
    effect.value = -60;
    effect.unit = "percent";
    best.effect = effect;
    d.cited_findings["t"].push_back(best);
    Figure figure;
    figure.quantity.value = 60;
    figure.quantity.unit = "percent";
    figure.quantity.qualifier = Qualifier::up_to;
    figure.change = Change::decrease;
    d.appearances.front().figures = {figure};
    CHECK(explanation(d, FidelityVerdict::overstated).find("the result of a subgroup") != std::string::npos);
}

TEST_CASE("a marker that names something nobody has is told apart from one that names nothing", "[fidelity]") {
    auto d = citing(in_groups({}), interval("t", -2, -3, -1));
    auto& citation = d.appearances.front().citations.front();
    citation = cites(1, "", Resolution::unresolvable);
    for (const auto* marker : {"Journal of Clinical Medicine Research", "(Rossi 2013)", "[12]", "10.1000/xyz"}) {
        citation.marker = marker;
        CHECK(has(d, FidelityVerdict::no_matching_reference));
    }
    for (const auto* marker : {"One popular study", "Studies", "a randomized clinical trial", "[NIH]"}) {
        citation.marker = marker;
        CHECK(has(d, FidelityVerdict::unresolvable));
    }
}

TEST_CASE("a flat statement on a case series is overstated, also where the series answers a linked question",
          "[fidelity]") {
    auto d = dossier();
    d.claims = {claim("mg-helps", AnswerKind::decrease)};
    auto other = effect_question();
    other.id = "other-cramps";
    d.linked_questions["other-cramps"] = other;
    d.question.evidence_from = {{"other-cramps", {Mismatch::dose}, "another dose"}};
    auto found = interval("series", -2, -3, -1);
    found.questions = {"other-cramps"};
    d.studies["series"] = study("series", Design::case_series, 2);
    d.references["series"].key = "series";
    d.study_of_reference["series"] = "series";
    d.cited_findings["series"] = {found};
    d.appearances = {appearance("page-1", "page", "mg-helps")};
    d.appearances.front().citations = {cites(1, "series")};
    CHECK(explanation(d, FidelityVerdict::overstated).find("case series of 2") != std::string::npos);
}
