// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace grounds::formats {

/// Data as the value of a field: UTF-8 on one line, LaTeX's special characters escaped, no ligatures made, and braces
/// balanced, since BibTeX counts escaped ones too.
std::string latex(std::string_view data);

/// An address or identifier, which BibLaTeX takes verbatim: what could end the field is percent-encoded.
std::string verbatim(std::string_view data);

}  // namespace grounds::formats
