// SPDX-License-Identifier: MIT
// How a piece of evidence loses its vote: what the files that count each trial once share.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/findings/body.hpp"

namespace grounds::evidence {

/// Studies on the same people, linked by one another's records, directly or through a third one.
class SamePeople {
public:
    explicit SamePeople(const Dossier& dossier) {
        for (const auto& [id, study] : dossier.studies) {
            for (const auto& other : study.same_participants_as) {
                joined_[group_of(id)] = group_of(other);
            }
        }
    }

    /// The name of the study's group: the id of one of the studies in it.
    [[nodiscard]] std::string group_of(std::string id) const {
        for (auto next = joined_.find(id); next != joined_.end() && next->second != id; next = joined_.find(id)) {
            id = next->second;
        }
        return id;
    }

private:
    std::map<std::string, std::string> joined_;  ///< a group to the one that it has become part of
};

/// Takes the vote of a piece that still has one.
void leave_out(EvidencePiece& piece, Uncounted kind, std::string_view why);

/// "inside Garrison 2020"; with `other` for a name that would make it too long.
std::string short_reason(std::string_view relation, const std::string& name, std::string_view other);

/// Trials inside a counted review, or on the people of one inside it.
void leave_out_reviewed_trials(std::vector<EvidencePiece>& pieces, const SamePeople& people, const Dossier& dossier);

/// Reviews that are known to share a trial: the one with more studies, then the younger, keeps the vote.
void leave_out_overlapping_reviews(std::vector<EvidencePiece>& pieces, const Dossier& dossier);

/// A younger review on the same question that pools at least as many trials had the older one's trials to choose from.
/// A review that printed its own certainty keeps its vote: its authors' judgement is evidence of its own.
void leave_out_older_reviews(std::vector<EvidencePiece>& pieces, const Dossier& dossier);

/// Marks the pieces that have no vote, each with its reason: those of retracted works, those that are no answer, other
/// outcomes of the same study, older versions of a review, trials inside a counted review, studies on the same people,
/// and results seen only at second hand where better ones exist. The order of the pieces does not matter.
void count_each_trial_once(std::vector<EvidencePiece>& pieces, const Dossier& dossier);

}  // namespace grounds::evidence
