// SPDX-License-Identifier: MIT
#include "importer/tables/row.hpp"

#include <algorithm>
#include <iterator>

#include "base/scalar.hpp"

namespace grounds::tables {

namespace {

constexpr TableFormat all[] = {
#define GROUNDS_TABLE(NAME, EXTENSIONS, SUMMARY, FUNCTION) {NAME, EXTENSIONS, SUMMARY, FUNCTION},
#include "importer/tables/formats.def"
#undef GROUNDS_TABLE
};

bool lists(std::string_view words, std::string_view word) {
    const auto at = words.find(word);
    return at != std::string_view::npos && !word.empty() && (at == 0 || words[at - 1] == ' ') &&
           (at + word.size() == words.size() || words[at + word.size()] == ' ');
}

template <class Condition>
const TableFormat* first(Condition condition) {
    const auto* found = std::find_if(std::begin(all), std::end(all), condition);
    return found == std::end(all) ? nullptr : found;
}

}  // namespace

std::span<const TableFormat> table_formats() {
    return all;
}

const TableFormat* table_format_for(std::string_view file_name) {
    const auto dot = file_name.rfind('.');
    const auto extension = dot == std::string_view::npos || dot == 0 ? "" : base::lower_ascii(file_name.substr(dot));
    return first([&](const TableFormat& format) { return lists(format.extensions, extension); });
}

const TableFormat* table_format_named(std::string_view name) {
    return first([&](const TableFormat& format) { return format.name == name; });
}

}  // namespace grounds::tables
