// SPDX-License-Identifier: MIT
// Texts as they are compared: what typesetting, databases and people write differently is taken away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grounds::match {

/// base::folded() with one space between words, and without HTML tags and entities, what is left of LaTeX commands, a
/// leading article, "RETRACTED:" and "WITHDRAWN:". "The β-carotene <i>trial</i>." is "beta carotene trial".
std::string fold(std::string_view text);

/// A title without its subtitle, folded; the whole where what stands before the colon is too short to mean anything.
std::string fold_main_title(std::string_view title);

}  // namespace grounds::match
