// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "evidence/findings/text.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/why_parts.hpp"

namespace grounds::writers {

namespace {

/// Studies that the claim's appearances cite, in the order of citing.
std::vector<const Study*> cited_studies(const query::ClaimAnswer& answer) {
    std::vector<const Study*> studies;
    for (const auto& appearance : answer.appearances) {
        for (const auto& citation : appearance.citations) {
            const auto id = answer.dossier->study_of_reference.find(citation.reference);
            const auto study = id == answer.dossier->study_of_reference.end()
                                   ? answer.dossier->studies.end()
                                   : answer.dossier->studies.find(id->second);
            const bool known = study != answer.dossier->studies.end();
            if (known && std::find(studies.begin(), studies.end(), &study->second) == studies.end()) {
                studies.push_back(&study->second);
            }
        }
    }
    return studies;
}

/// On the claim's question, or on one whose evidence it takes in.
bool bears_on(const Finding& finding, const Question& question) {
    return std::any_of(finding.questions.begin(), finding.questions.end(), [&](const std::string& id) {
        const auto& links = question.evidence_from;
        return id == question.id ||
               std::any_of(links.begin(), links.end(), [&](const EvidenceLink& link) { return link.question == id; });
    });
}

std::vector<const Finding*> findings_on(const query::ClaimAnswer& answer, const std::string& study) {
    std::vector<const Finding*> findings;
    for (const auto& [row, finding] : answer.findings) {
        if (finding.study == study && bears_on(finding, answer.dossier->question)) {
            findings.push_back(&finding);
        }
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) {
        return std::pair(a->role, a->id) < std::pair(b->role, b->id);
    });
    return findings;
}

/// The reading of the rules if there is one (it has an interval even where the paper prints none), else what is stored.
std::string effect_of(const query::ClaimAnswer& answer, const Finding& finding) {
    for (const auto& item : answer.assessment.evidence) {
        if (item.finding_row == finding.row && !item.reading.effect.empty()) {
            const auto p = finding.effect && finding.effect->p ? ", " + evidence::p_text(*finding.effect->p) : "";
            const bool has_p = !p.empty() && item.reading.effect.ends_with(p.substr(2));
            return item.reading.effect + (has_p ? "" : p) +
                   (finding.assumed.empty() ? "" : " (assumed: " + finding.assumed + ")");
        }
    }
    if (finding.effect) {
        return phrase(*finding.effect, finding.unit);
    }
    if (finding.quantity) {
        return phrase(finding.quantity->quantity);
    }
    if (finding.says == Says::mixed && answer.dossier->question.kind == QuestionKind::proposition) {
        return "in words only: a part of it holds, a part does not";
    }
    return finding.says ? "in words only: " + plain_words(*finding.says) : "";
}

void add_finding(Page& page, const query::ClaimAnswer& answer, const Finding& finding, bool brief) {
    auto title = finding.outcome;
    if (!finding.unit.empty()) {
        title += ", " + finding.unit;
    }
    if (finding.timepoint) {
        title += ", at " + phrase(*finding.timepoint);
    }
    if (finding.role != FindingRole::answer) {
        title += fmt::format(" ({})", plain_words(finding.role));
    }
    page.paragraph(title, 4, 6);
    for (const auto& arm : finding.arms) {
        page.paragraph(fmt::format("{}: {}", arm.name, phrase(arm, brief)), 6, 8);
    }
    if (const auto effect = effect_of(answer, finding); !effect.empty()) {
        page.paragraph(Styled("= ").add(effect, Style::strong), 6, 8);
    }
}

}  // namespace

void add_cited_studies(Page& page, const query::ClaimAnswer& answer, const Folds& folds) {
    const auto studies = cited_studies(answer);
    if (studies.empty()) {
        return;
    }
    page.section("WHAT THE CITED WORK FOUND");
    const auto shown = fold(studies.size(), folds.studies);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& study = *studies[i];
        page.paragraph(Styled(study.id, Style::strong).add(": " + phrase(study)), 2, 4);
        if (is_trial(study.design)) {
            page.paragraph(conduct(study), 4, 6);
        }
        const auto findings = findings_on(answer, study.id);
        if (findings.empty()) {
            page.paragraph(Styled("no finding of it on this question is recorded", Style::warn), 4);
        }
        const auto some = fold(findings.size(), folds.findings);
        for (std::size_t k = 0; k < some; ++k) {
            add_finding(page, answer, *findings[k], !folds.full());
        }
        add_rest(page, findings.size(), some, "finding", 4);
    }
    add_rest(page, studies.size(), shown, "cited work", 2);
}

}  // namespace grounds::writers
