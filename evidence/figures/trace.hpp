// SPDX-License-Identifier: MIT
// Where does a printed figure come from? (docs/grading.md 4)
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "evidence/figures/derive.hpp"
#include "schema/model/source.hpp"

namespace grounds::figures {

/// Numbers that the printed figure may be. A range matches a pair of numbers of one kind and outcome.
struct FigureTrace {
    std::vector<const DerivedNumber*> matches;  ///< best kind first; both ends of a pair for a range
    std::size_t tried = 0;                      ///< numbers in a unit that could match: chance matches grow with it
};

/// A number matches within half a unit of the figure's last printed digit, or by truncation; a printed fall or rise
/// must be a fall or rise where the number is a signed change.
FigureTrace trace_figure(const Figure& figure, const std::vector<DerivedNumber>& numbers);

}  // namespace grounds::figures
