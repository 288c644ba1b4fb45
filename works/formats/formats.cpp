// SPDX-License-Identifier: MIT
#include "works/formats/formats.hpp"

#include <algorithm>
#include <array>

namespace grounds::formats {

namespace {

constexpr Format all_formats[] = {
#define READ_ONLY nullptr
#define WRITES(FUNCTION) FUNCTION
#define GROUNDS_BIBLIOGRAPHY(NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES, WRITER) \
    {NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES, WRITER},
#include "works/formats/formats.def"
#undef GROUNDS_BIBLIOGRAPHY
#undef WRITES
#undef READ_ONLY
};

}  // namespace

std::span<const Format> formats() {
    return all_formats;
}

const Format* format_named(std::string_view name) {
    const auto* found = std::find_if(std::begin(all_formats), std::end(all_formats),
                                     [&](const Format& format) { return format.name == name; });
    return found == std::end(all_formats) ? nullptr : found;
}

std::string written_formats() {
    std::string names;
    for (const auto& format : all_formats) {
        if (format.write != nullptr) {
            names += (names.empty() ? "" : " ") + std::string(format.name);
        }
    }
    return names;
}

Works works_of(const std::vector<Reference>& references) {
    return {[&references](const auto& visit) { std::for_each(references.begin(), references.end(), visit); },
            [&references](const std::string& key) {
                return std::any_of(references.begin(), references.end(),
                                   [&](const Reference& reference) { return reference.key == key; });
            }};
}

std::string written(std::string_view format, const std::vector<Reference>& references) {
    std::string text;
    format_named(format)->write(works_of(references), [&text](std::string_view piece) { text += piece; });
    return text;
}

}  // namespace grounds::formats
