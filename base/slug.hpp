// SPDX-License-Identifier: MIT
// Slugs: the ids of records, which people type and addresses hold.
#pragma once

#include <string>
#include <string_view>

namespace grounds::base {

/// [a-z0-9]+(-[a-z0-9]+)*, at most 120 characters.
bool is_slug(std::string_view text);

/// A slug from any text: its letters without accents, in lower case, and digits, in words joined by hyphens; at most 60
/// characters, cut between words where that keeps half of them. Empty where no Latin letter or digit is left.
std::string slug_of(std::string_view text);

}  // namespace grounds::base
