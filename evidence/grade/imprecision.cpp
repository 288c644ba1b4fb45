// SPDX-License-Identifier: MIT
// GRADE guidelines 6 (Guyatt 2011, J Clin Epidemiol 64:1283-93): the interval against the decision threshold, and the
// optimal information size.
#include <fmt/format.h>

#include <algorithm>

#include "evidence/effect_size.hpp"
#include "evidence/grade/crossing.hpp"
#include "evidence/grade/domains.hpp"
#include "evidence/grade/information_size.hpp"
#include "evidence/text.hpp"

namespace grounds {

namespace {

/// The interval that is rated, on the scale of its measure.
struct RatedInterval {
    double low = 0;
    double high = 0;
    Measure measure = Measure::none;
    std::string unit;
    std::string of;  ///< "the pooled interval"
};

/// Ratios on the log scale: 0.5 to 1 is as wide as 1 to 2.
double width_of(const ReadingOf& reading) {
    return is_ratio(reading.measure) ? std::log(*reading.high / *reading.low) : *reading.high - *reading.low;
}

const ReadingOf* narrowest_interval(const std::vector<const Weighed*>& pieces) {
    const ReadingOf* best = nullptr;
    for (const auto* item : pieces) {
        const auto& reading = item->reading;
        if (!reading.low || !reading.high || !null_value(reading.measure)) {
            continue;
        }
        if (best == nullptr || (reading.measure == best->measure && width_of(reading) < width_of(*best))) {
            best = &reading;
        }
    }
    return best;
}

/// The pooled interval where trials are pooled, else the narrowest of the single ones.
std::optional<RatedInterval> interval_of(const GradeInput& input, const std::vector<const Weighed*>& rated) {
    if (const auto& pool = input.pool) {
        return RatedInterval{pool->low, pool->high, pool->measure, pool->unit,
                             fmt::format("the pooled interval of {} trials", pool->pool.k)};
    }
    if (const auto* reading = narrowest_interval(rated)) {
        return RatedInterval{*reading->low, *reading->high, reading->measure, reading->unit, "the interval"};
    }
    return std::nullopt;
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
        const bool words =
            std::all_of(rated.begin(), rated.end(), [](const Weighed* item) { return item->reading.words_only; });
        return words ? assessed(-1, "in words only, without a number") : assessed(0, "a number is given");
    }
    const auto size = information_size(rated, *input.lead->piece->of);
    const auto interval = interval_of(input, rated);
    return interval ? of_interval(*interval, input, size) : with_size(size, -1, "no interval is known");
}

}  // namespace grounds
