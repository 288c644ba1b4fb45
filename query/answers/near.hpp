// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::query {

/// Ids that `text` may mean, the nearest first, at most `most`: those that share at least two fifths of their pairs of
/// letters with it (Dice's coefficient), since people leave parts of an id out rather than misspell it.
std::vector<std::string> near_ids(std::string_view text, const std::vector<std::string>& ids, std::size_t most = 3);

/// What the user named is not in the database: the run ends with ExitCode::nothing, not with an error.
struct NotFound : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace grounds::query
