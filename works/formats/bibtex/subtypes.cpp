// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/subtypes.hpp"

#include <algorithm>
#include <array>

namespace grounds::formats {

namespace {

constexpr auto types = std::to_array<std::string_view>({"article",          "bill",        "broadcast",
                                                        "classic",          "collection",  "entry",
                                                        "entry-dictionary", "event",       "figure",
                                                        "graphic",          "hearing",     "interview",
                                                        "legal_case",       "legislation", "map",
                                                        "performance",      "post",        "motion_picture",
                                                        "musical_score",    "post-weblog", "personal_communication",
                                                        "regulation",       "review-book", "song",
                                                        "speech",           "standard",    "treaty"});

}  // namespace

std::optional<std::string> type_of_subtype(std::string_view type, std::string_view subtype) {
    if (type == "article-journal" && (subtype == "magazine" || subtype == "newspaper")) {
        return "article-" + std::string(subtype);
    }
    const bool known = std::find(types.begin(), types.end(), subtype) != types.end();
    return known ? std::optional<std::string>(subtype) : std::nullopt;
}

}  // namespace grounds::formats
