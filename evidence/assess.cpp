// SPDX-License-Identifier: MIT
#include "evidence/assess.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "evidence/conflict/conflicts.hpp"
#include "evidence/fidelity/fidelity.hpp"
#include "evidence/figures/derive.hpp"
#include "evidence/findings/body.hpp"
#include "evidence/findings/reading.hpp"
#include "evidence/findings/verdict.hpp"
#include "evidence/grade/grade.hpp"
#include "evidence/schemes/scheme.hpp"
#include "evidence/synthesis/pool.hpp"
#include "evidence/synthesis/trials.hpp"

namespace grounds::evidence {

namespace {

std::vector<Weighed> weigh(const std::vector<EvidencePiece>& body, const Claim& claim, const Question& question) {
    std::vector<Weighed> weighed;
    for (const auto& piece : body) {
        Weighed item;
        item.piece = &piece;
        item.reading = piece.reading;
        item.bearing = bearing_on(claim, question, *piece.of, *piece.finding, item.reading);
        weighed.push_back(std::move(item));
    }
    return weighed;
}

EvidenceItem item_of(const Weighed& weighed) {
    const auto& piece = *weighed.piece;
    EvidenceItem item;
    item.finding_row = piece.finding->row;
    item.finding = piece.finding->id;
    item.study = piece.study->id;
    item.reference = piece.study->reports.empty() ? "" : piece.study->reports.front();
    item.bearing = weighed.bearing;
    item.reading = weighed.reading;
    item.indirect = piece.indirect;
    item.unknown = piece.unknown;
    item.counted = piece.counted();
    item.why_not = piece.why_not;
    item.tier = piece.tier;
    return item;
}

/// What a reader wants first: what counts, by tier; then trials inside reviews, older versions, second outcomes, the
/// rest.
auto reading_order(const Weighed& weighed) {
    const auto& piece = *weighed.piece;
    const auto place = [](Uncounted why) {
        switch (why) {
            case Uncounted::no:
                return 0;
            case Uncounted::in_review:
            case Uncounted::shares_people:
                return 1;
            case Uncounted::low_trust:
            case Uncounted::too_remote:
                return 2;
            case Uncounted::superseded:
            case Uncounted::retracted:
                return 3;
            case Uncounted::other_outcome_of_study:
                return 4;
            case Uncounted::role:
                return 5;
            case Uncounted::assumed:
                return 6;
            case Uncounted::no_result:
                return 7;
        }
        return 8;
    };
    return std::make_tuple(place(piece.uncounted), !piece.direct(), piece.tier, piece.finding->study,
                           piece.finding->id);
}

Assessment assess_claim(const Dossier& dossier, const std::vector<EvidencePiece>& body, const Claim& claim) {
    const auto weighed = weigh(body, claim, dossier.question);
    const auto verdict = verdict_of(weighed, dossier.question, claim);
    Assessment assessment;
    assessment.claim = claim.id;
    assessment.verdict = verdict.verdict;
    assessment.verdict_reason = verdict.reason;
    assessment.tier = verdict.tier;
    assessment.size = figures::judge_size(claim, weighed, dossier);
    std::vector<const Weighed*> ordered;
    std::transform(weighed.begin(), weighed.end(), std::back_inserter(ordered), [](const auto& item) { return &item; });
    std::sort(ordered.begin(), ordered.end(),
              [](const auto* a, const auto* b) { return reading_order(*a) < reading_order(*b); });
    for (const auto* item : ordered) {
        assessment.evidence.push_back(item_of(*item));
    }
    grade::GradeInput input;
    input.question = &dossier.question;
    input.claim = &claim;
    input.dossier = &dossier;
    input.verdict = verdict.verdict;
    input.body = grade::without_statements(verdict.deciding, dossier.question);
    input.lead = grade::lead_of(input.body);
    input.by_counter_example = verdict.by_counter_example;
    if (dossier.question.kind == QuestionKind::effect) {
        input.pool = grade::pool_of(input.body);
    }
    assessment.certainty = grade::grade(input);
    if (!input.body.empty()) {
        for (const auto& scheme : schemes::schemes()) {
            assessment.other_schemes.push_back(scheme.rate({&input, &assessment.certainty, &weighed}));
        }
    }
    return assessment;
}

const Claim* find_claim(const Dossier& dossier, const std::string& id) {
    const auto found =
        std::find_if(dossier.claims.begin(), dossier.claims.end(), [&](const Claim& claim) { return claim.id == id; });
    return found == dossier.claims.end() ? nullptr : &*found;
}

std::vector<Fidelity> all_fidelity(const Dossier& dossier) {
    std::vector<Fidelity> all;
    for (const auto& appearance : dossier.appearances) {
        const auto* claim = find_claim(dossier, appearance.claim);
        for (const auto& citation : appearance.citations) {
            if (claim != nullptr) {
                const auto verdicts = fidelity::fidelity_of(dossier, appearance, *claim, citation);
                all.insert(all.end(), verdicts.begin(), verdicts.end());
            }
        }
    }
    return all;
}

}  // namespace

Dossier in_order(Dossier dossier) {
    const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
    std::sort(dossier.claims.begin(), dossier.claims.end(), by_id);
    std::sort(dossier.appearances.begin(), dossier.appearances.end(), by_id);
    std::sort(dossier.relied_on.begin(), dossier.relied_on.end(), by_id);
    const auto sort_findings = [](std::vector<Finding>& findings) {
        std::sort(findings.begin(), findings.end(),
                  [](const Finding& a, const Finding& b) { return std::tie(a.study, a.id) < std::tie(b.study, b.id); });
    };
    sort_findings(dossier.findings);
    sort_findings(dossier.limits);
    for (auto* lists : {&dossier.indirect_findings, &dossier.cited_findings}) {
        for (auto& [id, findings] : *lists) {
            sort_findings(findings);
        }
    }
    return dossier;
}

QuestionAssessment assess(Dossier unordered) {
    const auto dossier = in_order(std::move(unordered));
    const auto body = body_of_evidence(dossier);
    QuestionAssessment result;
    for (const auto& claim : dossier.claims) {
        result.claims.push_back(assess_claim(dossier, body, claim));
    }
    result.fidelity = all_fidelity(dossier);
    if (dossier.question.kind == QuestionKind::effect) {
        result.synthesis = synthesis::synthesis_of(body);
    }
    const conflict::ConflictInput input{&dossier, &body, &result.fidelity};
    for (const auto find : conflict::conflict_finders()) {
        const auto found = find(input);
        result.conflicts.insert(result.conflicts.end(), found.begin(), found.end());
    }
    return result;
}

}  // namespace grounds::evidence
