// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grounds::query {

/// Ids that `text` may mean, the nearest first, at most `most`: those that share at least two fifths of their pairs of
/// letters with it (Dice's coefficient), since people leave parts of an id out rather than misspell it.
std::vector<std::string> near_ids(std::string_view text, const std::vector<std::string>& ids, std::size_t most = 3);

}  // namespace grounds::query
