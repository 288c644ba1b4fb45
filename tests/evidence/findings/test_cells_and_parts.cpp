// SPDX-License-Identifier: MIT
// Rule set 2026.4: questions about cells, propositions that hold in part, "only" of a range, "over" a number, what
// needs no control group, work that tells of the work of others.
#include <catch2/catch.hpp>

#include "evidence/assess.hpp"
#include "evidence/findings/reading.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

namespace {

Assessment judged(const Dossier& dossier) {
    return assess(dossier).claims.at(0);
}

Dossier a_proposition(std::optional<Relation> relation = std::nullopt) {
    auto d = dossier(AnswerKind::yes);
    d.question.kind = QuestionKind::proposition;
    d.question.benefit.reset();
    d.question.mids.clear();
    d.claims.at(0).relation = relation;
    return d;
}

Study frogs(const std::string& id, Design design = Design::animal) {
    auto made = study(id, design);
    made.species = "frog";
    return made;
}

Quantity percent_of(double value, std::optional<Qualifier> qualifier = std::nullopt) {
    return Quantity{value, std::nullopt, std::nullopt, "percent", qualifier};
}

Quantity percents_of(double low, double high) {
    return Quantity{std::nullopt, low, high, "percent", std::nullopt};
}

Dossier share_claimed(const Quantity& claimed, const Quantity& found) {
    auto d = dossier(AnswerKind::quantity);
    d.question.kind = QuestionKind::quantity;
    d.question.unit = "percent";
    d.claims.at(0).answer = claimed;
    auto stated = finding("sheet");
    stated.quantity = FoundQuantity{found, Bound::value, ""};
    add(d, study("sheet", Design::guideline), stated);
    return d;
}

}  // namespace

TEST_CASE("a question about cells is answered by cells of any species, and its cause by an experiment on them",
          "[rulings]") {
    auto d = a_proposition(Relation::cause);
    add(d, frogs("fibres"), words("fibres", Says::yes));
    CHECK(judged(d).verdict == Verdict::inconclusive);
    d.question.species = "any";
    CHECK(judged(d).verdict == Verdict::supported);
    CHECK(judged(d).tier == 3);
    CHECK(judged(d).certainty.level <= Level::low);
    add(d, frogs("dish", Design::in_vitro), words("dish", Says::no));
    CHECK(judged(d).verdict == Verdict::mixed);
}

TEST_CASE("a narrative review of cells shows no more for being about cells", "[rulings]") {
    auto d = a_proposition(Relation::cause);
    d.question.species = "any";
    add(d, frogs("told", Design::narrative_review), words("told", Says::yes));
    CHECK(judged(d).verdict == Verdict::inconclusive);
}

TEST_CASE("a work that finds a part of a proposition true makes it mixed, unless more decide", "[rulings]") {
    auto d = a_proposition(Relation::association);
    add(d, study("half", Design::cohort), words("half", Says::mixed));
    CHECK(judged(d).verdict == Verdict::mixed);
    CHECK(judged(d).verdict_reason.find("1 found a part of it true and a part not") != std::string::npos);
    add(d, study("b", Design::cohort), words("b", Says::yes));
    CHECK(judged(d).verdict == Verdict::mixed);
    add(d, study("c", Design::cohort), words("c", Says::yes));
    CHECK(judged(d).verdict == Verdict::supported);
    add(d, study("d", Design::cohort), words("d", Says::no));
    CHECK(judged(d).verdict == Verdict::mixed);
}

TEST_CASE("an authority may say that a part holds; a narrative review decides as little as ever", "[rulings]") {
    auto d = a_proposition();
    add(d, study("told", Design::narrative_review), words("told", Says::mixed));
    CHECK(judged(d).verdict == Verdict::inconclusive);
    add(d, study("sheet", Design::fact_sheet), words("sheet", Says::mixed));
    CHECK(judged(d).verdict == Verdict::mixed);
    CHECK(judged(d).tier == 1);
}

TEST_CASE("a trial whose results vary on an effect stays open", "[rulings]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), words("a", Says::mixed));
    CHECK(judged(d).verdict == Verdict::inconclusive);
}

TEST_CASE("how a thing is may be measured without a control group, what it brings about may not", "[rulings]") {
    auto d = a_proposition();
    add(d, study("series", Design::uncontrolled), words("series", Says::no));
    CHECK(judged(d).verdict == Verdict::contradicted);
    d.claims.at(0).relation = Relation::cause;
    CHECK(judged(d).verdict == Verdict::inconclusive);
}

TEST_CASE("what a paper tells of the work of others is narrative, however good its own design", "[rulings]") {
    auto d = a_proposition();
    auto introduction = words("trial", Says::no);
    introduction.role = FindingRole::reference;
    add(d, study("trial", Design::rct_parallel), introduction);
    CHECK(judged(d).verdict == Verdict::inconclusive);
    CHECK(judged(d).tier == 5);
}

TEST_CASE("a far wider range contradicts a claim that it is always so, and leaves another open", "[rulings]") {
    auto d = share_claimed(percents_of(30, 40), percents_of(25, 75));
    CHECK(judged(d).verdict == Verdict::inconclusive);
    d.claims.at(0).quantifier = Quantifier::universal;
    CHECK(judged(d).verdict == Verdict::contradicted);
    auto within = share_claimed(percents_of(30, 40), percents_of(32, 38));
    within.claims.at(0).quantifier = Quantifier::universal;
    CHECK(judged(within).verdict == Verdict::supported);
}

TEST_CASE("what is said to be over a number is not met by the number, nor by its rounding", "[rulings]") {
    const auto over = percent_of(50, Qualifier::over);
    CHECK_FALSE(quantities_meet(over, percent_of(50)));
    CHECK_FALSE(quantities_meet(percents_of(33, 50), over));
    CHECK(quantities_meet(over, percent_of(51)));
    CHECK(quantities_meet(over, percent_of(50.3)));
    CHECK(quantities_meet(over, over));
    CHECK(quantities_meet(over, percent_of(50, Qualifier::about)));
    const auto under = percent_of(50, Qualifier::under);
    CHECK_FALSE(quantities_meet(under, percent_of(50)));
    CHECK(quantities_meet(under, percent_of(48)));
    CHECK(quantities_meet(percent_of(50, Qualifier::at_least), percent_of(50)));
    CHECK(judged(share_claimed(percent_of(50, Qualifier::over), percent_of(48))).verdict == Verdict::contradicted);
}

TEST_CASE("a work that leaves a proposition open takes nothing from one that answers it", "[rulings]") {
    auto d = a_proposition(Relation::association);
    add(d, study("a", Design::cohort), words("a", Says::inconclusive));
    CHECK(judged(d).verdict == Verdict::inconclusive);
    add(d, study("b", Design::cohort), words("b", Says::yes));
    CHECK(judged(d).verdict == Verdict::supported);
    auto effect = dossier();
    add(effect, study("a", Design::rct_parallel), words("a", Says::inconclusive));
    add(effect, study("b", Design::rct_parallel), interval("b", -2, -3, -1));
    CHECK(judged(effect).verdict == Verdict::inconclusive);
}

TEST_CASE("weak work that is indirect in two ways has no vote, so that a search in vain is said", "[rulings]") {
    auto d = dossier();
    auto far = words("survey", Says::benefit);
    far.indirect = {Mismatch::population};
    add(d, study("survey", Design::survey), far);
    d.question.searches = {{"PubMed", "2026-01-02", "magnesium", 0, "", ""}};
    CHECK(judged(d).verdict == Verdict::inconclusive);
    d.findings.back().indirect = {Mismatch::population, Mismatch::form};
    CHECK(judged(d).verdict == Verdict::searched_nothing_found);
    CHECK(judged(d).evidence.at(0).why_not.size() <= 40);
    d.studies.at("survey").design = Design::rct_parallel;
    CHECK(judged(d).verdict == Verdict::inconclusive);
}

TEST_CASE("a part of the people does not refute what an authority says of most", "[rulings]") {
    auto d = a_proposition();
    d.claims.at(0).quantifier = Quantifier::majority;
    add(d, study("sheet", Design::textbook), words("sheet", Says::yes));
    auto patients = words("patients", Says::no);
    patients.indirect = {Mismatch::population};
    add(d, study("patients", Design::cohort), patients);
    CHECK(judged(d).verdict == Verdict::supported);
    d.findings.back().indirect.clear();
    CHECK(judged(d).verdict == Verdict::mixed);
}
