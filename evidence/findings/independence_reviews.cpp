// SPDX-License-Identifier: MIT
// Reviews, and the trials that they hold: one vote for one body of trials.
#include <fmt/format.h>

#include <algorithm>

#include "evidence/findings/leave_out.hpp"
#include "evidence/findings/text.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::evidence {

namespace {

bool includes(const Study& review, const std::string& trial) {
    return std::find(review.includes.begin(), review.includes.end(), trial) != review.includes.end();
}

bool includes_people_of(const Study& review, const std::string& trial, const SamePeople& people) {
    return std::any_of(review.includes.begin(), review.includes.end(), [&](const std::string& included) {
        return people.group_of(included) == people.group_of(trial);
    });
}

/// A review whose list is incomplete here may hold any randomised trial that is not younger than it.
bool may_include(const EvidencePiece& review, const EvidencePiece& trial, const Dossier& dossier) {
    const auto review_year = year_of(*review.study, dossier);
    const auto trial_year = year_of(*trial.study, dossier);
    return !review.study->includes_complete && is_randomised(trial.study->design) && review.of == trial.of &&
           review_year && trial_year && *trial_year <= *review_year;
}

/// Trials that a review is known to hold: those with a record here, and those that are only named.
std::vector<std::string> known_trials(const Study& review) {
    auto trials = review.includes;
    trials.insert(trials.end(), review.includes_others.begin(), review.includes_others.end());
    return trials;
}

}  // namespace

void leave_out_reviewed_trials(std::vector<EvidencePiece>& pieces, const SamePeople& people, const Dossier& dossier) {
    for (const auto& review : pieces) {
        if (!review.counted() || !is_review(review.study->design)) {
            continue;
        }
        const auto name = study_name(*review.study, dossier);
        for (auto& piece : pieces) {
            // A trial that is about what is asked is not swallowed by a review that is about more.
            if (&piece == &review || piece.study == review.study || (piece.direct() && !review.direct())) {
                continue;
            }
            if (includes(*review.study, piece.study->id)) {
                leave_out(piece, Uncounted::in_review, short_reason("inside", name, "a counted review"));
            } else if (includes_people_of(*review.study, piece.study->id, people)) {
                leave_out(piece, Uncounted::in_review, short_reason("its people are in", name, "a counted review"));
            } else if (may_include(review, piece, dossier)) {
                leave_out(piece, Uncounted::in_review, short_reason("perhaps inside", name, "a counted review"));
            }
        }
    }
}

void leave_out_overlapping_reviews(std::vector<EvidencePiece>& pieces, const Dossier& dossier) {
    std::vector<EvidencePiece*> reviews;
    for (auto& piece : pieces) {
        if (piece.counted() && is_review(piece.study->design)) {
            reviews.push_back(&piece);
        }
    }
    std::sort(reviews.begin(), reviews.end(), [&](const EvidencePiece* a, const EvidencePiece* b) {
        return std::make_tuple(-a->finding->k.value_or(0), -year_of(*a->study, dossier).value_or(0), a->study->id) <
               std::make_tuple(-b->finding->k.value_or(0), -year_of(*b->study, dossier).value_or(0), b->study->id);
    });
    std::map<std::string, const EvidencePiece*> owner;
    for (auto* review : reviews) {
        const EvidencePiece* shared =
            nullptr;  // of several, that with the lesser id: in whatever order the trials stand
        const auto trials = known_trials(*review->study);
        for (const auto& trial : trials) {
            const auto found = owner.find(trial);
            if (found != owner.end() && found->second->of == review->of &&
                (shared == nullptr || found->second->study->id < shared->study->id)) {
                shared = found->second;
            }
        }
        if (shared != nullptr) {
            leave_out(*review, Uncounted::in_review,
                      short_reason("shares trials with", study_name(*shared->study, dossier), "another review"));
            continue;
        }
        for (const auto& trial : trials) {
            owner.emplace(trial, review);
        }
    }
}

void leave_out_older_reviews(std::vector<EvidencePiece>& pieces, const Dossier& dossier) {
    struct Review {
        EvidencePiece* piece;
        int year;
        long trials;
    };
    std::vector<Review> reviews;
    for (auto& piece : pieces) {
        const auto year = is_review(piece.study->design) ? year_of(*piece.study, dossier) : std::nullopt;
        if (year && piece.finding->k) {
            reviews.push_back({&piece, *year, *piece.finding->k});
        }
    }
    for (const auto& older : reviews) {
        for (const auto& younger : reviews) {
            if (older.piece->counted() && older.year < younger.year && older.trials <= younger.trials &&
                older.piece->study != younger.piece->study && older.piece->of == younger.piece->of &&
                younger.piece->counted() && !older.piece->finding->grade) {
                leave_out(*older.piece, Uncounted::in_review,
                          short_reason("older than", study_name(*younger.piece->study, dossier), "a counted review"));
            }
        }
    }
}

}  // namespace grounds::evidence
