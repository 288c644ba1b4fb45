// SPDX-License-Identifier: MIT
// What became of the cited work: retracted, doubted, or replaced by a newer version; and whether it is a study at all.
#include <fmt/format.h>

#include "evidence/fidelity/checks.hpp"
#include "evidence/findings/groups.hpp"
#include "evidence/findings/reading.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::fidelity {

namespace {

const std::string& date_of(const Source& source) {
    return source.modified.empty() ? source.published : source.modified;
}

std::optional<int> year_of_date(const std::string& date) {
    return date.size() >= 4 ? std::optional<int>(std::stoi(date.substr(0, 4))) : std::nullopt;
}

/// What the newer version answers, if the dossier holds it.
std::string newer_answer(const CitationInput& input, const std::string& key) {
    const auto study = input.dossier->study_of_reference.find(key);
    if (study == input.dossier->study_of_reference.end()) {
        return "";
    }
    for (const auto& answer : input.answers) {
        const auto& pool =
            answer.link == nullptr ? input.dossier->findings : input.dossier->indirect_findings.at(answer.of->id);
        for (const auto& finding : pool) {
            if (finding.study == study->second && finding.role == FindingRole::answer) {
                auto reading = evidence::read_finding(finding, *answer.of);
                return reading.effect.empty() ? "" : fmt::format("; it finds {} ({})", reading.effect, reading.reason);
            }
        }
    }
    return "";
}

void check_superseded(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    const auto newer = input.dossier->superseded_by.find(input.citation->reference);
    if (newer == input.dossier->superseded_by.end()) {
        return;
    }
    const auto reference = input.dossier->references.find(newer->second);
    const auto year = reference == input.dossier->references.end() ? std::nullopt : reference->second.year();
    const auto source = input.dossier->sources.find(input.appearance->source);
    const auto article = source == input.dossier->sources.end() ? std::nullopt : year_of_date(date_of(source->second));
    if (year && article && *year > *article) {
        return;  // the newer version did not exist yet
    }
    const auto when = article ? fmt::format("the article is of {}", *article) : "the article's date is not known";
    verdicts.push_back(
        fidelity(input, FidelityVerdict::superseded_source,
                 fmt::format("a newer version of {} came out{}; {}{}", cited_name(input),
                             year ? fmt::format(" in {}", *year) : "", when, newer_answer(input, newer->second))));
}

/// An expression of concern is no retraction: it is shown with the work and under risk of bias.
void check_retracted(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (input.reference->state != ReferenceState::retracted) {
        return;
    }
    const auto& notice = input.reference->state_basis.notice;
    const auto why = notice && !notice->reasons.empty() ? "; reasons: " + notice->reasons : "";
    verdicts.push_back(
        fidelity(input, FidelityVerdict::retracted_source,
                 fmt::format("{} was {}{}", cited_name(input), evidence::state_text(*input.reference), why)));
}

void check_secondary(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (input.study == nullptr) {
        return;
    }
    const auto design = input.study->design;
    if (design == Design::narrative_review || design == Design::opinion) {
        verdicts.push_back(fidelity(input, FidelityVerdict::secondary_citation,
                                    fmt::format("{} is a {}, which tells what others found", cited_name(input),
                                                evidence::design_text(design))));
    }
}

}  // namespace

void check_reference_state(const CitationInput& input, std::vector<Fidelity>& verdicts) {
    if (input.reference == nullptr) {
        return;
    }
    check_superseded(input, verdicts);
    check_retracted(input, verdicts);
    check_secondary(input, verdicts);
}

}  // namespace grounds::fidelity
