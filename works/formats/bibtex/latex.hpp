// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace grounds::formats {

/// The text that a piece of LaTeX prints: accents, symbols, dashes, quotes and simple maths as Unicode, braces and
/// font commands dropped, white space collapsed. A command that is not known stays as it is.
std::string to_unicode(std::string_view latex);

/// LaTeX that prints the text: special characters escaped, accented letters and symbols as commands, the rest as it is.
/// to_unicode(to_latex(x)) == x for every trimmed text in normal form C whose characters need no more than one accent.
std::string to_latex(std::string_view text);

}  // namespace grounds::formats
