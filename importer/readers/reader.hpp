// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "importer/dataset.hpp"
#include "importer/problem.hpp"

namespace grounds {

/// A file's text under the name that origins and messages use. "-" is standard input.
struct Input {
    std::string name;
    std::string text;
};

/// One input format: one file in importer/readers and one line in readers.def.
struct Reader {
    std::string_view name;        ///< for --format
    std::string_view extensions;  ///< ".yaml .yml"
    std::string_view summary;     ///< for help and docs
    void (*read)(const Input&, Dataset&, Problems&);
};

/// All readers, in the order of readers.def.
std::span<const Reader> readers();

/// By file name, or nullptr.
const Reader* reader_for(std::string_view file_name);

/// True for text, Markdown and HTML: what is read from them are candidates, and a folder is not searched for them.
bool is_article_format(std::string_view name);

/// By --format name, or nullptr.
const Reader* reader_named(std::string_view format);

}  // namespace grounds
