// SPDX-License-Identifier: MIT
// What a value may go through on its way from the table to the model; filters.cpp is the table.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grounds {

struct ValueFilter {
    std::string_view name;
    std::string_view summary;
    /// From one text to one, to several (`split`) or to none.
    std::vector<std::string> (*apply)(const std::string& value, const std::string& argument);
};

std::span<const ValueFilter> filters();
const ValueFilter* filter_named(std::string_view name);

/// Lower-case ASCII letters and digits with single hyphens, accents taken off, cut at a word to at most 60 characters;
/// "" where nothing is left.
std::string slug_of(std::string_view text);

}  // namespace grounds
