// SPDX-License-Identifier: MIT
// Fields of bibliographic records that are too long to be any: sheets and tables know that when they are read.
#include "base/file.hpp"
#include "importer/check/check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace grounds::check {

namespace {

bool is_overlong(const std::string& text) {
    return text.size() > base::most_field_bytes;
}

bool is_overlong(const std::vector<Name>& names) {
    return std::any_of(names.begin(), names.end(), [](const Name& name) {
        return is_overlong(name.family + name.given + name.particle + name.suffix + name.literal);
    });
}

/// The name of a field that is too long; "" if none is.
std::string overlong_field(const Reference& reference) {
    for (const auto& [name, member] : reference_texts) {
        if (is_overlong(reference.*member)) {
            return name;
        }
    }
    for (const auto& [name, value] : reference.extra) {
        if (is_overlong(name + value)) {
            return name;
        }
    }
    return is_overlong(reference.authors) ? "author" : is_overlong(reference.editors) ? "editor" : "";
}

}  // namespace

void leave_out_overlong(References& references, Problems& problems) {
    const auto is_left_out = [&](const Reference& reference) {
        const auto field = overlong_field(reference);
        if (!field.empty()) {
            problems.push_back(rejection(
                reference.origin.file, reference.origin.line,
                fmt::format("reference {}: the field '{}' is longer than 1 MB", reference.key, field), "shorten it"));
        }
        return !field.empty();
    };
    references.erase_if(is_left_out, base::most_field_bytes);  // what is shorter has no such field
}

}  // namespace grounds::check
