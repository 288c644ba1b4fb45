// SPDX-License-Identifier: MIT
#include "evidence/findings/leave_out.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/scalar.hpp"
#include "base/utf8.hpp"
#include "evidence/findings/groups.hpp"
#include "evidence/findings/text.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::evidence {

namespace {

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

void leave_out_non_answers(std::vector<EvidencePiece>& pieces) {
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
std::string readers_text(const std::vector<EvidencePiece*>& same) {
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
void leave_out_retracted(std::vector<EvidencePiece>& pieces, const Dossier& dossier) {
    for (auto& piece : pieces) {
        if (is_retracted(*piece.study, dossier)) {
            leave_out(piece, Uncounted::retracted, "retracted");
        }
    }
}

void leave_out_superseded(std::vector<EvidencePiece>& pieces, const Dossier& dossier) {
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
auto rank_within_study(const EvidencePiece& piece) {
    return std::make_tuple(!piece.direct(), !base::same_unit(piece.reading.unit, piece.of->unit),
                           !piece.reading.low.has_value(), piece.finding->id);
}

/// Several people read one result and differ: it has its one vote, but points nowhere, whatever the majority.
void join_readers(std::vector<EvidencePiece>& pieces) {
    std::map<std::string, std::vector<EvidencePiece*>> readings;
    for (auto& piece : pieces) {
        if (piece.counted() && !piece.finding->read_by.empty()) {
            readings[piece.study->id].push_back(&piece);
        }
    }
    for (auto& [study, same] : readings) {
        const auto differs = [&first = same.front()->reading.reading](const EvidencePiece* piece) {
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

void keep_one_per_study(std::vector<EvidencePiece>& pieces) {
    std::map<std::string, EvidencePiece*> best;
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

/// Of the studies on the same people one keeps the vote: direct before indirect, seen at first hand, larger, lesser id.
auto rank_among_same_people(const EvidencePiece& piece) {
    return std::make_tuple(!piece.direct(), second_hand(piece), -people_of(piece).value_or(0), piece.study->id);
}

void leave_out_same_people(std::vector<EvidencePiece>& pieces, const SamePeople& people, const Dossier& dossier) {
    std::map<std::string, const EvidencePiece*> best;
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

/// What was seen only in a digest, a vendor's page or the press, or is of low trust, has a vote only where nothing as
/// high and as direct has one.
void leave_out_second_hand(std::vector<EvidencePiece>& pieces) {
    std::optional<int> best;  // tier of what is counted and seen at first hand
    std::optional<int> best_direct;
    for (const auto& piece : pieces) {
        if (piece.counted() && !second_hand(piece)) {
            best = std::min(best.value_or(piece.tier), piece.tier);
            best_direct = piece.direct() ? std::min(best_direct.value_or(piece.tier), piece.tier) : best_direct;
        }
    }
    for (auto& piece : pieces) {
        const auto& better = piece.direct() ? best_direct : best;
        if (better && *better <= piece.tier && second_hand(piece)) {
            leave_out(piece, Uncounted::low_trust,
                      piece.study->low_trust ? "of low trust; better evidence is there"
                                             : "seen at second hand; better is there");
        }
    }
}

/// Two mismatches cost two levels, and weak work has none to lose: it tells nothing of what is asked.
void leave_out_remote(std::vector<EvidencePiece>& pieces) {
    constexpr int no_level_to_lose = 4;
    constexpr std::size_t too_many = 2;
    for (auto& piece : pieces) {
        if (piece.tier >= no_level_to_lose && piece.indirect.size() >= too_many) {
            leave_out(piece, Uncounted::too_remote, "weak, and indirect in two ways or more");
        }
    }
}

}  // namespace

void leave_out(EvidencePiece& piece, Uncounted kind, std::string_view why) {
    if (piece.counted()) {
        piece.uncounted = kind;
        piece.why_not = why;
    }
}

std::string short_reason(std::string_view relation, const std::string& name, std::string_view other) {
    auto text = fmt::format("{} {}", relation, name);
    return base::CodePoints(text).size() <= static_cast<long>(longest_why_not) ? text
                                                                               : fmt::format("{} {}", relation, other);
}

void count_each_trial_once(std::vector<EvidencePiece>& pieces, const Dossier& dossier) {
    const SamePeople people(dossier);
    leave_out_retracted(pieces, dossier);
    leave_out_non_answers(pieces);
    leave_out_remote(pieces);
    leave_out_superseded(pieces, dossier);
    join_readers(pieces);
    keep_one_per_study(pieces);
    leave_out_overlapping_reviews(pieces, dossier);
    leave_out_older_reviews(pieces, dossier);
    leave_out_same_people(pieces, people, dossier);
    leave_out_reviewed_trials(pieces, people, dossier);
    leave_out_second_hand(pieces);
}

}  // namespace grounds::evidence