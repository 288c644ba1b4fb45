// SPDX-License-Identifier: MIT
#include "evidence/findings/verdict.hpp"

#include <algorithm>

namespace grounds::evidence {

namespace {

/// For an effect only a trial or a review of trials is sound; for anything else a study with a comparison.
int last_sound_tier(const Question& question) {
    return question.kind == QuestionKind::effect ? 2 : 3;
}

bool refutes(const Weighed& item, const Claim& claim) {
    // "The best" may be equalled; "all" is refuted by one that does nothing, where an interval shows that.
    const bool nothing = item.reading.reading == Reading::no_important_effect;
    return item.bearing == Bearing::opposes ||
           (claim.quantifier == Quantifier::universal && item.bearing == Bearing::no_effect && nothing);
}

}  // namespace

bool about_a_part(const EvidencePiece& piece) {
    return std::all_of(piece.indirect.begin(), piece.indirect.end(),
                       [](Mismatch what) { return what == Mismatch::population; });
}

std::vector<const Weighed*> counter_examples_of(const std::vector<Weighed>& evidence, const Question& question,
                                                const Claim& claim) {
    std::vector<const Weighed*> found;
    if (claim.quantifier != Quantifier::universal && claim.quantifier != Quantifier::superlative) {
        return found;
    }
    for (const auto& item : evidence) {
        const auto& piece = *item.piece;
        const bool fits = claim.quantifier == Quantifier::universal ? about_a_part(piece) : piece.direct();
        if (!piece.counted() || !fits || piece.tier > last_sound_tier(question) || second_hand(piece) ||
            !refutes(item, claim)) {
            continue;
        }
        if (!found.empty() && piece.tier < found.front()->piece->tier) {
            found.clear();
        }
        if (found.empty() || piece.tier == found.front()->piece->tier) {
            found.push_back(&item);
        }
    }
    return found;
}

}  // namespace grounds::evidence
