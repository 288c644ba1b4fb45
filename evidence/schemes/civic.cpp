// SPDX-License-Identifier: MIT
// A score in the manner of CIViC's evidence score (level points per evidence item), split by direction and never
// netted: items that contradict a claim must not raise it. CIViC multiplies by a curator's stars; nobody gives stars
// here.
#include <fmt/format.h>

#include <array>

#include "evidence/findings/text.hpp"
#include "evidence/schemes/scheme.hpp"

namespace grounds::schemes {

SchemeRating rate_civic(const SchemeInput& input) {
    constexpr std::array<double, 6> points{0, 10, 5, 3, 1, 0.5};
    std::array<double, 4> scores{};
    for (const auto& item : *input.evidence) {
        if (item.piece->counted()) {
            scores.at(static_cast<std::size_t>(item.bearing)) += points.at(static_cast<std::size_t>(item.piece->tier));
        }
    }
    std::string rating;
    for (const auto bearing : {Bearing::supports, Bearing::opposes, Bearing::no_effect, Bearing::inconclusive}) {
        rating += fmt::format("{}{} {}", rating.empty() ? "" : ", ", to_string(bearing),
                              evidence::number_text(scores.at(static_cast<std::size_t>(bearing))));
    }
    return {"civic", rating, "points by design (10, 5, 3, 1, 0.5) of every counted finding, each direction by itself"};
}

}  // namespace grounds::schemes
