// SPDX-License-Identifier: MIT
// Articles by format: one file a format, one line in formats.def.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "importer/articles/blocks/html_tree.hpp"
#include "importer/articles/text/document.hpp"

namespace grounds::articles {

Document read_text(const std::string& bytes);
Document read_markdown(const std::string& bytes);
Document read_html(const std::string& bytes);

/// A way to take an article apart. Functions throw Error for bytes that are no text.
struct Format {
    std::string_view name;
    std::string_view extensions;
    Document (*read)(const std::string& bytes);
};

std::span<const Format> formats();
/// By its name or by a file's extension; nullptr if there is none.
const Format* format_named(std::string_view name);
const Format* format_of(std::string_view file_name);

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
