// SPDX-License-Identifier: MIT
#include "tests/importer/readers/reading.hpp"

#include <catch2/catch.hpp>

using namespace grounds;
using namespace grounds::test;

namespace {

const std::string whole_study = R"(study:
  id: st1
  reports: [r1]
  design: rct-parallel
  design-note: double dummy
  blinding: double
  n: {screened: 200, randomised: 94, enrolled: 95, analysed: 90, completed: 88}
  population: volunteers
  population-groups: [adults]
  species: human
  intervention: {substance: magnesium, route: oral, form: oxide, elemental-mg-per-day: 520, text: at night, seen: secondary}
  comparator: placebo
  duration: {value: 4, unit: weeks}
  countries: [Israel]
  period: 2013 to 2014
  funding: {kind: public, text: a fund}
  conflicts-of-interest: none stated
  registration: {id: NCT1, timing: prospective}
  includes: [st2]
  includes-others: [Rosenbaum 2011]
  includes-complete: true
  searched-to: 2012-08
  supersedes: st0
  same-participants-as: [st3]
  risk-of-bias:
    - {tool: rob1, domain: allocation concealment, judgement: some-concerns, by: r2, seen: {how: table, url: https://x.org}}
  quality-notes: [{about: se, note: cannot be}]
  trust: low
  seen: {how: abstract, url: https://doi.org/10.1/x}
  note: n
findings:
  - id: f1
    question: [q1, q2]
    role: subgroup
    outcome: night cramps
    unit: cramps/week
    timepoint: {value: 4, unit: weeks}
    benefit: increase
    arms:
      - {name: mg, role: intervention, n: 48, events: 3, percent: 6.3, percent-change: -43, median: 2, ci: [1, 3], mean: 4, sd: 1,
         baseline: {mean: 7.84, sd: 5.68}, end: {mean: 4.44, sd: 5.66}, change: {mean: -3.41, sd: 4.05}, derived: d, note: n}
    effect: {measure: or, value: -0.38, ci: [-2.12, 1.36], level: 90, se: 0.89, p: 0.67, unit: u, derived: from the arms}
    quantity: {value: 350, unit: mg/day, bound: upper-limit, derived: x}
    says: no-effect
    k: 5
    n: 307
    i2: 12
    grade: {level: very-low, by: r1, steps: [{domain: imprecision, change: -1}]}
    pool: {use: false, because: crossover}
    paired: true
    seen: {how: full-text}
    note: n
  - {id: f2, outcome: o, question: q1}
)";

std::optional<PValue> p_of(const std::string& p) {
    const auto read = read_sheet(
        "study: {id: s, design: cohort}\nfindings:\n  - {id: f, outcome: o, effect: {measure: none, p: " + p + "}}\n");
    return read.problems.empty() ? read.data.studies.at(0).findings.at(0).effect->p : std::nullopt;
}

}  // namespace

TEST_CASE("every key of a study is read") {
    const auto read = read_sheet(whole_study);
    REQUIRE(read.messages() == Lines{});
    const auto& study = read.data.studies.at(0).study;
    CHECK(study.reports == Lines{"r1"});
    CHECK(study.blinding == Blinding::double_blind);
    CHECK(study.n == SampleSize{200, 94, 95, 90, 88});
    CHECK(study.intervention == Intervention{"magnesium", "oral", "oxide", "at night", 520, SeenHow::secondary});
    CHECK(study.duration == Quantity{4, {}, {}, "weeks", {}});
    CHECK(study.period == "2013 to 2014");
    CHECK(study.funding == FundingKind::public_money);
    CHECK(study.funding_text == "a fund");
    CHECK(study.registration == "NCT1");
    CHECK(study.registration_timing == "prospective");
    CHECK(study.includes == Lines{"st2"});
    CHECK(study.includes_others == Lines{"Rosenbaum 2011"});
    CHECK(study.includes_complete);
    CHECK(study.searched_to == "2012-08");
    CHECK(study.supersedes == "st0");
    CHECK(study.same_participants_as == Lines{"st3"});
    CHECK(study.risk_of_bias.at(0) == RiskOfBias{"rob1", "allocation concealment", Judgement::some_concerns, "r2",
                                                 Seen{SeenHow::table, "https://x.org"}});
    CHECK(study.quality_notes.at(0) == QualityNote{"se", "cannot be"});
    CHECK(study.low_trust);
    CHECK(study.seen == Seen{SeenHow::abstract, "https://doi.org/10.1/x"});
}

TEST_CASE("every key of a finding is read") {
    const auto read = read_sheet(whole_study);
    const auto finding = read.data.studies.at(0).findings.at(0);
    CHECK(finding.study == "st1");
    CHECK(finding.line == 32);
    CHECK(finding.questions == Lines{"q1", "q2"});
    CHECK(finding.role == FindingRole::subgroup);
    CHECK(finding.benefit == Change::increase);
    const Arm arm{"mg",         ArmRole::intervention, 48,  3,  6.3, -43, 2, 1, 3, {4, 1}, {7.84, 5.68},
                  {4.44, 5.66}, {-3.41, 4.05},         "d", "n"};
    CHECK(finding.arms.at(0) == arm);
    CHECK(finding.effect ==
          Effect{Measure::odds_ratio, -0.38, -2.12, 1.36, 90, 0.89, PValue{0.67, '='}, "u", "from the arms"});
    CHECK(finding.quantity == FoundQuantity{{350, {}, {}, "mg/day", {}}, Bound::upper_limit, "x"});
    CHECK(finding.says == Says::no_effect);
    CHECK(finding.k == 5);
    CHECK(finding.n == 307);
    CHECK(finding.i2 == 12);
    CHECK(finding.grade == PrintedGrade{Level::very_low, "r1", {{Domain::imprecision, -1}}});
    CHECK_FALSE(finding.pool);
    CHECK(finding.paired);
    CHECK(finding.seen == Seen{SeenHow::full_text, ""});
    CHECK(read.data.studies[0].findings.at(1).questions == Lines{"q1"});
}

TEST_CASE("P values are numbers or bounds") {
    CHECK(p_of("0.67") == PValue{0.67, '='});
    CHECK(p_of("\"<0.05\"") == PValue{0.05, '<'});
    CHECK(p_of("\"<= .05\"") == PValue{0.05, '<'});
    CHECK(p_of("\">=0.05\"") == PValue{0.05, '>'});
    CHECK(p_of("\"> 0.1\"") == PValue{0.1, '>'});
    CHECK_FALSE(p_of("significant"));
    CHECK_FALSE(p_of("\"<\""));
    CHECK_FALSE(p_of("\"<<0.05\""));
}

TEST_CASE("a study's hash covers its findings") {
    const auto first = read_sheet(whole_study).data.studies.at(0).study.origin.sha256;
    auto changed = whole_study;
    changed.replace(changed.find("i2: 12"), 6, "i2: 13");
    CHECK(read_sheet(changed).data.studies.at(0).study.origin.sha256 != first);
}

TEST_CASE("faults of a finding name study and finding, and the study is not added") {
    const auto read = read_sheet(R"(study: {id: s, design: rct, trust: high, registration: {id: x, timing: prospectiv}}
findings:
  - {id: f, outcome: o, k: 2.5, n: -1, paired: 1, effect: {measure: md, ci: [1]}, pool: {use: false, because: a, b}}
  - 7
)");
    CHECK(read.messages() ==
          Lines{"1: study s: 'design' is 'rct', expected one of: systematic-review meta-analysis rct-parallel "
                "rct-crossover "
                "rct-factorial rct-unclear non-randomised-trial cohort case-control cross-sectional case-series "
                "uncontrolled "
                "pharmacoepidemiology guideline fact-sheet pharmacopoeia textbook narrative-review opinion animal "
                "in-vitro survey not-recorded",
                "1: study s, registration: 'timing' is 'prospectiv', expected one of: prospective retrospective; did "
                "you mean "
                "'prospective'?",
                "1: study s: 'trust' is 'high', expected: low; leave it out otherwise",
                "3: study s, finding f, effect: 'ci' is not a pair; write [low, high]",
                "3: study s, finding f: 'k' is 2.5, expected a whole number of 0 or more",
                "3: study s, finding f: 'n' is -1, expected a whole number of 0 or more",
                "3: study s, finding f, pool: unknown key 'b'; known keys here: use because",
                "3: study s, finding f: 'paired' is '1', expected true or false",
                "4: study s, finding: is a single value, expected a map of keys; see docs/sheets.md"});
    CHECK(read.data.studies.empty());
    CHECK(read.data.rejected.count("study s") == 1);
}
