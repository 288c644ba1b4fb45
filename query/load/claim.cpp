// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>

#include "query/load/answers.hpp"

namespace grounds::query {

namespace {

std::vector<Appearance> appearances_of(const Dossier& dossier, const std::string& claim) {
    std::vector<Appearance> all;
    std::copy_if(dossier.appearances.begin(), dossier.appearances.end(), std::back_inserter(all),
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
std::map<long, Finding> findings_of(const ClaimAnswer& answer) {
    const auto& dossier = *answer.dossier;
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

const std::shared_ptr<const Dossier>& ClaimLoader::dossier_of(const std::string& question) {
    if (dossier_ == nullptr || dossier_->question.id != question) {
        dossier_ = std::make_shared<const Dossier>(dossiers_.load(question));
    }
    return dossier_;
}

ClaimAnswer ClaimLoader::load(const std::string& claim) {
    const auto question = question_of_.first([](const db::Row& row) { return row.text("slug"); }, claim);
    if (!question) {
        throw std::out_of_range("no claim '" + claim + "'");
    }
    ClaimAnswer answer;
    answer.dossier = dossier_of(*question);
    const auto& claims = answer.dossier->claims;
    const auto found = std::lower_bound(claims.begin(), claims.end(), claim,
                                        [](const Claim& before, const std::string& id) { return before.id < id; });
    answer.claim = *found;  // it is there: the question was found by it
    answer.assessment = load_assessment(db_, claim);
    answer.fidelity = fidelity_of_claim(db_, claim);
    answer.conflicts = conflicts_of_claim(db_, claim);
    answer.synthesis = load_synthesis(db_, answer.claim.question);
    answer.appearances = appearances_of(*answer.dossier, claim);
    answer.findings = findings_of(answer);
    answer.left_out_by = left_out_.load(answer);
    return answer;
}

ClaimAnswer load_claim(const db::Connection& db, const std::string& claim) {
    return ClaimLoader(db).load(claim);
}

}  // namespace grounds::query
