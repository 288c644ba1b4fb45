// SPDX-License-Identifier: MIT
#include "evidence/findings/independence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/code_points.hpp"
#include "base/units.hpp"
#include "evidence/findings/retraction.hpp"
#include "evidence/findings/text.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::evidence {

namespace {

void leave_out(Piece& piece, Uncounted kind, std::string_view why) {
    if (piece.counted()) {
        piece.uncounted = kind;
        piece.why_not = why;
    }
}

/// "inside Garrison 2020"; with `other` for a name that would make it too long.
std::string short_reason(std::string_view relation, const std::string& name, std::string_view other) {
    auto text = fmt::format("{} {}", relation, name);
    return base::CodePoints(text).size() <= static_cast<long>(longest_why_not) ? text
                                                                               : fmt::format("{} {}", relation, other);
}

std::string_view role_reason(FindingRole role) {
    switch (role) {
        case FindingRole::within_arm:
            return "one arm only: no comparison";
        case FindingRole::baseline:
            return "a value at the start";
        case FindingRole::descriptive:
            return "another outcome, kept for its figures";
        case FindingRole::subgroup:
            return "subgroup";
        case FindingRole::limit:
            return "a limit, not an answer";
        default:
            return "";
    }
}

void leave_out_non_answers(std::vector<Piece>& pieces) {
    for (auto& piece : pieces) {
        if (const auto reason = role_reason(piece.finding->role); !reason.empty()) {
            leave_out(piece, Uncounted::role, reason);
        } else if (!piece.finding->assumed.empty()) {
            leave_out(piece, Uncounted::assumed, "rests on an assumed number");
        } else if (piece.reading.reading == Reading::nothing) {
            leave_out(piece, Uncounted::no_result, "its result was not found");
        }
    }
}

/// "read differently: decrease by annotator 0; no-effect by annotators 3 and 6".
std::string readers_text(const std::vector<Piece*>& same) {
    std::map<std::string, std::set<std::string>> readers;
    for (const auto* piece : same) {
        const auto& says = piece->finding->says;
        readers[std::string(says ? to_string(*says) : to_string(piece->reading.reading))].insert(
            piece->finding->read_by);
    }
    std::string text;
    for (const auto& [says, by] : readers) {
        text += fmt::format("{} {} by {}", text.empty() ? "read differently:" : ";", says,
                            list_text({by.begin(), by.end()}));
    }
    return text;
}

/// First of all reasons: a retracted review takes no trial's vote, and a retracted trial is in no pool.
void leave_out_retracted(std::vector<Piece>& pieces, const Dossier& dossier) {
    for (auto& piece : pieces) {
        if (is_retracted(*piece.study, dossier)) {
            leave_out(piece, Uncounted::retracted, "retracted");
        }
    }
}

void leave_out_superseded(std::vector<Piece>& pieces, const Dossier& dossier) {
    std::map<std::string, std::string> newer;
    for (const auto& piece : pieces) {
        if (piece.counted() && !piece.study->supersedes.empty()) {
            newer[piece.study->supersedes] = study_name(*piece.study, dossier);
        }
    }
    for (auto& piece : pieces) {
        if (const auto found = newer.find(piece.study->id); found != newer.end()) {
            leave_out(piece, Uncounted::superseded, short_reason("older version of", found->second, "a counted one"));
        }
    }
}

/// Within one study: direct before indirect, the question's own unit first, an interval before words, then the id.
auto rank_within_study(const Piece& piece) {
    return std::make_tuple(!piece.direct(), !base::same_unit(piece.reading.unit, piece.of->unit),
                           !piece.reading.low.has_value(), piece.finding->id);
}

/// Several people read one result and differ: it has its one vote, but points nowhere, whatever the majority.
void settle_readers(std::vector<Piece>& pieces) {
    std::map<std::string, std::vector<Piece*>> readings;
    for (auto& piece : pieces) {
        if (piece.counted() && !piece.finding->read_by.empty()) {
            readings[piece.study->id].push_back(&piece);
        }
    }
    for (auto& [study, same] : readings) {
        const auto differs = [&first = same.front()->reading.reading](const Piece* piece) {
            return piece->reading.reading != first;
        };
        if (std::none_of(same.begin(), same.end(), differs)) {
            continue;
        }
        const auto reason = readers_text(same);
        for (auto* piece : same) {
            piece->reading.reading = Reading::mixed;
            piece->reading.reason = reason;
        }
    }
}

void keep_one_per_study(std::vector<Piece>& pieces) {
    std::map<std::string, Piece*> best;
    for (auto& piece : pieces) {
        if (!piece.counted()) {
            continue;
        }
        auto*& slot = best[piece.study->id];
        if (slot == nullptr || rank_within_study(piece) < rank_within_study(*slot)) {
            slot = &piece;
        }
    }
    for (auto& piece : pieces) {
        if (const auto found = best.find(piece.study->id); found != best.end() && found->second != &piece) {
            leave_out(piece, Uncounted::other_outcome_of_study,
                      piece.finding->read_by.empty() ? "another outcome of the same study"
                                                     : "another reading of the same study");
        }
    }
}

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

bool includes(const Study& review, const std::string& trial) {
    return std::find(review.includes.begin(), review.includes.end(), trial) != review.includes.end();
}

bool includes_people_of(const Study& review, const std::string& trial, const SamePeople& people) {
    return std::any_of(review.includes.begin(), review.includes.end(), [&](const std::string& included) {
        return people.group_of(included) == people.group_of(trial);
    });
}

/// A review whose list is incomplete here may hold any randomised trial that is not younger than it.
bool may_include(const Piece& review, const Piece& trial, const Dossier& dossier) {
    const auto review_year = year_of(*review.study, dossier);
    const auto trial_year = year_of(*trial.study, dossier);
    return !review.study->includes_complete && is_randomised(trial.study->design) && review.of == trial.of &&
           review_year && trial_year && *trial_year <= *review_year;
}

void leave_out_reviewed_trials(std::vector<Piece>& pieces, const SamePeople& people, const Dossier& dossier) {
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

/// Trials that a review is known to hold: those with a record here, and those that are only named.
std::vector<std::string> known_trials(const Study& review) {
    auto trials = review.includes;
    trials.insert(trials.end(), review.includes_others.begin(), review.includes_others.end());
    return trials;
}

/// Reviews that are known to share a trial: the one with more studies, then the younger, keeps the vote.
void leave_out_overlapping_reviews(std::vector<Piece>& pieces, const Dossier& dossier) {
    std::vector<Piece*> reviews;
    for (auto& piece : pieces) {
        if (piece.counted() && is_review(piece.study->design)) {
            reviews.push_back(&piece);
        }
    }
    std::sort(reviews.begin(), reviews.end(), [&](const Piece* a, const Piece* b) {
        return std::make_tuple(-a->finding->k.value_or(0), -year_of(*a->study, dossier).value_or(0), a->study->id) <
               std::make_tuple(-b->finding->k.value_or(0), -year_of(*b->study, dossier).value_or(0), b->study->id);
    });
    std::map<std::string, const Piece*> owner;
    for (auto* review : reviews) {
        const Piece* shared = nullptr;  // of several, that with the lesser id: in whatever order the trials stand
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

/// A younger review on the same question that pools at least as many trials had the older one's trials to choose from.
/// A review that printed its own certainty keeps its vote: its authors' judgement is evidence of its own.
void leave_out_older_reviews(std::vector<Piece>& pieces, const Dossier& dossier) {
    for (auto& older : pieces) {
        for (const auto& younger : pieces) {
            const bool reviews = is_review(older.study->design) && is_review(younger.study->design);
            if (!reviews || older.study == younger.study || !younger.counted() || older.of != younger.of ||
                older.finding->grade || !older.finding->k || !younger.finding->k) {
                continue;
            }
            const auto year = year_of(*older.study, dossier);
            const auto later = year_of(*younger.study, dossier);
            if (year && later && *year < *later && *older.finding->k <= *younger.finding->k) {
                leave_out(older, Uncounted::in_review,
                          short_reason("older than", study_name(*younger.study, dossier), "a counted review"));
            }
        }
    }
}

/// Of the studies on the same people one keeps the vote: direct before indirect, seen at first hand, larger, lesser id.
auto rank_among_same_people(const Piece& piece) {
    return std::make_tuple(!piece.direct(), second_hand(piece), -people_of(piece).value_or(0), piece.study->id);
}

void leave_out_same_people(std::vector<Piece>& pieces, const SamePeople& people, const Dossier& dossier) {
    std::map<std::string, const Piece*> best;
    for (const auto& piece : pieces) {
        if (piece.counted()) {
            auto*& slot = best[people.group_of(piece.study->id)];
            slot = slot == nullptr || rank_among_same_people(piece) < rank_among_same_people(*slot) ? &piece : slot;
        }
    }
    for (auto& piece : pieces) {
        const auto kept = best.find(people.group_of(piece.study->id));
        if (kept != best.end() && kept->second->study != piece.study) {
            leave_out(piece, Uncounted::shares_people,
                      short_reason("same people as", study_name(*kept->second->study, dossier), "a counted study"));
        }
    }
}

bool better_than(const Piece& other, const Piece& piece) {
    return other.counted() && !second_hand(other) && other.tier <= piece.tier && (other.direct() || !piece.direct());
}

/// What was seen only in a digest, a vendor's page or the press, or is of low trust, has a vote only where nothing as
/// high and as direct has one.
void leave_out_second_hand(std::vector<Piece>& pieces) {
    for (auto& piece : pieces) {
        const bool better =
            std::any_of(pieces.begin(), pieces.end(), [&](const Piece& other) { return better_than(other, piece); });
        if (better && second_hand(piece)) {
            leave_out(piece, Uncounted::low_trust,
                      piece.study->low_trust ? "of low trust; better evidence is there"
                                             : "seen at second hand; better is there");
        }
    }
}

}  // namespace

void count_each_trial_once(std::vector<Piece>& pieces, const Dossier& dossier) {
    const SamePeople people(dossier);
    leave_out_retracted(pieces, dossier);
    leave_out_non_answers(pieces);
    leave_out_superseded(pieces, dossier);
    settle_readers(pieces);
    keep_one_per_study(pieces);
    leave_out_overlapping_reviews(pieces, dossier);
    leave_out_older_reviews(pieces, dossier);
    leave_out_same_people(pieces, people, dossier);
    leave_out_reviewed_trials(pieces, people, dossier);
    leave_out_second_hand(pieces);
}

}  // namespace grounds::evidence
