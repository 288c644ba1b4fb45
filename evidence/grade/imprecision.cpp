// SPDX-License-Identifier: MIT
// GRADE guidelines 6 (Guyatt 2011, J Clin Epidemiol 64:1283-93): the interval against the decision threshold, and the
// optimal information size.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include "evidence/effect_size.hpp"
#include "evidence/grade/domains.hpp"
#include "evidence/reading.hpp"
#include "evidence/text.hpp"

namespace grounds {

namespace {

/// Rule of thumb of the guideline for continuous outcomes.
constexpr long enough_people = 400;

/// Ratios on the log scale: 0.5 to 1 is as wide as 1 to 2.
double width_of(const ReadingOf& reading) {
    return is_ratio(reading.measure) ? std::log(*reading.high / *reading.low) : *reading.high - *reading.low;
}

/// The narrowest interval of each measure and unit: widths of different ones can't be compared.
std::vector<const Weighed*> narrowest_intervals(const std::vector<const Weighed*>& pieces) {
    std::map<std::pair<Measure, std::string>, const Weighed*> narrowest;
    for (const auto* item : pieces) {
        const auto& reading = item->reading;
        if (!reading.low || !reading.high || !null_value(reading.measure)) {
            continue;
        }
        auto*& best = narrowest[{reading.measure, reading.unit}];
        best = best == nullptr || width_of(reading) < width_of(best->reading) ? item : best;
    }
    std::vector<const Weighed*> all;
    std::transform(narrowest.begin(), narrowest.end(), std::back_inserter(all),
                   [](const auto& one) { return one.second; });
    return all;
}

struct Crossing {
    bool no_effect = false;
    bool benefit = false;  ///< the interval holds an important change downwards
    bool harm = false;     ///< and upwards; which of the two is good does not matter here
    bool mid_known = false;
};

Crossing crossing_of(const ReadingOf& reading, const Question& question) {
    Crossing crossing;
    const double null = *null_value(reading.measure);
    crossing.no_effect = *reading.low <= null && null <= *reading.high;
    if (const auto mid = important_difference(question, reading.measure, reading.unit)) {
        crossing.mid_known = true;
        crossing.benefit = *reading.low <= null - *mid;
        crossing.harm = *reading.high >= null + *mid;
    }
    return crossing;
}

Step of_size(long people, int change, std::string reason) {
    if (people > 0 && people < enough_people) {
        const int total = std::max(-2, change - 1);
        return assessed(total, fmt::format("{}{}{} people, fewer than the {} of the rule of thumb", reason,
                                           reason.empty() ? "" : "; ", people, enough_people));
    }
    if (people == 0) {
        return assessed(std::max(-2, change - 1),
                        reason + (reason.empty() ? "" : "; ") + "the number of people is not known");
    }
    return assessed(change,
                    reason.empty() ? fmt::format("{} people, and the interval is narrow enough", people) : reason);
}

Step of_interval(const Weighed& item, long people) {
    const auto crossing = crossing_of(item.reading, *item.piece->of);
    if (crossing.benefit && crossing.harm && crossing.no_effect) {
        return assessed(-2, "the interval includes important benefit and important harm");
    }
    if (crossing.no_effect && (crossing.benefit || crossing.harm)) {
        return of_size(people, -1, "the interval includes no effect and an important one");
    }
    if (crossing.no_effect && !crossing.mid_known) {
        return of_size(people, -1, "the interval includes no effect, and how large an effect matters is not recorded");
    }
    return of_size(people, 0, "");
}

}  // namespace

Step rate_imprecision(const GradeInput& input, const std::vector<Step>& /*before*/) {
    const auto rated = rated_pieces(input);
    if (input.question->kind != QuestionKind::effect) {
        const bool words =
            std::all_of(rated.begin(), rated.end(), [](const Weighed* item) { return item->reading.words_only; });
        return words ? assessed(-1, "in words only, without a number") : assessed(0, "a number is given");
    }
    long people = 0;
    for (const auto* item : rated) {
        people += people_of(*item->piece).value_or(0);
    }
    std::vector<Step> steps;
    for (const auto* item : narrowest_intervals(rated)) {
        steps.push_back(of_interval(*item, people));
    }
    // Together the studies are no less precise than the most precise of them.
    const auto least_serious =
        std::max_element(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.change < b.change; });
    return least_serious == steps.end() ? of_size(people, -1, "no interval is known") : *least_serious;
}

}  // namespace grounds
