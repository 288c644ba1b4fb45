// SPDX-License-Identifier: MIT
#include "tests/importer/readers/reading.hpp"

#include <catch2/catch.hpp>

using namespace grounds;
using namespace grounds::test;

namespace {

const std::string whole_question = R"(question:
  id: q1
  kind: effect
  text: Does it help?
  topic: cramps
  population: adults
  population-groups: [adults, older-adults]
  species: rat
  intervention: {substance: magnesium, route: oral, form: any, text: tablets}
  comparator: placebo
  outcome: cramps
  outcome-kind: surrogate
  unit: cramps/week
  benefit: decrease
  mids:
    - {measure: md, unit: cramps/week, value: 1, source: r1, note: a week}
  judgements:
    - {domain: publication-bias, change: -1, because: all sponsored, by: A. Reader}
  evidence-from:
    - {question: q2, indirect: [population, dose], because: pregnant}
  note: n
claims:
  - {id: c1, statement: It helps., answers: decrease, by: {value: 43, unit: percent}, note: x}
  - {id: c2, statement: Take 350., answers: {low: 300, high: 400, unit: mg/day, qualifier: about}}
  - {id: c3, statement: It is so., answers: yes, advice: {avoid: {form: oxide}}}
  - id: c4
    statement: Take citrate.
    answers: no
    advice: {recommend: {form: [citrate, diglycinate], dose: {low: 300, high: 400, unit: mg/day, of: total}}}
  - {id: c5, statement: s, answers: yes, dose: {value: 1, unit: g}, advice: {recommend: {dose: {value: 2, unit: g}}}}
)";

Lines claim_faults(const std::string& claim) {
    return read_sheet("question: {id: q, kind: proposition, text: t}\nclaims:\n  - {id: c, statement: s, " + claim +
                      "}\n")
        .messages();
}

}  // namespace

TEST_CASE("every key of a question is read") {
    const auto read = read_sheet(whole_question);
    REQUIRE(read.messages() == Lines{});
    const auto& question = read.data.questions.at(0);
    CHECK(question.kind == QuestionKind::effect);
    CHECK(question.topic == "cramps");
    CHECK(question.population_groups == Lines{"adults", "older-adults"});
    CHECK(question.species == "rat");
    CHECK(question.intervention == Intervention{"magnesium", "oral", "any", "tablets", {}, {}});
    CHECK(question.outcome_kind == OutcomeKind::surrogate);
    CHECK(question.benefit == Change::decrease);
    CHECK(question.mids.at(0) == ImportantDifference{Measure::md, "cramps/week", 1, "r1", "a week"});
    CHECK(question.judgements.at(0) == DomainJudgement{Domain::publication_bias, -1, "all sponsored", "A. Reader"});
    CHECK(question.evidence_from.at(0) == EvidenceLink{"q2", {Mismatch::population, Mismatch::dose}, "pregnant"});
}

TEST_CASE("a judgement rates down or up as its domain does, by whole levels") {
    const auto faults = [](const std::string& judgement) {
        return read_sheet("question: {id: q, kind: proposition, text: t, judgements: [{because: b, by: c, " +
                          judgement + "}]}\n")
            .messages();
    };
    CHECK(faults("domain: imprecision, change: -2") == Lines{});
    CHECK(faults("domain: dose-response, change: 1") == Lines{});
    CHECK(faults("domain: imprecision, change: 1").size() == 1);
    CHECK(faults("domain: dose-response, change: -1").size() == 1);
    CHECK(faults("domain: imprecision, change: -0.5").size() == 1);
    CHECK(faults("domain: start, change: -1").size() == 1);
    CHECK(faults("change: -1").size() == 1);
}

TEST_CASE("the four kinds of answers") {
    const auto read = read_sheet(whole_question);
    const auto& claims = read.data.claims;
    REQUIRE(claims.size() == 5);
    CHECK(claims[0].answers == AnswerKind::decrease);
    CHECK(claims[0].by == Quantity{43, {}, {}, "percent", {}});
    CHECK(claims[0].question == "q1");
    CHECK(claims[1].answers == AnswerKind::quantity);
    CHECK(claims[1].answer == Quantity{{}, 300, 400, "mg/day", Qualifier::about});
    CHECK(claims[2].answers == AnswerKind::yes);
    CHECK(claims[3].answers == AnswerKind::no);
}

TEST_CASE("advice has forms, and its dose is the claim's unless the claim has one") {
    const auto read = read_sheet(whole_question);
    const auto& claims = read.data.claims;
    CHECK(claims.at(2).advice == Advice{AdviceKind::avoid, {"oxide"}});
    CHECK(claims.at(3).advice == Advice{AdviceKind::recommend, {"citrate", "glycinate"}});
    CHECK(claims.at(3).dose == Dose{{{}, 300, 400, "mg/day", {}}, DoseOf::total});
    CHECK(claims.at(4).dose == Dose{{1, {}, {}, "g", {}}, DoseOf::supplement});
}

TEST_CASE("faulty answers") {
    CHECK(
        claim_faults("answers: decreases") ==
        Lines{"3: claim c: 'answers' is 'decreases', expected one of: decrease increase no-difference quantity yes no; "
              "did you mean 'decrease'?"});
    CHECK(claim_faults("answers: {value: 1, low: 2, unit: g}") ==
          Lines{"3: claim c, answers: a quantity is 'value', or 'low' and 'high'; give exactly one of the two"});
    CHECK(claim_faults("answers: {low: 2, high: 1, unit: g}") ==
          Lines{"3: claim c, answers: 'low' 2 is above 'high' 1; swap them"});
    CHECK(claim_faults("answers: quantity") ==
          Lines{"3: claim c: 'answers' is 'quantity' without the quantity; write answers: "
                "{value: 350, unit: mg/day}"});
    CHECK(claim_faults("answers: [yes]") == Lines{"3: claim c: 'answers' is a list, expected text"});
    CHECK(
        claim_faults("answers: {value: .inf, unit: g}") ==
        Lines{"3: claim c, answers: 'value' is '.inf', expected a number; digits with a decimal point, such as -0.38"});
    CHECK(claim_faults("answers: {value: \"3\", unit: g}") ==
          Lines{"3: claim c, answers: 'value' is '3', expected a number; remove the quotes"});
    CHECK(
        claim_faults("answers: {value: 1e999, unit: g}") ==
        Lines{
            "3: claim c, answers: 'value' is '1e999', expected a number; digits with a decimal point, such as -0.38"});
}

TEST_CASE("faulty advice") {
    CHECK(claim_faults("answers: yes, advice: {avoid: {form: oxyde}}").at(0).find("did you mean 'oxide'?") !=
          std::string::npos);
    CHECK(claim_faults("answers: yes, advice: {}") ==
          Lines{"3: claim c, advice: advice is either 'avoid' or 'recommend'; give exactly one of the two"});
}
