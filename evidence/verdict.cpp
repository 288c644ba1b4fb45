// SPDX-License-Identifier: MIT
#include "evidence/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/text.hpp"
#include "evidence/tier.hpp"

namespace grounds {

namespace {

/// From this tier down no design can tell an effect from time, placebo or chance.
constexpr int first_weak_tier = 4;

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
    if (votes.supports + against < votes.inconclusive || votes.supports + against == 0) {
        return Verdict::inconclusive;
    }
    if (votes.supports > 0) {
        return Verdict::supported;
    }
    return votes.no_effect > 0 ? Verdict::no_effect_shown : Verdict::contradicted;
}

bool weak_for(const Question& question, int tier) {
    return question.kind != QuestionKind::quantity && tier >= first_weak_tier;
}

/// One sentence: which tier decided, how its votes fell, and what was lacking.
std::string reason_of(const Votes& votes, int tier, bool direct, bool weak) {
    auto reason = fmt::format("{}: {}", tier_name(tier), votes.text());
    if (!direct) {
        reason = "no direct evidence; indirect evidence from " + reason;
    }
    if (weak) {
        reason += "; such work can't tell an effect from time, placebo or chance, so no more is concluded";
    }
    return reason;
}

}  // namespace

VerdictOf verdict_of(const std::vector<Weighed>& evidence, const Question& question) {
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
    const bool weak = weak_for(question, result.tier) && result.verdict != Verdict::inconclusive;
    if (weak) {
        result.verdict = Verdict::inconclusive;
    }
    result.reason = reason_of(votes, result.tier, direct, weak);
    return result;
}

}  // namespace grounds
