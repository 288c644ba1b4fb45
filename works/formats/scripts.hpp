// SPDX-License-Identifier: MIT
// Raised and lowered text, and the markup that bibliographies carry, as plain Unicode: 10⁻⁶ is not 10-6.
#pragma once

#include <string>
#include <string_view>

namespace grounds::formats {

/// The text raised: "⁻⁶"; letters and words, which read well on the line, stay ("1st"); what has no raised form stands
/// behind "^": "^(2k)".
std::string raised(std::string_view text);

/// The same lowered, behind "_": "₂".
std::string lowered(std::string_view text);

/// Plain text of a value that may hold tags of HTML, JATS or MathML (<i>, <jats:sup>, <mml:mi>) and character
/// references
/// (&amp;, &auml;, &#945;). "<" and "&" that start none of these stay. White space is not touched.
std::string without_markup(std::string_view text);

}  // namespace grounds::formats
