// SPDX-License-Identifier: MIT
#include "evidence/synthesis/weighing.hpp"

#include <cassert>
#include <vector>

namespace grounds::synthesis {

namespace {

/// For each value, the sum of all others. Total minus value would lose every digit beside one dominating study.
std::vector<double> sums_of_others(const std::vector<double>& values) {
    std::vector<double> others(values.size());
    double before = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        others[i] = before;
        before += values[i];
    }
    double after = 0;
    for (std::size_t i = values.size(); i-- > 0;) {
        others[i] += after;
        after += values[i];
    }
    return others;
}

}  // namespace

Weighing weigh(std::span<const StudyEffect> studies, double tau2) {
    assert(!studies.empty());
    Weighing result;
    for (const auto& study : studies) {
        result.total += 1 / (study.vi + tau2);
    }
    const auto share = [&](const StudyEffect& study) { return 1 / (study.vi + tau2) / result.total; };
    // From one of the effects on: then equal effects have a Q of exactly 0.
    double centre = studies.front().yi;
    double offset = 0;
    for (const auto& study : studies) {
        centre += share(study) * (study.yi - studies.front().yi);
    }
    for (const auto& study : studies) {
        offset += share(study) * (study.yi - centre);
    }
    result.centre = centre;
    result.offset = offset;
    for (const auto& study : studies) {
        const double distance = result.distance(study.yi);
        result.q += distance * distance / (study.vi + tau2);
    }
    return result;
}

Projection project(std::span<const StudyEffect> studies, double tau2) {
    const auto weighing = weigh(studies, tau2);
    std::vector<double> weights;
    std::vector<double> squares;
    for (const auto& study : studies) {
        weights.push_back(1 / (study.vi + tau2));
        squares.push_back(weights.back() * weights.back());
    }
    const auto other_weights = sums_of_others(weights);
    const auto other_squares = sums_of_others(squares);
    Projection result;
    for (std::size_t i = 0; i < studies.size(); ++i) {
        const double diagonal = weights[i] * (other_weights[i] / weighing.total);
        const double distance = weights[i] * weighing.distance(studies[i].yi);
        result.trace += diagonal;
        result.trace_squared +=
            diagonal * diagonal + squares[i] * (other_squares[i] / (weighing.total * weighing.total));
        result.squares += distance * distance;
    }
    return result;
}

}  // namespace grounds::synthesis
