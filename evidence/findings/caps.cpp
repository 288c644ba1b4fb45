// SPDX-License-Identifier: MIT
#include "evidence/findings/verdict.hpp"

#include <algorithm>
#include <array>

#include "evidence/findings/directness.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::evidence {

namespace {

/// From this tier down no design can tell an effect from time, placebo or chance; a quantity, or how a thing is where
/// no cause is claimed, may be measured without a control, but narrative work only tells what others measured.
constexpr int first_weak_tier = 4;
constexpr int first_weak_tier_for_what_is_measured = 5;

struct Case {
    const VerdictOf& result;
    const Question& question;
    const Claim& claim;
    const Votes& votes;
    bool direct;
};

template <class Holds>
bool all(const Case& of, Holds holds) {
    return std::all_of(of.result.deciding.begin(), of.result.deciding.end(),
                       [&](const Weighed* item) { return holds(*item->piece); });
}

std::string indirect(const Case& of) {
    return of.direct ? "" : "there is no direct evidence, so no more is concluded";
}

bool claims_a_cause(const Case& of) {
    return of.claim.relation ? of.claim.relation == Relation::cause : of.question.kind == QuestionKind::effect;
}

std::string weak(const Case& of) {
    const bool measured =
        of.question.kind != QuestionKind::effect && (of.question.kind == QuestionKind::quantity || !claims_a_cause(of));
    if (of.result.tier < (measured ? first_weak_tier_for_what_is_measured : first_weak_tier)) {
        return {};
    }
    if (all(of, [](const EvidencePiece& piece) { return is_authority(piece.study->design); })) {
        return of.question.kind == QuestionKind::effect
                   ? "an authority says so, but no trial on record tests it, so no more is concluded"
                   : "seen only in part or at second hand, so no more is concluded";
    }
    return of.result.tier == first_weak_tier
               ? "without a comparison an effect can't be told from time, placebo or chance, so no more is concluded"
               : "such work does not itself test this in people, so no more is concluded";
}

std::string heard_only(const Case& of) {
    return all(of, second_hand) ? "seen only at second hand, so no more is concluded" : "";
}

/// Cochrane Handbook 5.1, 12.7.4: no evidence of an effect is not evidence of no effect.
std::string nulls_in_words(const Case& of) {
    const bool rests_on_nulls =
        (of.result.verdict == Verdict::no_effect_shown && of.votes.opposes == 0) ||
        (of.result.verdict == Verdict::supported && of.claim.answers == AnswerKind::no_difference);
    return rests_on_nulls && of.votes.nulls > 0 && of.votes.nulls == of.votes.nulls_in_words
               ? "no interval tells how large a difference that leaves open, so no more is concluded"
               : "";
}

/// Somebody gave or took away the thing and looked what followed, or an authority vouches for it.
bool is_experiment(const EvidencePiece& piece, const Question& question) {
    const auto design = piece.study->design;
    return is_randomised(design) || design == Design::non_randomised_trial || is_authority(design) ||
           (about_cells(question) && is_laboratory(design)) ||
           (is_review(design) && question.kind == QuestionKind::effect) ||
           (is_review(design) && !piece.study->includes.empty());
}

std::string association(const Case& of) {
    // That two things do not go together speaks against a cause; that an effect is the other way round is a cause
    // again.
    const bool turned = of.result.verdict == Verdict::contradicted && of.question.kind == QuestionKind::effect;
    const auto bearing = turned ? Bearing::opposes : Bearing::supports;
    const bool tried = std::any_of(of.result.deciding.begin(), of.result.deciding.end(), [&](const Weighed* item) {
        return item->bearing == bearing && is_experiment(*item->piece, of.question);
    });
    return (of.result.verdict == Verdict::supported || turned) && claims_a_cause(of) && !tried
               ? "association only: the two go together, and no experiment on record shows that one brings about the "
                 "other"
               : "";
}

constexpr std::array caps{indirect, weak, heard_only, nulls_in_words, association};

}  // namespace

std::string cap_of(const VerdictOf& result, const Question& question, const Claim& claim, const Votes& votes,
                   bool direct) {
    const Case of{result, question, claim, votes, direct};
    for (const auto cap : caps) {
        if (auto reason = cap(of); !reason.empty()) {
            return reason;
        }
    }
    return {};
}

}  // namespace grounds::evidence
