// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "query/load/answers.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::pages {

namespace {

/// "high" to start with, "lowered by 1", "no change", "not assessed".
std::string what_it_did(const Step& step) {
    if (step.domain == Domain::start) {
        return writers::plain_words(static_cast<Level>(std::clamp(step.change, 0, static_cast<int>(Level::high))));
    }
    if (!step.assessed) {
        return step.worst == 0 ? "not assessed" : fmt::format("not assessed; could change the level by {}", step.worst);
    }
    return step.change == 0 ? "no change"
                            : fmt::format("{} by {}", step.change < 0 ? "lowered" : "raised", std::abs(step.change));
}

std::string_view tone_of(const Step& step) {
    if (!step.assessed) {
        return "warn";
    }
    return step.domain == Domain::start || step.change == 0 ? "plain" : step.change < 0 ? "bad" : "good";
}

Html step_item(const Step& step) {
    const auto domain = step.domain == Domain::start ? "starting level" : writers::plain_words(step.domain);
    return folded(text(domain) + " " + chip(tone_of(step), what_it_did(step)),
                  element("p", text(report::as_sentence(step.reason))));
}

Html other_scales(const std::vector<SchemeRating>& ratings) {
    Html items;
    for (const auto& rating : ratings) {
        const auto reason = rating.reason.empty() ? Html() : ": " + text(rating.reason);
        items += element(
            "li", element("strong", text(report::scheme_name(rating.scheme)) + " " + text(rating.rating)) + reason);
    }
    return items.empty() ? items : folded("On other scales", element("ul", items));
}

}  // namespace

Html certainty_steps(const Assessment& assessment) {
    Html steps;
    for (const auto& step : assessment.certainty.steps) {
        steps += step_item(step);
    }
    if (!assessment.certainty.would_narrow.empty()) {
        steps += element("p", text(report::as_sentence(assessment.certainty.would_narrow)));
    }
    return steps + other_scales(assessment.other_schemes);
}

}  // namespace grounds::pages
