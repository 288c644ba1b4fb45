// SPDX-License-Identifier: MIT
// The table of features, in the order in which they are shown.
#include <array>

#include "evidence/resolution/feature.hpp"

namespace grounds::resolution {

std::span<const Feature> resolution_features() {
    static constexpr std::array<Feature, 14> features = {{
        {"identifier", look_at_identifier, false},
        {"list entry", look_at_list_entry, false},
        {"title", look_at_title, false},
        {"authors", look_at_authors, false},
        {"year", look_at_year, false},
        {"venue", look_at_venue, false},
        {"description", look_at_description, false},
        {"naming", look_at_naming, false},
        {"topic", look_at_topic, false},
        {"question", look_at_question, false},
        {"own list", look_at_own_list, false},
        {"dates", look_at_dates, false},
        {"result", look_at_result, true},
        {"figure", look_at_figures, true},
    }};
    return features;
}

}  // namespace grounds::resolution
