// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/scalar.hpp"
#include "evidence/findings/text.hpp"
#include "evidence/grade/domains.hpp"
#include "evidence/grade/pooled_body.hpp"

namespace grounds::grade {

namespace {

constexpr double substantial_i2 = 50;
constexpr double considerable_i2 = 75;
constexpr double q_beyond_chance = 0.10;
constexpr std::size_t enough_to_predict = 5;  // below it t with k - 2 degrees of freedom is too wide to tell anything

bool comparable(const ReadingOf& a, const ReadingOf& b) {
    return a.low && a.high && b.low && b.high && a.measure == b.measure && base::same_unit(a.unit, b.unit);
}

bool apart(const ReadingOf& a, const ReadingOf& b) {
    return comparable(a, b) && (*a.high < *b.low || *b.high < *a.low);
}

bool any_pair_apart(const std::vector<const evidence::Weighed*>& body) {
    for (std::size_t i = 0; i < body.size(); ++i) {
        for (std::size_t j = i + 1; j < body.size(); ++j) {
            if (apart(body[i]->reading, body[j]->reading)) {
                return true;
            }
        }
    }
    return false;
}

/// Asked of the findings, not of the claim: "falls" and "no effect" disagree for whoever says that it rises as well.
bool point_different_ways(const std::vector<const evidence::Weighed*>& body) {
    const auto has = [&](Bearing bearing) {
        return std::any_of(body.begin(), body.end(),
                           [&](const evidence::Weighed* item) { return item->bearing == bearing; });
    };
    return int{has(Bearing::supports)} + int{has(Bearing::opposes)} + int{has(Bearing::no_effect)} > 1;
}

bool prediction_goes_both_ways(const PooledBody& pool, const Question& question) {
    return pool.pool.k >= enough_to_predict && pool.prediction_low && pool.prediction_high &&
           crossing_of(*pool.prediction_low, *pool.prediction_high, pool.measure, pool.unit, question).both_ways();
}

/// Cochrane Handbook 10.10.2 for the bands of I2; Q is asked whether that much could be chance.
Step of_pool(const PooledBody& pool, const Question& question) {
    const auto& heterogeneity = *pool.pool.heterogeneity;
    const auto numbers = fmt::format("I2 is {:.0f} per cent among {} trials, {} for chance alone", heterogeneity.i2,
                                     pool.pool.k, evidence::p_text({heterogeneity.q_p, '='}));
    const bool beyond_chance = heterogeneity.q_p < q_beyond_chance;
    if (beyond_chance && heterogeneity.i2 >= considerable_i2 && pool.both_sides) {
        return assessed(-2, numbers + "; estimates lie on both sides of no effect");
    }
    if (prediction_goes_both_ways(pool, question)) {
        return assessed(-2, numbers + "; the prediction interval includes important benefit and important harm");
    }
    if (beyond_chance && heterogeneity.i2 >= substantial_i2) {
        return assessed(-1, numbers);
    }
    const auto rest = pool.of - pool.pool.k;
    return assessed(0, rest == 0 ? numbers
                                 : fmt::format("{}; {} cannot be compared with them", numbers,
                                               evidence::count_text(rest, "more finding", "more findings")));
}

Step of_one(const evidence::EvidencePiece& piece) {
    const auto& finding = *piece.finding;
    if (finding.i2) {
        return assessed(*finding.i2 >= substantial_i2 ? -1 : 0,
                        fmt::format("I2 is {} per cent within the review", evidence::number_text(*finding.i2)));
    }
    if (piece.tier == 1 && finding.k.value_or(0) > 1) {
        return not_assessed(0, -1, fmt::format("the review pools {} studies; their I2 was not seen", *finding.k));
    }
    return assessed(0, "one study: nothing to compare it with");
}

}  // namespace

Step rate_inconsistency(const GradeInput& input, const std::vector<Step>& /*before*/) {
    if (input.pool) {
        if (auto step = of_pool(*input.pool, *input.lead->piece->of); step.change < 0) {
            return step;
        }
    }
    if (point_different_ways(input.body)) {
        return assessed(-1, "the findings that decide point different ways");
    }
    if (any_pair_apart(input.body)) {
        return assessed(-1, "some intervals do not overlap");
    }
    if (auto printed = printed_step(input, Domain::inconsistency); printed && !input.lead->piece->finding->i2) {
        return *printed;
    }
    if (input.lead->piece->finding->role == FindingRole::reference) {
        return assessed(0, "does not apply to an authority's own recommendation");
    }
    if (input.pool) {
        return of_pool(*input.pool, *input.lead->piece->of);
    }
    const auto rated = rated_pieces(input);
    return rated.size() == 1
               ? of_one(*rated.front()->piece)
               : assessed(0, fmt::format("{} independent studies do not contradict each other", rated.size()));
}

}  // namespace grounds::grade
