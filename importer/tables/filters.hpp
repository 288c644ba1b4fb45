// SPDX-License-Identifier: MIT
// What a value may go through on its way from the table to the model; filters.cpp is the table.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::tables {

struct ValueFilter {
    std::string_view name;
    std::string_view summary;
    /// From one text to one, to several (`split`) or to none.
    std::vector<std::string> (*apply)(const std::string& value, const std::string& argument);
};

std::span<const ValueFilter> filters();
const ValueFilter* filter_named(std::string_view name);

}  // namespace grounds::tables
