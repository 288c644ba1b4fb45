// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace grounds::formats {

/// An object that is a record, as it stands in the file.
struct JsonSpan {
    std::string_view text;
    long line = 0;
};

/// The records of a bibliography in JSON: the objects of a list, of an object's `items`, `message` or `message.items`
/// (Crossref), one after the other (JSON lines), or a single one. Faults of structure, and nesting deeper than 100,
/// become Problems; the records before them are still found. What stands inside a record is not looked at.
std::vector<JsonSpan> json_records(std::string_view text, const std::string& file, Problems& problems);

}  // namespace grounds::formats
