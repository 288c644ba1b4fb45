// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>

#include "query/answers/answer.hpp"
#include "query/load/assessment.hpp"
#include "query/load/conflicts.hpp"
#include "query/load/left_out.hpp"
#include "query/load/synthesis.hpp"
#include "schema/load/dossier.hpp"
#include "schema/load/question.hpp"

namespace grounds::query {

namespace {

std::vector<Appearance> appearances_of(Dossier& dossier, const std::string& claim) {
    std::vector<Appearance> all;
    std::copy_if(std::make_move_iterator(dossier.appearances.begin()),
                 std::make_move_iterator(dossier.appearances.end()), std::back_inserter(all),
                 [&](const Appearance& appearance) { return appearance.claim == claim; });
    return all;
}

std::set<std::string> studies_cited_by(const std::vector<Appearance>& appearances, const Dossier& dossier) {
    std::set<std::string> studies;
    for (const auto& appearance : appearances) {
        for (const auto& citation : appearance.citations) {
            const auto study = dossier.study_of_reference.find(citation.reference);
            if (study != dossier.study_of_reference.end()) {
                studies.insert(study->second);
            }
        }
    }
    return studies;
}

/// Findings that the answer needs: those of the evidence, and all of the studies that the claim's appearances cite.
std::map<long, Finding> findings_of(const ClaimAnswer& answer, const Dossier& dossier) {
    std::set<long> evidence;
    for (const auto& item : answer.assessment.evidence) {
        evidence.insert(item.finding_row);
    }
    const auto cited = studies_cited_by(answer.appearances, dossier);
    std::map<long, Finding> findings;
    const auto keep = [&](const std::vector<Finding>& some) {
        for (const auto& finding : some) {
            if (evidence.contains(finding.row) || cited.contains(finding.study)) {
                findings.emplace(finding.row, finding);
            }
        }
    };
    keep(dossier.findings);
    for (const auto& [id, some] : dossier.indirect_findings) {
        keep(some);
    }
    for (const auto& [id, some] : dossier.cited_findings) {
        keep(some);
    }
    return findings;
}

}  // namespace

ClaimAnswer load_claim(const SQLite::Database& db, const std::string& claim) {
    auto record = load::QuestionLoader(db).claim(claim);
    if (!record) {
        throw std::out_of_range("no claim '" + claim + "'");
    }
    auto dossier = load::load_dossier(db, record->question);
    ClaimAnswer answer;
    answer.claim = std::move(*record);
    answer.assessment = load_assessment(db, claim);
    answer.fidelity = load_fidelity(db, claim);
    answer.conflicts = conflicts_of_claim(db, claim);
    answer.synthesis = load_synthesis(db, answer.claim.question);
    answer.appearances = appearances_of(dossier, claim);
    answer.findings = findings_of(answer, dossier);
    answer.question = std::move(dossier.question);
    answer.studies = std::move(dossier.studies);
    answer.references = std::move(dossier.references);
    answer.sources = std::move(dossier.sources);
    answer.superseded_by = std::move(dossier.superseded_by);
    answer.study_of_reference = std::move(dossier.study_of_reference);
    answer.left_out_by = left_out_by(db, answer);
    return answer;
}

}  // namespace grounds::query
