// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "evidence/grade/domains.hpp"
#include "evidence/text.hpp"
#include "evidence/units.hpp"

namespace grounds {

namespace {

constexpr double substantial_i2 = 50;
constexpr double considerable_i2 = 75;

bool comparable(const ReadingOf& a, const ReadingOf& b) {
    return a.low && a.high && b.low && b.high && a.measure == b.measure && same_unit(a.unit, b.unit);
}

bool apart(const ReadingOf& a, const ReadingOf& b) {
    return comparable(a, b) && (*a.high < *b.low || *b.high < *a.low);
}

bool any_pair_apart(const std::vector<const Weighed*>& body) {
    for (std::size_t i = 0; i < body.size(); ++i) {
        for (std::size_t j = i + 1; j < body.size(); ++j) {
            if (apart(body[i]->reading, body[j]->reading)) {
                return true;
            }
        }
    }
    return false;
}

bool point_different_ways(const std::vector<const Weighed*>& body) {
    const auto has = [&](Bearing bearing) {
        return std::any_of(body.begin(), body.end(), [&](const Weighed* item) { return item->bearing == bearing; });
    };
    return has(Bearing::supports) && (has(Bearing::opposes) || has(Bearing::no_effect));
}

Step of_one(const Piece& piece) {
    const auto& finding = *piece.finding;
    if (finding.i2) {
        const int change = *finding.i2 >= considerable_i2 ? -1 : (*finding.i2 >= substantial_i2 ? -1 : 0);
        return assessed(change, fmt::format("I2 is {} per cent within the review", number_text(*finding.i2)));
    }
    if (piece.tier == 1 && finding.k.value_or(0) > 1) {
        return not_assessed(0, -1, fmt::format("the review pools {} studies; their I2 was not seen", *finding.k));
    }
    return assessed(0, "one study: nothing to compare it with");
}

}  // namespace

Step rate_inconsistency(const GradeInput& input, const std::vector<Step>& /*before*/) {
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
    const auto rated = rated_pieces(input);
    return rated.size() == 1
               ? of_one(*rated.front()->piece)
               : assessed(0, fmt::format("{} independent studies do not contradict each other", rated.size()));
}

}  // namespace grounds
