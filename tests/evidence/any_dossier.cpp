// SPDX-License-Identifier: MIT
#include "tests/evidence/any_dossier.hpp"

#include <rapidcheck.h>

#include <algorithm>

#include "evidence/findings/effect_size.hpp"
#include "tests/evidence/build.hpp"

namespace grounds::any {

using namespace grounds::evidence;

namespace {

bool one_in(int n) {
    return *rc::gen::inRange(0, n) == 0;
}

/// To one decimal between the two.
double number(int low, int high) {
    return *rc::gen::inRange(10 * low, 10 * high + 1) / 10.0;
}

long people() {
    return *rc::gen::inRange(5, 400);
}

Design design() {
    return *rc::gen::weightedOneOf<Design>(
        {{6, rc::gen::element(Design::rct_parallel, Design::rct_crossover, Design::rct_unclear)},
         {3, rc::gen::element(Design::systematic_review, Design::meta_analysis)},
         {3, rc::gen::element(Design::cohort, Design::case_control, Design::non_randomised_trial)},
         {1, rc::gen::element(Design::case_series, Design::animal, Design::narrative_review, Design::guideline)}});
}

bool review(Design design) {
    return design == Design::systematic_review || design == Design::meta_analysis;
}

bool observational(Design design) {
    return design == Design::cohort || design == Design::case_control || design == Design::non_randomised_trial;
}

/// "Critical" is a word of ROBINS-I, which is not for randomised trials.
RiskOfBias judgement(Design design) {
    RiskOfBias risk;
    risk.tool = observational(design) ? "robins-i" : "rob2";
    risk.domain = *rc::gen::element<std::string>("overall", "missing data");
    risk.judgement = *rc::gen::element(Judgement::low, Judgement::some_concerns, Judgement::high,
                                       observational(design) ? Judgement::critical : Judgement::high);
    risk.by = "reviewer";
    return risk;
}

Study study(const std::string& id, const std::vector<std::string>& earlier) {
    auto made = build::study(id, design(), people());
    made.intervention.form = *rc::gen::element<std::string>("", "oxide", "citrate");
    made.population_groups = *rc::gen::element(std::vector<std::string>{}, std::vector<std::string>{"adults"},
                                               std::vector<std::string>{"pregnant"});
    made.low_trust = one_in(12);
    if (one_in(2)) {
        made.risk_of_bias.push_back(judgement(made.design));
    }
    if (review(made.design)) {
        std::copy_if(earlier.begin(), earlier.end(), std::back_inserter(made.includes),
                     [](const auto&) { return one_in(2); });
        made.includes_complete = one_in(2);
    }
    return made;
}

Moments moments() {
    return {number(-5, 5), one_in(6) ? std::nullopt : std::optional(number(1, 4))};
}

Arm arm(ArmRole role, bool events) {
    Arm made;
    made.name = std::string(to_string(role));
    made.role = role;
    made.n = people();
    if (events) {
        made.events = *rc::gen::inRange(0L, *made.n + 1);
        return made;
    }
    made.baseline = {number(1, 9), 2.0};
    made.end = moments();
    if (one_in(2)) {
        made.change = moments();
    }
    return made;
}

PValue p_value() {
    const char relation = *rc::gen::element('=', '=', '<', '>');
    return {relation == '=' ? *rc::gen::inRange(1, 1000) / 1000.0 : 0.05, relation};
}

/// With an interval, a standard error, a P value or nothing to show how sure it is.
Effect effect(Measure measure) {
    const bool ratio = is_ratio(measure);
    Effect made;
    made.measure = measure;
    made.value = ratio ? number(1, 40) / 10 : number(-4, 4);
    const double reach = number(0, 3) + 0.1;
    switch (*rc::gen::inRange(0, 5)) {
        case 0:
        case 1:
            made.ci_low = ratio ? *made.value / (1 + reach) : *made.value - reach;
            made.ci_high = ratio ? *made.value * (1 + reach) : *made.value + reach;
            break;
        case 2:
            made.se = reach / 2;
            break;
        case 3:
            made.p = p_value();
            break;
        default:
            break;
    }
    return made;
}

Says says() {
    return *rc::gen::element(Says::benefit, Says::harm, Says::increase, Says::decrease, Says::no_effect, Says::mixed,
                             Says::inconclusive, Says::not_reported);
}

void add_result(Finding& finding) {
    const int way = *rc::gen::inRange(0, 7);
    if (way <= 1) {
        finding.arms = {arm(ArmRole::intervention, way == 1), arm(ArmRole::control, way == 1)};
    } else if (way == 2 || way == 3) {
        finding.effect = effect(Measure::md);
    } else if (way == 4) {
        finding.effect = effect(*rc::gen::element(Measure::rr, Measure::odds_ratio, Measure::hr));
    } else if (way == 5) {
        finding.effect = Effect{};
        finding.effect->p = p_value();
    }
    if (way == 6 || one_in(4)) {
        finding.says = says();
    }
}

PrintedGrade printed_grade() {
    PrintedGrade grade;
    grade.level = *rc::gen::element(Level::high, Level::moderate, Level::low, Level::very_low);
    grade.by = "panel";
    if (one_in(2)) {
        grade.steps = {{Domain::imprecision, -1}};
    }
    return grade;
}

Finding finding(const Study& study, const std::string& id, const Limits& limits) {
    auto made = build::finding(study.id, id);
    made.row = *rc::gen::inRange(1, 1000000);
    made.role = one_in(8) ? *rc::gen::element(FindingRole::within_arm, FindingRole::subgroup) : FindingRole::answer;
    add_result(made);
    made.paired = study.design == Design::rct_crossover;
    made.pool = !one_in(8);
    if (limits.overridden && one_in(8)) {
        made.benefit = Change::increase;
    }
    if (one_in(8)) {
        made.indirect = {Mismatch::population};
    }
    if (one_in(3)) {
        made.seen =
            Seen{*rc::gen::element(SeenHow::abstract, SeenHow::full_text, SeenHow::secondary), "https://x.test"};
    }
    if (review(study.design)) {
        made.k = *rc::gen::inRange(1L, 9L);
        made.i2 = one_in(2) ? std::optional(number(0, 95)) : std::nullopt;
        made.grade = limits.printed_grades && one_in(3) ? std::optional(printed_grade()) : std::nullopt;
    }
    return made;
}

Reference reference(const std::string& key) {
    Reference made;
    made.key = key;
    made.issued = one_in(6) ? "" : std::to_string(*rc::gen::inRange(1990, 2025));
    made.authors = {Name{"Author" + key, "A.", "", "", ""}};
    made.state = one_in(8) ? ReferenceState::retracted : ReferenceState::none;
    return made;
}

Question question(const Limits& limits) {
    auto made = build::effect_question(limits.mids && one_in(2) ? std::optional(number(1, 3)) : std::nullopt);
    made.benefit = *rc::gen::element(Change::decrease, Change::increase);
    made.intervention.form = *rc::gen::element<std::string>("any", "oxide");
    made.population_groups = *rc::gen::element(std::vector<std::string>{}, std::vector<std::string>{"adults"});
    return made;
}

/// Some studies answer another question, which this one is linked to.
void add_study(Dossier& dossier, const Study& study, const Limits& limits) {
    dossier.studies[study.id] = study;
    dossier.references.emplace(study.id, reference(study.id));
    dossier.study_of_reference[study.id] = study.id;
    const bool linked = one_in(6);
    auto& findings = linked ? dossier.indirect_findings["other"] : dossier.findings;
    const int count = one_in(4) ? 2 : 1;
    for (int i = 0; i < count; ++i) {
        findings.push_back(finding(study, "f" + std::to_string(i), limits));
    }
}

void add_link(Dossier& dossier) {
    dossier.indirect_findings["other"];
    dossier.linked_questions["other"] = dossier.question;
    dossier.linked_questions["other"].id = "other";
    dossier.question.evidence_from = {{"other", {Mismatch::population}, "other people"}};
}

void add_article(Dossier& dossier) {
    long row = 0;
    for (const auto& [id, study] : dossier.studies) {
        if (one_in(2)) {
            auto made = build::appearance("001-" + id, "001", dossier.claims.front().id);
            made.citations = {build::cites(++row, id)};
            Figure figure;
            figure.quantity = {number(1, 60), std::nullopt, std::nullopt, "percent", std::nullopt};
            figure.change = *rc::gen::element(Change::decrease, Change::increase);
            made.figures = {figure};
            dossier.appearances.push_back(made);
            auto& cited = dossier.cited_findings[id];
            std::copy_if(dossier.findings.begin(), dossier.findings.end(), std::back_inserter(cited),
                         [&id = id](const Finding& one) { return one.study == id; });
        }
    }
}

}  // namespace

Dossier dossier(const Limits& limits) {
    Dossier made;
    made.question = question(limits);
    made.claims = {build::claim("falls", AnswerKind::decrease), build::claim("rises", AnswerKind::increase),
                   build::claim("same", AnswerKind::no_difference)};
    add_link(made);
    std::vector<std::string> earlier;
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
        const auto id = "s" + std::to_string(i);
        add_study(made, study(id, earlier), limits);
        earlier.push_back(id);
    }
    add_article(made);
    return made;
}

}  // namespace grounds::any
