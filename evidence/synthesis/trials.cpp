// SPDX-License-Identifier: MIT
#include "evidence/synthesis/trials.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/scalar.hpp"
#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/tier.hpp"
#include "evidence/synthesis/distributions.hpp"

namespace grounds::synthesis {

namespace {

struct Candidate {
    const evidence::EvidencePiece* piece;
    evidence::Estimate estimate;
    StudyEffect effect;
};

/// Why this trial cannot be pooled whatever the others are; empty if it can.
std::string objection(const evidence::EvidencePiece& piece) {
    const auto vote = piece.uncounted;
    if (vote != evidence::Uncounted::no && vote != evidence::Uncounted::in_review &&
        vote != evidence::Uncounted::no_result) {
        return piece.why_not;
    }
    if (!piece.direct()) {
        return "it bears on the question only indirectly";
    }
    if (!piece.finding->pool) {
        return piece.finding->pool_because.empty() ? "it is marked as not to be pooled" : piece.finding->pool_because;
    }
    if (piece.finding->benefit && piece.of->benefit && piece.finding->benefit != piece.of->benefit) {
        return "more of its outcome means the opposite of more of the question's";
    }
    return "";
}

/// The standard error from the interval (Handbook 6.3.1); on the log scale for ratios.
std::optional<StudyEffect> effect_of(const evidence::EvidencePiece& piece, const evidence::Estimate& estimate) {
    if (!estimate.low || !estimate.high || !(estimate.level > 0 && estimate.level < 100)) {
        return std::nullopt;
    }
    const auto scaled = [&](double x) { return evidence::is_ratio(estimate.measure) ? std::log(x) : x; };
    const double width = scaled(*estimate.high) - scaled(*estimate.low);
    const double se = width / (2 * normal_critical(tail_of(estimate.level)));
    const double yi = scaled(estimate.value);
    if (!std::isfinite(yi) || !(se * se > 0) || !std::isfinite(se * se)) {
        return std::nullopt;
    }
    return StudyEffect{piece.study->id, yi, se * se};
}

bool comparable(const evidence::Estimate& a, const evidence::Estimate& b) {
    return a.measure == b.measure && (evidence::is_ratio(a.measure) || base::same_unit(a.unit, b.unit));
}

void leave_out(TrialPool& result, const evidence::EvidencePiece& piece, std::string reason) {
    result.left_out.push_back({piece.study->id, piece.finding->id, std::move(reason), &piece});
}

std::vector<Candidate> candidates(std::span<const evidence::EvidencePiece> body, TrialPool& result) {
    std::vector<Candidate> found;
    std::unordered_set<const Study*> pooled;
    for (const auto& piece : body) {
        if (!evidence::is_randomised(piece.study->design) || piece.finding->role != FindingRole::answer) {
            continue;
        }
        if (auto reason = objection(piece); !reason.empty()) {
            leave_out(result, piece, std::move(reason));
            continue;
        }
        if (pooled.contains(piece.study)) {
            leave_out(result, piece, "another finding of this study is pooled");
            continue;
        }
        const auto estimate = evidence::estimate_of(*piece.finding);
        const auto effect = estimate ? effect_of(piece, *estimate) : std::nullopt;
        if (effect) {
            found.push_back({&piece, *estimate, *effect});
            pooled.insert(piece.study);
        } else {
            leave_out(result, piece,
                      piece.finding->paired ? "a crossover trial without the within-person correlation or an interval"
                                            : "it has no estimate with an interval");
        }
    }
    return found;
}

/// Candidates that are comparable with each other: the first of them, and how many they are.
struct Alike {
    const Candidate* first;
    std::size_t count = 0;
};

/// The candidate whose measure and unit most others share; the first of equals.
const Candidate* most_shared(const std::vector<Candidate>& all) {
    std::vector<Alike> groups;
    std::map<std::pair<Measure, std::string_view>, std::size_t> printed;  // the group of each unit as it is printed
    for (const auto& one : all) {
        const auto [known, fresh] = printed.try_emplace({one.estimate.measure, one.estimate.unit}, groups.size());
        if (fresh) {
            const auto same = std::find_if(groups.begin(), groups.end(), [&](const Alike& group) {
                return comparable(group.first->estimate, one.estimate);
            });
            known->second = static_cast<std::size_t>(same - groups.begin());
            if (same == groups.end()) {
                groups.push_back({&one});
            }
        }
        ++groups[known->second].count;
    }
    const auto most = std::max_element(groups.begin(), groups.end(),
                                       [](const Alike& a, const Alike& b) { return a.count < b.count; });
    return most == groups.end() ? nullptr : most->first;
}

}  // namespace

TrialPool pool_trials(std::span<const evidence::EvidencePiece> body, const PoolOptions& options) {
    TrialPool result;
    const auto all = candidates(body, result);
    if (const auto* kind = most_shared(all)) {
        result.measure = kind->estimate.measure;
        result.unit = kind->estimate.unit;
        for (const auto& one : all) {
            if (comparable(kind->estimate, one.estimate)) {
                result.effects.push_back(one.effect);
                result.pieces.push_back(one.piece);
                result.people += evidence::people_of(*one.piece).value_or(0);
            } else {
                leave_out(result, *one.piece,
                          fmt::format("it gives {} {}, the others {} {}", to_string(one.estimate.measure),
                                      one.estimate.unit, to_string(result.measure), result.unit));
            }
        }
    }
    result.pool = pool(result.effects, options);
    return result;
}

}  // namespace grounds::synthesis
