// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "evidence/statements/words.hpp"

namespace grounds::statements {

/// SMD, RR, OR, HR, RD, NNT, difference: what an interval may follow in bare brackets.
bool is_measure(Kind kind);
/// RR, OR, HR: 1 is no effect.
bool is_risk_ratio(Kind kind);
/// A difference of groups, of which 0 is no effect: plain, SMD, of risks.
bool is_group_difference(Kind kind);

/// Decides what a number is from its unit, its change and the words behind it, where no label before it did.
void decide_kind(const Text& text, const Span& sentence, Number& number);

/// In cells of tables such as "27 (64.3)" the first number is a count where the second is its percent of a group whose
/// size the text names ("n = 42"): makes it events of that group. Counts of people who were shared out, "940 (34%) were
/// assigned to the moss", become the sizes of groups before.
void count_by_group_sizes(const Text& text, std::vector<Statement>& statements);

/// "a week", "per year" directly behind; empty if not.
std::string rate_at_once(const Text& text, const Span& sentence, long end);

}  // namespace grounds::statements
