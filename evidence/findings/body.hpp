// SPDX-License-Identifier: MIT
// The body of evidence on one question: every finding read, and each independent trial counted once (docs/grading.md
// 2).
#pragma once

#include <string>
#include <vector>

#include "schema/model/assessment.hpp"
#include "schema/model/dossier.hpp"

namespace grounds::evidence {

/// Why a finding is kept but has no vote.
enum class Uncounted {
    no,
    role,
    assumed,
    no_result,
    retracted,
    other_outcome_of_study,
    superseded,
    in_review,
    shares_people,
    low_trust,
    too_remote
};

/// Why something has no vote stands beside its numbers, so it is short.
inline constexpr std::size_t longest_why_not = 40;

/// One finding with its study and what it says. Pointers point into the dossier.
struct EvidencePiece {
    const Finding* finding = nullptr;
    const Study* study = nullptr;
    const Question* of = nullptr;  ///< the question that the finding answers
    ReadingOf reading;
    std::vector<Mismatch> indirect;
    std::vector<Mismatch> unknown;
    int tier = 5;
    Uncounted uncounted = Uncounted::no;
    std::string why_not;  ///< at most `longest_why_not` characters, whole

    [[nodiscard]] bool counted() const {
        return uncounted == Uncounted::no;
    }
    [[nodiscard]] bool direct() const {
        return indirect.empty();
    }
};

/// All pieces on the dossier's question, direct and indirect, sorted by study and finding id.
std::vector<EvidencePiece> body_of_evidence(const Dossier& dossier);

/// Year of a study's main report; nothing if unknown.
std::optional<int> year_of(const Study& study, const Dossier& dossier);

/// Seen only in a digest, a vendor's page or the press. An authority's reference values are copied so often that
/// agreeing copies count as seen.
bool second_hand(const EvidencePiece& piece);

/// People behind a finding: its own n, else the study's.
std::optional<long> people_of(const EvidencePiece& piece);

/// The study that a reference reports; nullptr if none is recorded.
const Study* cited_study(const Dossier& dossier, const std::string& reference);

/// "Roguin Maor 2017": first author and year of the main report, else the study's id as words.
std::string study_name(const Study& study, const Dossier& dossier);

}  // namespace grounds::evidence
