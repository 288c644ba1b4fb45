// SPDX-License-Identifier: MIT
// Groups of people: the keywords of sheets ("older-adults", "migraine-patients"), how they contain each other, and the
// words of a text that name one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grounds::evidence {

/// "pregnant women with leg cramps": {"pregnant-women"}; the narrowest that are named; what
/// follows "not" or "without" is left out. Sorted.
std::vector<std::string> groups_in(std::string_view text);

/// True if everybody of `inner` belongs to `outer`: adults hold pregnant women. A group holds itself.
bool group_holds(std::string_view outer, std::string_view inner);

/// People in general: no group in particular.
bool is_general(std::string_view group);

/// True if somebody can belong to both as far as the keywords tell: one of the two holds the other.
bool groups_meet(std::string_view one, std::string_view other);

}  // namespace grounds::evidence
