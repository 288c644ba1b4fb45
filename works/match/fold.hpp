// SPDX-License-Identifier: MIT
// Texts as they are compared: what typesetting, databases and people write differently is taken away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grounds::match {

/// Lower-case letters and digits without diacritics, in words separated by one space. Punctuation, HTML tags and
/// entities, what is left of LaTeX commands, a leading article, "RETRACTED:" and "WITHDRAWN:" are dropped; Greek
/// letters are spelt out. "The β-carotene <i>trial</i>." is "beta carotene trial".
std::string fold(std::string_view text);

/// The words of a folded text.
std::vector<std::string_view> words_of(std::string_view folded);

/// A title without its subtitle, folded; the whole where what stands before the colon is too short to mean anything.
std::string fold_main_title(std::string_view title);

}  // namespace grounds::match
