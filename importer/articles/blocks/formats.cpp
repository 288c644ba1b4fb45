// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <sstream>

#include "base/scalar.hpp"
#include "importer/articles/blocks/blocks.hpp"

namespace grounds::articles {

namespace {

constexpr Format all[] = {
#define GROUNDS_ARTICLE(NAME, EXTENSIONS, FUNCTION) {NAME, EXTENSIONS, FUNCTION},
#include "importer/articles/blocks/formats.def"
#undef GROUNDS_ARTICLE
};

bool has_extension(const Format& format, const std::string& name) {
    std::istringstream extensions{std::string(format.extensions)};
    return std::any_of(std::istream_iterator<std::string>(extensions), {},
                       [&](const std::string& extension) { return name.ends_with(extension); });
}

template <class Condition>
const Format* first(Condition condition) {
    const auto* found = std::find_if(std::begin(all), std::end(all), condition);
    return found == std::end(all) ? nullptr : found;
}

}  // namespace

std::span<const Format> formats() {
    return all;
}

const Format* format_named(std::string_view name) {
    return first([&](const Format& format) { return format.name == name; });
}

const Format* format_of(std::string_view file_name) {
    const auto name = base::lower_ascii(file_name);
    return first([&](const Format& format) { return has_extension(format, name); });
}

}  // namespace grounds::articles
