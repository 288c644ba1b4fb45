// SPDX-License-Identifier: MIT
// GRADE guidelines 6 (Guyatt 2011, J Clin Epidemiol 64:1283-93): the interval against the decision threshold, and the
// optimal information size.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "evidence/findings/effect_size.hpp"
#include "evidence/findings/text.hpp"
#include "evidence/grade/domains.hpp"
#include "evidence/grade/pooled_body.hpp"

namespace grounds::grade {

namespace {

/// An interval that is rated, on the scale of its measure.
struct RatedInterval {
    double low = 0;
    double high = 0;
    Measure measure = Measure::none;
    std::string unit;
    std::string of;  ///< "the pooled interval of 3 trials"
};

/// Ratios on the log scale, where their intervals are symmetric.
double width_of(const ReadingOf& reading) {
    return evidence::is_ratio(reading.measure) ? std::log(*reading.high) - std::log(*reading.low)
                                               : *reading.high - *reading.low;
}

using Kind = std::pair<Measure, std::string>;

std::map<Kind, const ReadingOf*> narrowest_of_each_kind(const std::vector<const evidence::Weighed*>& pieces) {
    std::map<Kind, const ReadingOf*> narrowest;
    for (const auto* item : pieces) {
        const auto& reading = item->reading;
        if (!reading.low || !reading.high || !evidence::null_value(reading.measure)) {
            continue;
        }
        auto*& best = narrowest[{reading.measure, reading.unit}];
        best = best == nullptr || width_of(reading) < width_of(*best) ? &reading : best;
    }
    return narrowest;
}

/// The pooled interval where trials are pooled, and the narrowest single one of each measure and unit: with two or
/// three trials that of Hartung and Knapp may be wider than any of theirs.
std::vector<RatedInterval> intervals_of(const GradeInput& input, const std::vector<const evidence::Weighed*>& rated) {
    std::vector<RatedInterval> intervals;
    if (const auto& pool = input.pool) {
        intervals.push_back({pool->low, pool->high, pool->measure, pool->unit,
                             fmt::format("the pooled interval of {} trials", pool->pool.k)});
    }
    for (const auto& [kind, reading] : narrowest_of_each_kind(rated)) {
        intervals.push_back({*reading->low, *reading->high, kind.first, kind.second, "the interval"});
    }
    return intervals;
}

Step with_size(const InformationSize& size, int change, const std::string& reason) {
    const int total = std::max(-2, size.met ? change : change - 1);
    return assessed(total, reason.empty() ? size.text : fmt::format("{}; {}", reason, size.text));
}

Step of_interval(const RatedInterval& interval, const GradeInput& input, const InformationSize& size) {
    const auto crossing =
        crossing_of(interval.low, interval.high, interval.measure, interval.unit, *input.lead->piece->of);
    if (crossing.both_ways()) {
        return assessed(-2, interval.of + " includes important benefit and important harm");
    }
    if (crossing.excludes_importance()) {
        return assessed(0, interval.of + " excludes an important effect either way");
    }
    if (crossing.no_effect && (crossing.downwards || crossing.upwards)) {
        return with_size(size, -1, interval.of + " includes no effect and an important one");
    }
    if (crossing.no_effect) {
        return with_size(size, -1,
                         interval.of + " includes no effect, and how large an effect matters is not recorded");
    }
    return with_size(size, 0, interval.of + " excludes no effect");
}

}  // namespace

Step rate_imprecision(const GradeInput& input, const std::vector<Step>& /*before*/) {
    const auto rated = rated_pieces(input);
    if (input.question->kind != QuestionKind::effect) {
        const bool words = std::all_of(rated.begin(), rated.end(),
                                       [](const evidence::Weighed* item) { return item->reading.words_only; });
        return words ? assessed(-1, "in words only, without a number") : assessed(0, "a number is given");
    }
    const auto size = information_size(rated, *input.lead->piece->of);
    std::vector<Step> steps;
    for (const auto& interval : intervals_of(input, rated)) {
        steps.push_back(of_interval(interval, input, size));
    }
    // Together the studies are no less precise than the most precise of them.
    const auto least_serious =
        std::max_element(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.change < b.change; });
    return least_serious == steps.end() ? with_size(size, -1, "no interval is known") : *least_serious;
}

}  // namespace grounds::grade
