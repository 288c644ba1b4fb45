// SPDX-License-Identifier: MIT
#include "evidence/findings/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/findings/text.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::evidence {

namespace {

/// From this tier down no design can tell an effect from time, placebo or chance; a quantity may be measured without a
/// control, but narrative work only tells what others measured.
constexpr int first_weak_tier = 4;
constexpr int first_weak_tier_for_quantities = 5;

std::vector<const Weighed*> counted_of_best_tier(const std::vector<Weighed>& evidence, bool direct) {
    std::vector<const Weighed*> best;
    int tier = 6;
    for (const auto& item : evidence) {
        if (!item.piece->counted() || item.piece->direct() != direct || item.piece->tier > tier) {
            continue;
        }
        if (item.piece->tier < tier) {
            tier = item.piece->tier;
            best.clear();
        }
        best.push_back(&item);
    }
    return best;
}

struct Votes {
    std::size_t supports = 0, opposes = 0, no_effect = 0, inconclusive = 0;

    explicit Votes(const std::vector<const Weighed*>& deciding) {
        for (const auto* item : deciding) {
            switch (item->bearing) {
                case Bearing::supports:
                    ++supports;
                    break;
                case Bearing::opposes:
                    ++opposes;
                    break;
                case Bearing::no_effect:
                    ++no_effect;
                    break;
                case Bearing::inconclusive:
                    ++inconclusive;
                    break;
            }
        }
    }
    [[nodiscard]] std::string text() const {
        std::vector<std::string> parts;
        const auto add = [&](std::size_t count, std::string_view what) {
            if (count > 0) {
                parts.push_back(fmt::format("{} {}", count, what));
            }
        };
        add(supports, "for");
        add(opposes, "against");
        add(no_effect, no_effect == 1 ? "finds no important effect" : "find no important effect");
        add(inconclusive, "inconclusive");
        return list_text(parts);
    }
};

Verdict of_votes(const Votes& votes) {
    const auto against = votes.opposes + votes.no_effect;
    if (votes.supports > 0 && against > 0) {
        return Verdict::mixed;
    }
    if (votes.supports + against <= votes.inconclusive) {
        return Verdict::inconclusive;
    }
    if (votes.supports > 0) {
        return Verdict::supported;
    }
    return votes.no_effect > 0 ? Verdict::no_effect_shown : Verdict::contradicted;
}

bool weak_for(const Question& question, int tier) {
    return tier >= (question.kind == QuestionKind::quantity ? first_weak_tier_for_quantities : first_weak_tier);
}

bool all_second_hand(const std::vector<const Weighed*>& deciding) {
    return std::all_of(deciding.begin(), deciding.end(), [](const Weighed* item) { return second_hand(*item->piece); });
}

/// Why no more than "inconclusive" may be said, whatever the votes; empty if nothing forbids it.
std::string cap_of(const VerdictOf& result, const Question& question, bool direct) {
    if (!direct) {
        return "there is no direct evidence, so no more is concluded";
    }
    if (weak_for(question, result.tier)) {
        return result.tier == first_weak_tier
                   ? "without a comparison an effect can't be told from time, placebo or chance, so no more is "
                     "concluded"
                   : "such work does not itself test this in people, so no more is concluded";
    }
    if (all_second_hand(result.deciding)) {
        return "seen only at second hand, so no more is concluded";
    }
    return {};
}

/// The designs that decided, each once: "systematic review", "narrative review and opinion".
std::string designs_text(const VerdictOf& result) {
    std::vector<std::string> designs;
    for (const auto* item : result.deciding) {
        std::string text(item->piece->finding->role == FindingRole::reference
                             ? "an authority's own document"
                             : design_text(item->piece->study->design));
        if (std::find(designs.begin(), designs.end(), text) == designs.end()) {
            designs.push_back(std::move(text));
        }
    }
    std::sort(designs.begin(), designs.end());
    return list_text(designs);
}

/// What stands behind the verdict and how its votes fell.
std::string votes_text(const Votes& votes, const VerdictOf& result, bool direct) {
    return fmt::format("{}{}: {}", direct ? "" : "indirect evidence, ", designs_text(result), votes.text());
}

/// A claim of direction and size is judged on its direction.
std::string about_size(const Claim& claim) {
    return claim.by ? fmt::format("; this is about the direction, not about the size of {}", quantity_text(*claim.by))
                    : "";
}

}  // namespace

VerdictOf verdict_of(const std::vector<Weighed>& evidence, const Question& question, const Claim& claim) {
    VerdictOf result;
    bool direct = true;
    result.deciding = counted_of_best_tier(evidence, direct);
    if (result.deciding.empty()) {
        direct = false;
        result.deciding = counted_of_best_tier(evidence, direct);
    }
    if (result.deciding.empty()) {
        result.reason = evidence.empty() ? "no study in the database answers this question"
                                         : "no study in the database gives a result that answers this question";
        return result;
    }
    const Votes votes(result.deciding);
    result.tier = result.deciding.front()->piece->tier;
    result.verdict = of_votes(votes);
    result.reason = votes_text(votes, result, direct);
    if (const auto cap = cap_of(result, question, direct); !cap.empty() && result.verdict != Verdict::inconclusive) {
        result.verdict = Verdict::inconclusive;
        result.reason += "; " + cap;
    }
    result.reason += about_size(claim);
    return result;
}

}  // namespace grounds::evidence
