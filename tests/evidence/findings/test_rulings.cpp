// SPDX-License-Identifier: MIT
// Rule set 2026.3: authorities, claims about all or some, causes, sizes, assumed numbers, sides of an outcome.
#include <catch2/catch.hpp>

#include <algorithm>

#include "evidence/assess.hpp"
#include "evidence/findings/directness.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

namespace {

Dossier proposition(AnswerKind answers = AnswerKind::yes) {
    auto d = dossier(answers);
    d.question.kind = QuestionKind::proposition;
    d.question.benefit.reset();
    d.question.mids.clear();
    return d;
}

Arm with_events(const std::string& name, ArmRole role, long events, long n) {
    Arm arm;
    arm.name = name;
    arm.role = role;
    arm.events = events;
    arm.n = n;
    return arm;
}

}  // namespace

TEST_CASE("what no study could answer is no question, whatever is on record", "[rulings]") {
    auto d = dossier();
    d.claims.at(0).not_a_question = "what a product holds";
    add(d, study("a", Design::rct_parallel), interval("a", -2, -3, -1));
    CHECK(only(d).verdict == Verdict::not_a_question);
    CHECK(only(d).verdict_reason == "what a product holds");
    CHECK(only(d).certainty.level == Level::none);
}

TEST_CASE("a search that brought nothing is told from no search, with its last day", "[rulings]") {
    auto d = dossier();
    CHECK(only(d).verdict == Verdict::no_evidence_recorded);
    d.question.searches = {{"PubMed", "2025-01-02", "magnesium", 0, "", ""}, {"PubMed", "2026-03-04", "mg", 0, "", ""}};
    CHECK(only(d).verdict == Verdict::searched_nothing_found);
    CHECK(only(d).verdict_reason.find("2026-03-04") != std::string::npos);
    d.question.searches.front().found = 2;
    CHECK(only(d).verdict == Verdict::no_evidence_recorded);
}

TEST_CASE("an authority's statement answers what is no question of an effect, and nobody's grade is made up",
          "[rulings]") {
    auto d = proposition();
    add(d, study("sheet", Design::fact_sheet), words("sheet", Says::yes));
    CHECK(only(d).verdict == Verdict::supported);
    CHECK(only(d).certainty.level == Level::none);
    CHECK(only(d).certainty.steps.at(0).reason.find("not graded") == 0);
}

TEST_CASE("an authority's own grade is the certainty", "[rulings]") {
    auto d = proposition();
    auto stated = words("sheet", Says::yes);
    stated.grade = PrintedGrade{Level::moderate, "sheet", {}};
    add(d, study("sheet", Design::guideline), stated);
    CHECK(only(d).certainty.level == Level::moderate);
}

TEST_CASE("a page that copies an authority is none", "[rulings]") {
    auto d = proposition();
    auto copied = words("sheet", Says::yes);
    copied.seen = Seen{SeenHow::vendor_page, "https://example.org"};
    add(d, study("sheet", Design::fact_sheet), copied);
    CHECK(only(d).verdict == Verdict::inconclusive);
}

TEST_CASE("an authority decides no question of an effect", "[rulings]") {
    auto d = dossier();
    add(d, study("sheet", Design::guideline), words("sheet", Says::benefit));
    CHECK(only(d).verdict == Verdict::inconclusive);
    add(d, study("trial", Design::rct_parallel), interval("trial", 0, -0.5, 0.5));
    CHECK(only(d).verdict == Verdict::no_effect_shown);
}

TEST_CASE("studies that found otherwise are heard beside an authority", "[rulings]") {
    auto d = proposition();
    add(d, study("sheet", Design::textbook), words("sheet", Says::yes));
    add(d, study("cohort", Design::cohort), words("cohort", Says::no));
    CHECK(only(d).verdict == Verdict::mixed);
    CHECK(only(d).certainty.level != Level::none);
}

TEST_CASE("a claim about all falls by one sound case, in whatever part of the people", "[rulings]") {
    auto d = dossier();
    d.claims.at(0).quantifier = Quantifier::universal;
    d.question.population_groups = {"adults"};
    auto review = study("review", Design::systematic_review);
    review.population_groups = {"adults"};
    review.includes_complete = true;
    add(d, review, interval("review", -2, -3, -1));
    CHECK(only(d).verdict == Verdict::supported);
    auto children = study("children", Design::rct_parallel);
    children.population_groups = {"children"};
    add(d, children, interval("children", 0, -0.5, 0.5));
    CHECK(only(d).verdict == Verdict::contradicted);
    d.claims.at(0).quantifier.reset();
    CHECK(only(d).verdict == Verdict::supported);
}

TEST_CASE("weak work, and a null without an interval, refute no claim about all", "[rulings]") {
    auto d = dossier();
    d.claims.at(0).quantifier = Quantifier::universal;
    add(d, study("series", Design::case_series), words("series", Says::harm));
    add(d, study("trial", Design::rct_parallel), words("trial", Says::no_effect));
    CHECK(only(d).verdict == Verdict::inconclusive);
}

TEST_CASE("one case supports a claim about some, and others do not refute it", "[rulings]") {
    auto d = dossier();
    d.claims.at(0).quantifier = Quantifier::existential;
    add(d, study("a", Design::rct_parallel), interval("a", 0, -0.5, 0.5));
    CHECK(only(d).verdict == Verdict::inconclusive);
    add(d, study("b", Design::rct_parallel), interval("b", -2, -3, -1));
    CHECK(only(d).verdict == Verdict::supported);
}

TEST_CASE("a cause is not supported by what only goes together", "[rulings]") {
    auto d = proposition();
    add(d, study("cohort", Design::cohort), words("cohort", Says::yes));
    d.claims.at(0).relation = Relation::association;
    CHECK(only(d).verdict == Verdict::supported);
    d.claims.at(0).relation = Relation::cause;
    CHECK(only(d).verdict == Verdict::inconclusive);
    CHECK(only(d).verdict_reason.find("association only") == 0);
    add(d, study("trial", Design::rct_parallel), words("trial", Says::yes));
    CHECK(only(d).verdict == Verdict::supported);
}

TEST_CASE("nulls in words weigh alike on either side, and show no absence by themselves", "[rulings]") {
    const auto answers = GENERATE(AnswerKind::decrease, AnswerKind::no_difference);
    auto d = dossier(answers);
    add(d, study("null", Design::rct_parallel), words("null", Says::no_effect));
    CHECK(only(d).verdict == Verdict::inconclusive);
    CHECK(item(only(d), "null").bearing == (answers == AnswerKind::decrease ? Bearing::no_effect : Bearing::supports));
    add(d, study("good", Design::rct_parallel), words("good", Says::benefit));
    CHECK(only(d).verdict == Verdict::mixed);
}

TEST_CASE("what rests on an assumed number has no interval and no vote", "[rulings]") {
    auto d = dossier();
    auto assumed = interval("a", -2, -3, -1);
    assumed.assumed = "SD taken from another trial";
    add(d, study("a", Design::rct_parallel), assumed);
    const auto assessment = only(d);
    CHECK(assessment.verdict == Verdict::no_evidence_recorded);
    CHECK(item(assessment, "a").why_not == "rests on an assumed number");
    CHECK_FALSE(item(assessment, "a").reading.low);
}

TEST_CASE("why something has no vote is said whole, in few words", "[rulings]") {
    auto d = dossier();
    auto review = study("review", Design::systematic_review);
    review.includes = {"inside"};
    add(d, review, interval("review", 0, -0.5, 0.5));
    Name author;
    author.literal = "The Collaborative Group of Everybody Who Ever Looked at a Cramp";
    d.references.at("review").authors = {author};
    add(d, study("inside", Design::rct_parallel), interval("inside", 0, -0.5, 0.5));
    const auto why = item(only(d), "inside").why_not;
    CHECK(why == "inside a counted review");
}

TEST_CASE("a trial that is direct is not swallowed by a review that is not", "[rulings]") {
    auto d = dossier();
    d.question.intervention = {"magnesium", "oral", "citrate", "", {}, {}};
    auto review = study("review", Design::systematic_review);
    review.intervention.form = "oxide";
    review.includes = {"citrate-trial"};
    add(d, review, interval("review", 0, -0.5, 0.5));
    auto trial = study("citrate-trial", Design::rct_parallel);
    trial.intervention.form = "citrate";
    add(d, trial, interval("citrate-trial", -2, -3, -1));
    CHECK(only(d).verdict == Verdict::supported);
}

TEST_CASE("the record of a study outranks a link between questions", "[rulings]") {
    auto d = dossier();
    d.question.intervention = {"magnesium", "oral", "citrate", "", {}, {}};
    d.question.evidence_from = {{"any-form", {Mismatch::form}, "any form"}};
    auto other = effect_question();
    other.id = "any-form";
    d.linked_questions["any-form"] = other;
    auto trial = study("t", Design::rct_parallel);
    trial.intervention.form = "citrate";
    d.studies["t"] = trial;
    auto found = interval("t", -2, -3, -1);
    found.questions = {"any-form"};
    d.indirect_findings["any-form"] = {found};
    CHECK(only(d).verdict == Verdict::supported);
    d.studies["t"].intervention.form = "oxide";
    CHECK(only(d).verdict == Verdict::inconclusive);
}

TEST_CASE("how bad, how often and how long are told from words and units", "[rulings]") {
    CHECK(aspects_in("frequency of leg cramps", "cramps/week") == std::vector{Aspect::frequency});
    CHECK(aspects_in("pain of night leg cramps", "cm VAS") == std::vector{Aspect::severity});
    CHECK(aspects_in("duration and severity of cramps", "") == std::vector{Aspect::severity, Aspect::duration});
    CHECK(aspects_in("muscle cramps", "").empty());
    CHECK(aspects_in("frequency or severity of cramps", "").size() == 2);
}

TEST_CASE("pain on a scale does not show that cramps are prevented", "[rulings]") {
    auto d = dossier();
    d.question.outcome = "frequency of leg cramps";
    auto pain = words("a", Says::benefit);
    pain.outcome = "pain of leg cramps";
    pain.unit = "cm VAS";
    add(d, study("a", Design::rct_parallel), pain);
    CHECK(only(d).verdict == Verdict::inconclusive);
    CHECK(item(only(d), "a").indirect == std::vector{Mismatch::outcome});
}

TEST_CASE("a size is judged by itself: as the effect, inside an interval, as something else, nowhere", "[rulings]") {
    auto d = dossier();
    auto& claim = d.claims.at(0);
    claim.by = Quantity{};
    claim.by->unit = "percent";
    auto shares = finding("a", "shares");
    shares.unit = "people";
    shares.arms = {with_events("stretching", ArmRole::intervention, 40, 127),
                   with_events("control", ArmRole::control, 64, 107)};
    Effect odds;
    odds.measure = Measure::odds_ratio;
    odds.value = 0.30;
    odds.ci_low = 0.15;
    odds.ci_high = 0.6;
    shares.effect = odds;
    add(d, study("a", Design::rct_parallel), shares);

    claim.by->value = 47;  // 40 of 127 against 64 of 107
    CHECK(only(d).size->found == SizeFound::as_the_effect);
    claim.by->value = 70;  // what an odds ratio of 0.30 is not
    CHECK(only(d).size->found == SizeFound::nowhere);
    claim.by->value = 31;  // the share of one arm
    CHECK(only(d).size->found == SizeFound::as_something_else);
}

TEST_CASE("a size inside a counted interval is not the size that was found", "[rulings]") {
    auto d = dossier();
    d.claims.at(0).by = Quantity{30, {}, {}, "percent", {}};
    auto ratio = finding("a");
    Effect effect;
    effect.measure = Measure::rr;
    effect.value = 0.8;
    effect.ci_low = 0.6;
    effect.ci_high = 0.95;
    ratio.effect = effect;
    add(d, study("a", Design::rct_parallel), ratio);
    CHECK(only(d).size->found == SizeFound::inside_the_interval);
    d.claims.at(0).by->value = 90;
    CHECK(only(d).size->found == SizeFound::outside_the_interval);
    CHECK_FALSE(only(dossier()).size);
}
