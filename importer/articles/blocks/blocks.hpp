// SPDX-License-Identifier: MIT
// Articles by format: one file a format, one line in formats.def.
#pragma once

#include <span>
#include <string>
#include <string_view>

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

}  // namespace grounds::articles
