// SPDX-License-Identifier: MIT
#include "evidence/fidelity/fidelity.hpp"

#include <algorithm>

#include "evidence/fidelity/checks.hpp"
#include "evidence/findings/reading.hpp"

namespace grounds::fidelity {

namespace {

const Question* question_of(const Dossier& dossier, const std::string& id) {
    if (id == dossier.question.id) {
        return &dossier.question;
    }
    const auto found = dossier.linked_questions.find(id);
    return found == dossier.linked_questions.end() ? nullptr : &found->second;
}

const EvidenceLink* link_to(const Dossier& dossier, const std::string& id) {
    const auto& links = dossier.question.evidence_from;
    const auto found = std::find_if(links.begin(), links.end(), [&](const auto& link) { return link.question == id; });
    return found == links.end() ? nullptr : &*found;
}

/// What a finding is to an article that denies the claim: one against the claim, or without an effect, bears it out.
Bearing on_denial(Bearing bearing) {
    switch (bearing) {
        case Bearing::supports:
            return Bearing::opposes;
        case Bearing::opposes:
        case Bearing::no_effect:
            return Bearing::supports;
        default:
            return bearing;
    }
}

/// The question of this dossier outranks a linked one, so that a finding is weighed once.
void add_answer(CitationInput& input, const Finding& finding) {
    CitedFinding cited;
    for (const auto& id : finding.questions) {
        const auto* question = question_of(*input.dossier, id);
        if (question != nullptr && (cited.of == nullptr || question == &input.dossier->question)) {
            cited.of = question;
        }
    }
    const bool answers = finding.role == FindingRole::answer || finding.role == FindingRole::reference;
    if (cited.of == nullptr || !answers) {
        return;
    }
    cited.finding = &finding;
    cited.link = cited.of == &input.dossier->question ? nullptr : link_to(*input.dossier, cited.of->id);
    cited.reading = evidence::read_finding(finding, *cited.of);
    cited.bearing = evidence::bearing_on(*input.claim, input.dossier->question, *cited.of, finding, cited.reading);
    if (input.appearance->stance == Stance::denies) {
        cited.bearing = on_denial(cited.bearing);
    }
    input.answers.push_back(std::move(cited));
}

void find_cited_work(CitationInput& input) {
    const auto& dossier = *input.dossier;
    const auto& key = input.citation->reference;
    if (const auto reference = dossier.references.find(key); reference != dossier.references.end()) {
        input.reference = &reference->second;
    }
    const auto id = dossier.study_of_reference.find(key);
    if (id == dossier.study_of_reference.end()) {
        return;
    }
    input.study = evidence::cited_study(dossier, key);
    if (const auto findings = dossier.cited_findings.find(id->second); findings != dossier.cited_findings.end()) {
        for (const auto& finding : findings->second) {
            input.findings.push_back(&finding);
        }
    }
    std::sort(input.findings.begin(), input.findings.end(),
              [](const Finding* a, const Finding* b) { return a->id < b->id; });
    for (const auto* finding : input.findings) {
        add_answer(input, *finding);
    }
}

/// A person who compared the two stands first; what the rules find stands beside it.
void put_persons_judgement(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (const auto& checked = input.citation->checked) {
        const auto note = checked->note.empty() ? "" : ": " + checked->note;
        verdicts.insert(verdicts.begin(), fidelity(input, checked->verdict, "judged by " + checked->by + note));
    }
}

}  // namespace

const CitedFinding* supporting_answer(const CitationInput& input) {
    const auto found = std::find_if(input.answers.begin(), input.answers.end(),
                                    [](const CitedFinding& answer) { return answer.bearing == Bearing::supports; });
    return found == input.answers.end() ? nullptr : &*found;
}

bool stated_flatly(const Appearance& appearance) {
    return appearance.stance == Stance::asserts || appearance.stance == Stance::reports;
}

bool read_in_full(const Study& study) {
    return study.seen && study.seen->how == SeenHow::full_text;
}

std::string cited_name(const CitationInput& input) {
    return input.study != nullptr ? evidence::study_name(*input.study, *input.dossier) : input.citation->reference;
}

Fidelity fidelity(const CitationInput& input, FidelityVerdict verdict, std::string explanation) {
    return {input.citation->row, verdict, std::move(explanation)};
}

std::vector<Fidelity> fidelity_of(const Dossier& dossier, const Appearance& appearance, const Claim& claim,
                                  const Citation& citation) {
    CitationInput input;
    input.dossier = &dossier;
    input.appearance = &appearance;
    input.claim = &claim;
    input.citation = &citation;
    find_cited_work(input);
    std::vector<Fidelity> verdicts;
    for (const auto check : fidelity_checks()) {
        check(input, verdicts);
    }
    conclude_accuracy(input, verdicts);
    put_persons_judgement(input, verdicts);
    return verdicts;
}

}  // namespace grounds::fidelity
