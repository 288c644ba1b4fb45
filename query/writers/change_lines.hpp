// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "query/answers/change.hpp"
#include "query/writers/styled.hpp"

namespace grounds::writers {

/// "mixed → supported"; one word where it stays.
Styled verdict_change(const std::optional<query::Judged>& before, const std::optional<query::Judged>& after);

/// "⊕⊕◯◯ low → ⊕⊕⊕◯ moderate (could be low to high)"; one phrase where it stays.
std::string certainty_change(const std::optional<query::Judged>& before, const std::optional<query::Judged>& after);

/// Claims that changed, for reading: what it was, what it is, and why.
std::string change_lines(const std::vector<query::ClaimChange>& changes, const base::Screen& screen);

}  // namespace grounds::writers
