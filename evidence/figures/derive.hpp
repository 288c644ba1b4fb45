// SPDX-License-Identifier: MIT
// Every number that follows from a study's findings, each with what it is.
#pragma once

#include <string>
#include <vector>

#include "schema/model/study.hpp"

namespace grounds::figures {

enum class NumberKind {
    printed_effect,  ///< an effect or quantity that the study prints
    between_arms,    ///< worked out from two arms: difference, ratio, risk difference, number needed to treat
    within_arm,      ///< one arm's own change
    interval,        ///< an end of an interval, or how many people or studies a result rests on
    share,           ///< a share of people in one arm or group
    plain            ///< a mean, median or count of one arm
};

struct DerivedNumber {
    double value = 0;        ///< signed where `is_change`
    std::string unit;        ///< "percent", "ratio", "people", or the finding's own unit
    bool is_change = false;  ///< negative is a fall
    NumberKind kind = NumberKind::plain;
    std::string group;  ///< numbers that can form a printed range together share it
    std::string what;   ///< for readers: "change within magnesium oxide, -3.41 of 7.84"
    const Finding* finding = nullptr;
    const Arm* arm = nullptr;  ///< for within_arm, share and plain
};

/// All numbers derivable from one finding.
std::vector<DerivedNumber> derive_numbers(const Finding& finding);

/// All numbers derivable from several findings.
std::vector<DerivedNumber> derive_numbers(const std::vector<const Finding*>& findings);

}  // namespace grounds::figures
