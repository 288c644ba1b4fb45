// SPDX-License-Identifier: MIT
// Small dossiers for the tests of the rules: one effect question on cramps a week, fewer is better, 1 a week matters.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>

#include "evidence/assess.hpp"
#include "schema/model/dossier.hpp"

namespace grounds::build {

inline Question effect_question(std::optional<double> mid = 1.0) {
    Question question;
    question.id = "mg-cramps";
    question.kind = QuestionKind::effect;
    question.unit = "cramps/week";
    question.benefit = Change::decrease;
    if (mid) {
        question.mids.push_back({Measure::md, "cramps/week", *mid, "review2020", ""});
    }
    return question;
}

inline Claim claim(const std::string& id, AnswerKind answers, const std::string& question = "mg-cramps") {
    Claim result;
    result.id = id;
    result.question = question;
    result.statement = id + ".";
    result.answers = answers;
    return result;
}

inline Study study(const std::string& id, Design design, long people = 100) {
    Study result;
    result.id = id;
    result.design = design;
    result.n.randomised = people;
    result.reports = {id};
    return result;
}

inline Finding finding(const std::string& study, const std::string& id = "main",
                       const std::string& question = "mg-cramps") {
    Finding result;
    result.id = id;
    result.study = study;
    result.questions = {question};
    result.outcome = "cramps";
    result.unit = "cramps/week";
    return result;
}

/// A printed figure in per cent.
inline Figure percent(double value, std::optional<Change> change = std::nullopt) {
    Figure figure;
    figure.quantity.value = value;
    figure.quantity.unit = "percent";
    figure.change = change;
    return figure;
}

/// A finding with a printed mean difference and interval.
inline Finding interval(const std::string& study, double value, double low, double high) {
    auto result = finding(study);
    Effect effect;
    effect.measure = Measure::md;
    effect.value = value;
    effect.ci_low = low;
    effect.ci_high = high;
    result.effect = effect;
    return result;
}

inline Finding words(const std::string& study, Says says) {
    auto result = finding(study);
    result.says = says;
    return result;
}

inline void add(Dossier& dossier, const Study& study, const Finding& finding) {
    dossier.studies[study.id] = study;
    Reference reference;
    reference.key = study.id;
    reference.issued = "2010";
    dossier.references.emplace(study.id, reference);
    dossier.study_of_reference[study.id] = study.id;
    dossier.findings.push_back(finding);
}

inline Dossier dossier(AnswerKind answers = AnswerKind::decrease) {
    Dossier result;
    result.question = effect_question();
    result.claims = {claim("mg-helps", answers)};
    return result;
}

inline Appearance appearance(const std::string& id, const std::string& source, const std::string& claim,
                             Stance stance = Stance::asserts) {
    Appearance result;
    result.id = id;
    result.source = source;
    result.claim = claim;
    result.says = id + " says so.";
    result.stance = stance;
    return result;
}

inline Citation cites(long row, const std::string& reference, Resolution resolution = Resolution::exact) {
    Citation result;
    result.row = row;
    result.marker = resolution == Resolution::none_given ? "" : "[1]";
    result.reference = reference;
    result.resolution = resolution;
    return result;
}

/// The trial behind "43% fewer": both arms fall, the arms do not differ.
inline Finding oxide_trial() {
    auto result = finding("oxide-trial", "cramps-per-week");
    Arm oxide;
    oxide.name = "oxide";
    oxide.role = ArmRole::intervention;
    oxide.n = 48;
    oxide.baseline = {7.84, 5.68};
    oxide.end = {4.44, 5.66};
    oxide.change = {-3.41, 4.05};
    Arm placebo;
    placebo.name = "placebo";
    placebo.role = ArmRole::control;
    placebo.n = 46;
    placebo.baseline = {8.51, 5.2};
    placebo.end = {5.48, 4.93};
    placebo.change = {-3.03, 4.53};
    result.arms = {oxide, placebo};
    result.timepoint = Quantity{4.0, std::nullopt, std::nullopt, "weeks", std::nullopt};
    Effect effect;
    effect.measure = Measure::md;
    effect.value = -0.38;
    effect.p = PValue{0.67, '='};
    result.effect = effect;
    result.says = Says::no_effect;
    return result;
}

/// The judgement of a dossier with one claim.
inline Assessment only(const Dossier& dossier) {
    return evidence::assess(dossier).claims.at(0);
}

/// What became of the finding of `study`. A copy: the assessment is often a temporary.
inline EvidenceItem item(const Assessment& assessment, const std::string& study) {
    const auto found = std::find_if(assessment.evidence.begin(), assessment.evidence.end(),
                                    [&](const EvidenceItem& e) { return e.study == study; });
    if (found == assessment.evidence.end()) {
        throw std::out_of_range("no evidence of " + study);
    }
    return *found;
}

}  // namespace grounds::build
