// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace grounds::formats {

/// The text that a piece of LaTeX prints: accents, symbols, dashes, quotes and simple maths as Unicode, braces and
/// font commands dropped, white space collapsed. A command that is not known stays as it is.
std::string to_unicode(std::string_view latex);

/// Data as the value of a field: UTF-8 on one line, LaTeX's special characters escaped, no ligatures made, and braces
/// balanced, since BibTeX counts escaped ones too. to_unicode(to_latex(x)) == x for every trimmed line in normal form
/// C.
std::string to_latex(std::string_view data);

/// An address or identifier, which BibLaTeX takes verbatim: what could end the field is percent-encoded.
std::string verbatim(std::string_view data);

}  // namespace grounds::formats
