// SPDX-License-Identifier: MIT
// Are two bibliographic records one work? Features that agree and disagree, each with its points (docs/duplicates.md).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "works/match/record.hpp"

namespace grounds::match {

/// One feature that both records have, and what it is worth.
struct FeaturePoints {
    std::string_view name;
    double agree;     ///< points where it agrees
    double disagree;  ///< points where it does not
    bool serious;     ///< a disagreement after which nothing is merged without a person
};

/// The table of features, in the order in which they are named.
std::span<const FeaturePoints> feature_points();

/// A set of features: bit i stands for feature_points()[i]. Millions of comparisons are made, few are told.
using FeatureSet = std::uint32_t;

/// In the order of the table.
std::vector<std::string> names_of(FeatureSet features);

/// Two records side by side.
struct Comparison {
    DuplicateState verdict = DuplicateState::different;
    double score = 0;
    FeatureSet agree = 0;
    FeatureSet disagree = 0;
};

/// The order of the two does not matter.
Comparison compare(const MatchRecord& a, const MatchRecord& b);

}  // namespace grounds::match
