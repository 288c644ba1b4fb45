// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "works/formats/bibtex/entry.hpp"

namespace grounds::formats {

const BibField* BibEntry::find(std::string_view name) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::string BibEntry::add(BibField field) {
    const auto* first = find(field.name);
    if (first != nullptr && first->value == field.value) {
        return {};
    }
    std::string twice;
    if (first != nullptr) {
        twice = fmt::format("the field '{}' stands twice, first in line {}", field.name, first->line);
        auto other = field.name;
        for (int number = 2; find(other) != nullptr; ++number) {
            other = fmt::format("{}-{}", field.name, number);
        }
        field.name = other;
    }
    fields.push_back(std::move(field));
    return twice;
}

}  // namespace grounds::formats
