// SPDX-License-Identifier: MIT
#include "importer/tables/template.hpp"

#include <unicode/unistr.h>

#include <algorithm>

#include "base/clean.hpp"
#include "base/hash.hpp"
#include "base/slug.hpp"

namespace grounds::tables {

namespace {

using Values = std::vector<std::string>;

/// A 48-bit prefix of the SHA-256: a million texts collide with a chance of 1 in 500.
Values hash_filter(const std::string& value, const std::string& /*argument*/) {
    constexpr std::size_t digits = 12;
    return value.empty() ? Values{} : Values{base::sha256_hex(base::clean(value)).substr(0, digits)};
}

Values slug_filter(const std::string& value, const std::string& /*argument*/) {
    return {base::slug_of(value)};
}

Values lower_filter(const std::string& value, const std::string& /*argument*/) {
    std::string lower;
    icu::UnicodeString::fromUTF8(value).toLower().toUTF8String(lower);
    return {lower};
}

/// The pieces between a separator, trimmed; those that are empty are left out.
Values split_filter(const std::string& value, const std::string& argument) {
    const std::string separator = argument.empty() ? ";" : argument;
    Values pieces;
    for (std::size_t start = 0; start <= value.size();) {
        const auto end = std::min(value.find(separator, start), value.size());
        pieces.push_back(base::clean(std::string_view(value).substr(start, end - start)));
        start = end + separator.size();
    }
    pieces.erase(std::remove(pieces.begin(), pieces.end(), std::string()), pieces.end());
    return pieces;
}

/// Each item of a JSON list as one value.
Values items_filter(const std::string& value, const std::string& /*argument*/) {
    return {value};
}

Values first_filter(const std::string& value, const std::string& argument) {
    return {value.substr(0, value.find(argument.empty() ? " " : argument))};
}

/// Takes a text out wherever it stands: marks that a data set puts into its sentences.
Values without_filter(const std::string& value, const std::string& argument) {
    auto rest = value;
    for (auto at = rest.find(argument); !argument.empty() && at != std::string::npos; at = rest.find(argument, at)) {
        rest.erase(at, argument.size());
    }
    return {base::clean(rest)};
}

constexpr ValueFilter all_filters[] = {
    {"slug", "lower-case letters, digits and hyphens, at most 60", slug_filter},
    {"hash", "12 hexadecimal digits that stand for the text", hash_filter},
    {"lower", "in small letters", lower_filter},
    {"split", "the pieces between a separator (default ;)", split_filter},
    {"items", "the items of a JSON list, each by itself", items_filter},
    {"first", "what stands before a text (default a space)", first_filter},
    {"without", "with every occurrence of a text taken out", without_filter},
};

}  // namespace

std::span<const ValueFilter> filters() {
    return all_filters;
}

const ValueFilter* filter_named(std::string_view name) {
    const auto* found =
        std::find_if(std::begin(all_filters), std::end(all_filters), [&](const auto& one) { return one.name == name; });
    return found == std::end(all_filters) ? nullptr : found;
}

}  // namespace grounds::tables
