// SPDX-License-Identifier: MIT
// Text that stands in the markup of HTML, JATS or MathML, as plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grounds::base {

/// The text raised: "⁻⁶"; letters and words, which read well on the line, stay ("1st"); what has no raised form stands
/// behind "^": "^(2k)".
std::string raised(std::string_view text);

/// The same lowered, behind "_": "₂".
std::string lowered(std::string_view text);

/// What becomes of the end of a paragraph, a title, a line or an item of a list: a space, as in the title of a work, or
/// an empty line, as in an abstract.
enum class Blocks { on_a_line, as_paragraphs };

/// Plain text of a value that may hold tags (<i>, <jats:sup>, <mml:mi>) and character references (&amp;, &auml;,
/// &#945;). "<" and "&" that start none of these stay ("P < 0.05"). Other white space is not touched.
/// Formulas of MathML keep their scripts and fractions: x², CO₂, 1/2.
std::string without_markup(std::string_view text, Blocks blocks = Blocks::on_a_line);

/// Whether a MathML element has parts that are not just read one after the other: msup, msub, msubsup, mfrac.
bool has_parts(std::string_view element);

/// The text of such an element, from those of its children.
std::string joined_parts(std::string_view element, const std::vector<std::string>& parts);

}  // namespace grounds::base
