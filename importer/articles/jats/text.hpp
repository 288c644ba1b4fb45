// SPDX-License-Identifier: MIT
// The plain text of an article, with the places of its citation markers.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace grounds::jats {

/// An <xref> to the reference list; bytes of ArticleText::characters.
struct TextMarker {
    pugi::xml_node node;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A paragraph, a heading, a table row or a caption.
struct TextBlock {
    std::string section;  ///< headings above it, " > " between them
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<TextMarker> markers;
};

/// The words of a JATS body in one text, with the block that each comes from.
struct ArticleText {
    std::string characters;  ///< one block a line; white space is one space
    std::vector<TextBlock> blocks;

    /// Code points before a byte.
    [[nodiscard]] long code_point_at(std::size_t byte) const;

    std::vector<long> code_points;  ///< before each block
};

/// The abstract alone, a paragraph a line; empty if there is none.
std::string jats_abstract(const pugi::xml_node& article);

/// Abstract, body, back matter and floats, in this order; without reference lists, sub-articles, formulas in TeX and
/// labels. Entities other than XML's own stay as they are written.
ArticleText jats_text(const pugi::xml_node& article);

}  // namespace grounds::jats
