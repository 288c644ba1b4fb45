// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

void look_at_topic(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto& terms = input.read->terms;
    if (terms.empty()) {
        return;
    }
    if (input.coverage <= 0) {
        observations.push_back({weight::other_topic, "no word of the claim is in its title or topic", false, false});
        return;
    }
    const auto shared = std::count_if(terms.begin(), terms.end(), [&](const WeighedTerm& term) {
        return input.index->has_term(input.id, term.term);
    });
    const double points = weight::topic * std::min(1.0, input.coverage / weight::full_coverage);
    observations.push_back({points,
                            fmt::format("{} of {} words of the claim, {:.0f}% by weight, are in its title or topic",
                                        shared, terms.size(), 100 * input.coverage),
                            false, false});
}

}  // namespace grounds::resolution
