// SPDX-License-Identifier: MIT
#include "evidence/findings/body.hpp"

#include <algorithm>
#include <cctype>
#include <tuple>

#include "evidence/findings/directness.hpp"
#include "evidence/findings/leave_out.hpp"
#include "evidence/findings/reading.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::evidence {

namespace {

const Study* find_study(const Dossier& dossier, const std::string& id) {
    const auto found = dossier.studies.find(id);
    return found == dossier.studies.end() ? nullptr : &found->second;
}

void add_piece(std::vector<EvidencePiece>& pieces, const Dossier& dossier, const Finding& finding, const Question& of,
               const EvidenceLink* link) {
    const auto* study = find_study(dossier, finding.study);
    if (study == nullptr) {
        return;
    }
    EvidencePiece piece;
    piece.finding = &finding;
    piece.study = study;
    piece.of = &of;
    piece.reading = read_finding(finding, of);
    const auto directness = directness_of(*study, finding, dossier.question, link);
    piece.indirect = directness.indirect;
    piece.unknown = directness.unknown;
    piece.tier = tier_of(*study, finding, of);
    pieces.push_back(std::move(piece));
}

/// "terblanche-1992" as "Terblanche 1992": for works whose authors were not seen.
std::string name_from_id(const std::string& id) {
    std::string name;
    for (const char c : id) {
        const bool starts = name.empty() || name.back() == ' ';
        name += c == '-' ? ' ' : (starts ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c);
    }
    return name;
}

bool has_piece(const std::vector<EvidencePiece>& pieces, const Finding& finding) {
    return std::any_of(pieces.begin(), pieces.end(), [&](const EvidencePiece& piece) {
        return piece.finding->study == finding.study && piece.finding->id == finding.id;
    });
}

}  // namespace

std::vector<EvidencePiece> body_of_evidence(const Dossier& dossier) {
    std::vector<EvidencePiece> pieces;
    for (const auto& finding : dossier.findings) {
        add_piece(pieces, dossier, finding, dossier.question, nullptr);
    }
    for (const auto& link : dossier.question.evidence_from) {
        const auto findings = dossier.indirect_findings.find(link.question);
        const auto question = dossier.linked_questions.find(link.question);
        if (findings == dossier.indirect_findings.end() || question == dossier.linked_questions.end()) {
            continue;
        }
        for (const auto& finding : findings->second) {
            if (!has_piece(pieces, finding)) {
                add_piece(pieces, dossier, finding, question->second, &link);
            }
        }
    }
    std::sort(pieces.begin(), pieces.end(), [](const EvidencePiece& a, const EvidencePiece& b) {
        return std::tie(a.finding->study, a.finding->id) < std::tie(b.finding->study, b.finding->id);
    });
    count_each_trial_once(pieces, dossier);
    return pieces;
}

std::optional<int> year_of(const Study& study, const Dossier& dossier) {
    for (const auto& key : study.reports) {
        const auto found = dossier.references.find(key);
        if (found != dossier.references.end() && found->second.year()) {
            return found->second.year();
        }
    }
    return std::nullopt;
}

bool second_hand(const EvidencePiece& piece) {
    if (piece.finding->role == FindingRole::reference) {
        return false;
    }
    const auto& seen = piece.finding->seen;
    return piece.study->low_trust || (seen && (seen->how == SeenHow::secondary || seen->how == SeenHow::vendor_page));
}

std::optional<long> people_of(const EvidencePiece& piece) {
    if (piece.finding->n) {
        return piece.finding->n;
    }
    long in_arms = 0;
    for (const auto& arm : piece.finding->arms) {
        in_arms = piece.finding->paired ? std::max(in_arms, arm.n.value_or(0)) : in_arms + arm.n.value_or(0);
    }
    return in_arms > 0 ? std::optional<long>(in_arms) : piece.study->n.people();
}

const Study* cited_study(const Dossier& dossier, const std::string& reference) {
    const auto id = dossier.study_of_reference.find(reference);
    return id == dossier.study_of_reference.end() ? nullptr : find_study(dossier, id->second);
}

std::string study_name(const Study& study, const Dossier& dossier) {
    for (const auto& key : study.reports) {
        const auto found = dossier.references.find(key);
        if (found == dossier.references.end() || found->second.authors.empty()) {
            continue;
        }
        const auto& first = found->second.authors.front();
        const auto& name = first.literal.empty() ? first.family : first.literal;
        const auto year = found->second.year();
        return (first.particle.empty() ? "" : first.particle + " ") + name + (year ? " " + std::to_string(*year) : "");
    }
    return name_from_id(study.id);
}

}  // namespace grounds::evidence
