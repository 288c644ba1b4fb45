// SPDX-License-Identifier: MIT
#include "query/answers/search_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "base/fold.hpp"

namespace grounds::query {

namespace {

/// Spellings of units in queries, and the sheets' word for them.
constexpr auto units = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"%", "percent"},
    {"percent", "percent"},
    {"per cent", "percent"},
    {"mg", "mg"},
    {"g", "g"},
    {"days", "days"},
    {"weeks", "weeks"},
});

std::optional<std::string_view> unit_of(std::string_view text) {
    const auto* const found =
        std::find_if(units.begin(), units.end(), [&](const auto& unit) { return unit.first == text; });
    return found == units.end() ? std::nullopt : std::optional(found->second);
}

bool is_space(char c) {
    return c == '\0' || c == ' ' || (c >= '\t' && c <= '\r');
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || is_space(text[i])) {
            if (i > begin) {
                words.push_back(text.substr(begin, i - begin));
            }
            begin = i + 1;
        }
    }
    return words;
}

/// Each word once, where it comes first.
std::vector<std::string_view> different(const std::vector<std::string_view>& words) {
    std::unordered_set<std::string_view> seen;
    std::vector<std::string_view> kept;
    std::copy_if(words.begin(), words.end(), std::back_inserter(kept),
                 [&](std::string_view word) { return seen.insert(word).second; });
    return kept;
}

/// Takes a number off the head of `text`; "1,5" and signs are not numbers here.
std::optional<double> take_number(std::string_view& text) {
    if (text.empty() || text.front() < '0' || text.front() > '9') {
        return std::nullopt;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc{}) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

bool take_dash(std::string_view& text) {
    for (const std::string_view dash : {"-", "\xE2\x80\x93", "\xE2\x80\x94"}) {
        if (text.starts_with(dash)) {
            text.remove_prefix(dash.size());
            return true;
        }
    }
    return false;
}

struct FoundFigure {
    WantedFigure figure;
    std::size_t first;  ///< word at which it starts
    std::size_t count;  ///< words that it takes
};

std::optional<FoundFigure> find_figure(const std::vector<std::string_view>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto figure = parse_figure(words[i]);
        if (!figure) {
            continue;
        }
        const auto unit = i + 1 < words.size() ? unit_of(words[i + 1]) : std::nullopt;
        if (figure->unit.empty() && unit) {
            figure->unit = *unit;
            return FoundFigure{*figure, i, 2};
        }
        return FoundFigure{*figure, i, 1};
    }
    return std::nullopt;
}

/// The first `most_words`.
std::vector<std::string> first_of(const std::vector<std::string_view>& words) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(words.size(), most_words));
    return {words.begin(), words.begin() + count};
}

}  // namespace

std::optional<WantedFigure> parse_figure(std::string_view word) {
    auto rest = word;
    const auto low = take_number(rest);
    if (!low) {
        return std::nullopt;
    }
    auto high = low;
    if (take_dash(rest)) {
        high = take_number(rest);
    }
    if (!high) {
        return std::nullopt;
    }
    const auto unit = rest.empty() ? std::optional<std::string_view>("") : unit_of(rest);
    if (!unit) {
        return std::nullopt;
    }
    return WantedFigure{*low, *high, std::string(*unit)};
}

SearchWords parse_search(std::string_view text) {
    auto given = split(text);
    SearchWords search;
    for (const auto word : given) {
        search.all += (search.all.empty() ? "" : " ") + std::string(word);
    }
    const auto words = different(given);
    search.left_out = words.size() - std::min(words.size(), most_words);
    search.words = first_of(words);
    if (const auto found = find_figure(given)) {
        search.figure = found->figure;
        const auto first = given.begin() + static_cast<std::ptrdiff_t>(found->first);
        given.erase(first, first + static_cast<std::ptrdiff_t>(found->count));
    }
    search.without_figure = first_of(different(given));
    return search;
}

}  // namespace grounds::query
