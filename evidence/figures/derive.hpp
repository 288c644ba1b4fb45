// SPDX-License-Identifier: MIT
// Every number that follows from a study's findings, each with what it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "evidence/findings/verdict.hpp"
#include "schema/model/assessment.hpp"
#include "schema/model/dossier.hpp"
#include "schema/model/source.hpp"
#include "schema/model/study.hpp"

namespace grounds::figures {

/// What a number of a study is; it decides what a figure that equals it may claim to be.
enum class NumberKind {
    printed_effect,  ///< an effect or quantity that the study prints
    between_arms,    ///< worked out from two arms: difference, ratio, risk difference, number needed to treat
    within_arm,      ///< one arm's own change
    interval,        ///< an end of an interval, or how many people or studies a result rests on
    share,           ///< a share of people in one arm or group
    plain            ///< a mean, median or count of one arm
};

/// A number that a study prints or yields, with what it is.
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

/// Nothing for a claim without a size. Looks at the counted evidence first (the effect itself, then its interval, in
/// the claim's unit: per cent of the control, per cent of people), then at every number on record.
std::optional<SizeJudgement> judge_size(const Claim& claim, const std::vector<evidence::Weighed>& evidence,
                                        const Dossier& dossier);

/// Numbers that the printed figure may be. A range matches a pair of numbers of one kind and outcome.
struct FigureTrace {
    std::vector<const DerivedNumber*> matches;  ///< best kind first; both ends of a pair for a range
    std::size_t tried = 0;                      ///< numbers in a unit that could match: chance matches grow with it
};

/// A number matches within half a unit of the figure's last printed digit, or by truncation; a printed fall or rise
/// must be a fall or rise where the number is a signed change.
FigureTrace trace_figure(const Figure& figure, const std::vector<DerivedNumber>& numbers);

}  // namespace grounds::figures
