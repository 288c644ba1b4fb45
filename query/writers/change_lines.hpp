// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "query/change.hpp"
#include "query/writers/styled.hpp"

namespace grounds {

/// "mixed → supported"; one word where it stays.
Styled verdict_change(const std::optional<Judged>& before, const std::optional<Judged>& after);

/// "⊕⊕◯◯ low → ⊕⊕⊕◯ moderate (could be low to high)"; one phrase where it stays.
std::string certainty_change(const std::optional<Judged>& before, const std::optional<Judged>& after);

/// Claims that changed, for reading: what it was, what it is, and why.
std::string change_lines(const std::vector<ClaimChange>& changes, const Screen& screen);

}  // namespace grounds
