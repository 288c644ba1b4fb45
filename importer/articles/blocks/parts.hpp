// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "importer/articles/blocks/html_tree.hpp"
#include "importer/articles/text/document.hpp"

namespace grounds::articles {

/// The bytes of a page as UTF-8: by their byte order mark, else as they are if they are UTF-8, else by what the page
/// declares, else Windows-1252 as browsers do. Null bytes become spaces. Throws Error for an unknown declared encoding.
std::string html_as_utf8(const std::string& bytes);

/// Reads the block of "key: value" lines between two "---" at the start of a Markdown file. Returns the text with that
/// block blanked, so that positions stay.
std::string read_front_matter(const std::string& bytes, Metadata& metadata);

/// Puts spaces in the plain form of each block where Markdown's inline markup stands (emphasis, code marks, brackets
/// and addresses of links, images, HTML tags, bars of tables), and collects the links. "[^1]" and bracketed tags stay.
void hide_markup(Document& document);

/// What a page says about itself: JSON-LD, <meta> (OpenGraph, Dublin Core, citation_*), <title>, <time>, rel="author"
/// and rel="canonical", in this order of trust; and signs that it sells something.
Metadata html_metadata(const Html& html);

}  // namespace grounds::articles
