// SPDX-License-Identifier: MIT
// A line of JSON Lines as our tree, the same as if YAML had said it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "importer/sheets/node.hpp"

namespace grounds::sheets {

/// An object, each node of it with the line of the file; or why the line is none.
struct JsonLine {
    YamlNode root;
    std::string fault;  ///< "not valid JSON: ..."; empty for a sound one
};

/// A key that stands twice is there twice: whoever takes the map says so. Refused: what is deeper than 32 levels, a
/// text of more than 1 MB.
JsonLine read_json_line(std::string_view text, long line);

/// Visits each line that is not blank, with its number. Returns that of the line after them: where the next piece of
/// the same file goes on, of which this one had whole lines.
long each_line(std::string_view text, const std::function<void(std::string_view, long)>& visit, long first = 1);

}  // namespace grounds::sheets
