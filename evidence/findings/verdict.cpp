// SPDX-License-Identifier: MIT
#include "evidence/findings/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "evidence/findings/text.hpp"
#include "evidence/findings/tier.hpp"

namespace grounds::evidence {

namespace {

using Deciding = std::vector<const Weighed*>;

Deciding counted_of_best_tier(const std::vector<Weighed>& evidence, bool direct) {
    Deciding best;
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

bool states(const Weighed& item, const Question& question) {
    return is_authoritative(*item.piece->study, *item.piece->finding, question.kind);
}

/// An authority sums up what was known; controlled studies that found otherwise are heard beside it, those in a part of
/// the people too, since it speaks of all of them; but what is said of most is not refuted by a part.
void hear_studies_beside_authority(Deciding& deciding, const std::vector<Weighed>& evidence, const Question& question,
                                   const Claim& claim) {
    constexpr int last_controlled_tier = 3;
    const bool alone = !deciding.empty() && std::all_of(deciding.begin(), deciding.end(),
                                                        [&](const auto* item) { return states(*item, question); });
    const bool for_it = alone && std::any_of(deciding.begin(), deciding.end(),
                                             [](const auto* item) { return item->bearing == Bearing::supports; });
    if (!for_it) {
        return;
    }
    Deciding studies;
    for (const auto& item : evidence) {
        const auto& piece = *item.piece;
        const bool fits = claim.quantifier == Quantifier::majority ? piece.direct() : about_a_part(piece);
        if (piece.counted() && fits && !second_hand(piece) && !states(item, question) &&
            piece.tier <= last_controlled_tier) {
            studies.push_back(&item);
        }
    }
    const auto count = [&](Bearing bearing) {
        return std::count_if(studies.begin(), studies.end(),
                             [&](const auto* item) { return item->bearing == bearing; });
    };
    if (count(Bearing::opposes) + count(Bearing::no_effect) > 0) {
        std::copy(studies.begin(), studies.end(), std::back_inserter(deciding));
    }
}

/// The designs that decided, each once: "systematic review", "narrative review and opinion".
std::string designs_text(const VerdictOf& result) {
    std::vector<std::string> designs;
    for (const auto* item : result.deciding) {
        const auto& piece = *item->piece;
        const bool own = piece.finding->role == FindingRole::reference && is_authority(piece.study->design);
        std::string text(own ? "an authority's own document" : design_text(piece.study->design));
        if (std::find(designs.begin(), designs.end(), text) == designs.end()) {
            designs.push_back(std::move(text));
        }
    }
    std::sort(designs.begin(), designs.end());
    return list_text(designs);
}

/// An authority's "yes" beside studies in other people that found otherwise: a reader must be told.
std::string found_otherwise_elsewhere(const std::vector<Weighed>& evidence, const Deciding& deciding,
                                      const Question& question) {
    constexpr int last_controlled_tier = 3;
    if (!std::all_of(deciding.begin(), deciding.end(), [&](const auto* item) { return states(*item, question); })) {
        return {};
    }
    const auto others = std::count_if(evidence.begin(), evidence.end(), [&](const Weighed& item) {
        return item.piece->counted() && !item.piece->direct() && item.piece->tier <= last_controlled_tier &&
               (item.bearing == Bearing::opposes || item.bearing == Bearing::no_effect);
    });
    return others == 0
               ? ""
               : fmt::format("; {} less directly and found otherwise",
                             count_text(static_cast<std::size_t>(others), "study bears on it", "studies bear on it"));
}

VerdictOf without_evidence(const std::vector<Weighed>& evidence, const Question& question) {
    VerdictOf result;
    const bool none_found = std::all_of(question.searches.begin(), question.searches.end(),
                                        [](const LiteratureSearch& search) { return search.found == 0; });
    if (!question.searches.empty() && none_found) {
        const auto last = std::max_element(question.searches.begin(), question.searches.end(),
                                           [](const auto& a, const auto& b) { return a.when < b.when; });
        result.verdict = Verdict::searched_nothing_found;
        result.reason =
            fmt::format("{} for studies that answer this brought none; the last on {}",
                        count_text(question.searches.size(), "search on record", "searches on record"), last->when);
        return result;
    }
    result.reason = evidence.empty()
                        ? "no study in this database answers the question; what is known elsewhere, it does not say"
                        : "no study in this database gives a result that answers the question";
    return result;
}

VerdictOf of_counter_examples(Deciding counter_examples, const Claim& claim) {
    VerdictOf result;
    result.deciding = std::move(counter_examples);
    result.tier = result.deciding.front()->piece->tier;
    result.verdict = Verdict::contradicted;
    result.by_counter_example = true;
    result.reason = fmt::format(
        "{}, and {} found otherwise ({})",
        claim.quantifier == Quantifier::superlative ? "it is said to be beyond all others" : "it is said of all",
        count_text(result.deciding.size(), "counted study", "counted studies"), designs_text(result));
    return result;
}

/// "Some do": one that does is enough, and one that does not says nothing against it.
void read_as_some(VerdictOf& result, const Claim& claim, const Votes& votes) {
    if (claim.quantifier != Quantifier::existential) {
        return;
    }
    if (votes.supports > 0) {
        result.verdict = Verdict::supported;
    } else if (strength(result.verdict) == 0) {
        result.verdict = Verdict::inconclusive;
        result.reason += "; it is said of some only, and that others were otherwise does not refute it";
    }
}

}  // namespace

VerdictOf verdict_of(const std::vector<Weighed>& evidence, const Question& question, const Claim& claim) {
    if (!claim.not_a_question.empty()) {
        VerdictOf result;
        result.verdict = Verdict::not_a_question;
        result.reason = claim.not_a_question;
        return result;
    }
    if (auto counter_examples = counter_examples_of(evidence, question, claim); !counter_examples.empty()) {
        return of_counter_examples(std::move(counter_examples), claim);
    }
    VerdictOf result;
    bool direct = true;
    result.deciding = counted_of_best_tier(evidence, direct);
    if (result.deciding.empty()) {
        direct = false;
        result.deciding = counted_of_best_tier(evidence, direct);
    }
    if (result.deciding.empty()) {
        return without_evidence(evidence, question);
    }
    result.tier = result.deciding.front()->piece->tier;
    hear_studies_beside_authority(result.deciding, evidence, question, claim);
    const Votes votes(result.deciding);
    result.verdict = votes.verdict();
    result.reason = fmt::format("{}{}: {}", direct ? "" : "indirect evidence, ", designs_text(result), votes.text());
    if (result.verdict == Verdict::supported) {
        result.reason += found_otherwise_elsewhere(evidence, result.deciding, question);
    }
    read_as_some(result, claim, votes);
    if (const auto cap = cap_of(result, question, claim, votes, direct);
        !cap.empty() && result.verdict != Verdict::inconclusive) {
        result.verdict = Verdict::inconclusive;
        result.reason =
            cap.starts_with("association only") ? cap + " (" + result.reason + ")" : result.reason + "; " + cap;
    }
    return result;
}

}  // namespace grounds::evidence
