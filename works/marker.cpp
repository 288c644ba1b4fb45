// SPDX-License-Identifier: MIT
#include "works/marker.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/fold.hpp"
#include "works/names.hpp"

namespace grounds::works {

namespace {

constexpr std::size_t longest_marker = 4000;
constexpr std::size_t most_numbers = 100;

using base::is_digit;
using base::is_space;
using base::is_upper;

/// Superscript digits and dashes of any length as plain ones, so that "¹⁻³" is "1-3".
std::string plain_characters(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 18> table = {{
        {"\u2070", '0'},
        {"\u00B9", '1'},
        {"\u00B2", '2'},
        {"\u00B3", '3'},
        {"\u2074", '4'},
        {"\u2075", '5'},
        {"\u2076", '6'},
        {"\u2077", '7'},
        {"\u2078", '8'},
        {"\u2079", '9'},
        {"\u207B", '-'},
        {"\u2010", '-'},
        {"\u2011", '-'},
        {"\u2012", '-'},
        {"\u2013", '-'},
        {"\u2014", '-'},
        {"\u00A0", ' '},
        {"\u202F", ' '},
    }};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto* found = std::find_if(table.begin(), table.end(), [&](const auto& entry) {
            return text.substr(at, entry.first.size()) == entry.first;
        });
        if (found != table.end()) {
            out += found->second;
            at += found->first.size();
        } else {
            out += is_space(text[at]) || static_cast<unsigned char>(text[at]) < 0x20 ? ' ' : text[at];
            ++at;
        }
    }
    return out;
}

/// Without one or more pairs of brackets, and without the "^" of a superscript.
std::string_view without_brackets(std::string_view text) {
    text = base::trimmed(text);
    if (text.starts_with('^')) {
        text.remove_prefix(1);
    }
    const auto pair = [&](char open, char close) {
        return text.size() >= 2 && text.front() == open && text.back() == close &&
               text.find(open, 1) == std::string_view::npos;
    };
    while (pair('[', ']') || pair('(', ')') || pair('{', '}')) {
        text = base::trimmed(text.substr(1, text.size() - 2));
    }
    return text;
}

/// A whole number of up to four digits at `at`, which moves on; -1 if there is none, if it goes on or may be a year.
int entry_number(std::string_view text, std::size_t& at) {
    constexpr std::size_t most_digits = 4;
    const auto start = at;
    int number = 0;
    while (at < text.size() && is_digit(text[at]) && at - start <= most_digits) {
        number = 10 * number + (text[at++] - '0');
    }
    const bool year = number >= 1500 && number <= 2100;
    return at == start || at - start > most_digits || number == 0 || year ? -1 : number;
}

void skip(std::string_view text, std::size_t& at, std::string_view any_of) {
    while (at < text.size() && any_of.find(text[at]) != std::string_view::npos) {
        ++at;
    }
}

/// "3", "3.", "3-5", "1, 4-6", "[1][2]"; nothing if anything else stands there.
std::vector<int> entry_numbers(std::string_view text) {
    std::vector<int> numbers;
    std::size_t at = 0;
    for (const std::string_view prefix : {"ref. ", "ref ", "Ref. ", "Ref ", "#"}) {
        at = at == 0 && text.starts_with(prefix) ? prefix.size() : at;
    }
    skip(text, at, " [(");
    while (at < text.size()) {
        const int first = entry_number(text, at);
        if (first < 0) {
            return {};
        }
        int last = first;
        skip(text, at, " ");
        if (at < text.size() && text[at] == '-') {
            skip(text, at, "- ");
            last = entry_number(text, at);
        }
        for (int number = first; number <= last && numbers.size() < most_numbers; ++number) {
            numbers.push_back(number);
        }
        if (last < first) {
            return {};
        }
        skip(text, at, " ,;.[]()");
    }
    return numbers;
}

std::optional<int> year_at(std::string_view text, std::size_t at) {
    const bool begins = at == 0 || (!is_digit(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != '/');
    if (!begins || at + 4 > text.size() ||
        !std::all_of(text.begin() + static_cast<long>(at), text.begin() + static_cast<long>(at) + 4, is_digit)) {
        return std::nullopt;
    }
    const auto after = text.substr(at + 4, 1);
    const bool ends = after.empty() || (!is_digit(after[0]) && after[0] != '/' && after[0] != '%');
    const int year = std::stoi(std::string(text.substr(at, 4)));
    return ends && year >= 1800 && year < 2100 ? std::optional(year) : std::nullopt;
}

/// Where the first year stands that is not part of a range of pages ("1348-1351"); npos if there is none.
std::size_t year_place(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool in_range = (at > 0 && (text[at - 1] == '-' || text[at - 1] == ':')) ||
                              text.substr(at + 4 <= text.size() ? at + 4 : at, 1) == "-";
        if (is_digit(text[at]) && !in_range && year_at(text, at)) {
            return at;
        }
    }
    return std::string_view::npos;
}

void read_names(Marker& marker, std::size_t year_at_place) {
    constexpr std::size_t furthest = 80;
    const std::string_view text = marker.text;
    const auto end = std::min({text.find("et al"), text.find(" and colleagues"), year_at_place});
    if (end < furthest) {
        marker.authors = names_in(text.substr(0, end));
    }
}

std::string page_in(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool apart = words[i] == "p" || words[i] == "pp" || words[i] == "page" || words[i] == "pages";
        if (apart && i + 1 < words.size() && is_digit(words[i + 1].front())) {
            return words[i + 1];
        }
        if (words[i].size() > 1 && words[i].front() == 'p' &&
            std::all_of(words[i].begin() + 1, words[i].end(), is_digit)) {
            return words[i].substr(1);
        }
    }
    return {};
}

/// "JAMA", "NIH", "BMJ Open" is not: one word of two to eight letters, most of them capitals.
bool is_label(std::string_view text) {
    const auto letters = std::count_if(text.begin(), text.end(), base::is_letter);
    const auto capitals = std::count_if(text.begin(), text.end(), is_upper);
    return text.size() >= 2 && text.size() <= 8 && letters == static_cast<long>(text.size()) && capitals >= 2 &&
           2 * capitals > letters;
}

std::string key_in(std::string_view text) {
    const auto end = std::min(text.find_first_of(" ,;"), text.size());
    return text.starts_with('@') ? base::lower_ascii(text.substr(1, end - 1)) : "";
}

bool speaks_of_several(const std::vector<std::string>& words) {
    static constexpr std::array<std::string_view, 16> several = {
        "studies",  "trials",   "others",  "reviews", "papers",   "experts", "scientists",  "researchers",
        "research", "analyses", "reports", "surveys", "findings", "authors", "experiments", "science"};
    const auto is_several = [](const std::string& word) {
        return std::find(several.begin(), several.end(), word) != several.end();
    };
    const bool one_of_them = !words.empty() && (words.front() == "one" || words.front() == "another" ||
                                                words.front() == "a" || words.front() == "an");
    return !one_of_them && std::any_of(words.begin(), words.end(), is_several);
}

}  // namespace

Marker parse_marker(std::string_view text) {
    Marker marker;
    const auto plain = plain_characters(text.substr(0, longest_marker));
    marker.text = std::string(without_brackets(plain));
    marker.key = key_in(marker.text);
    marker.words = base::words_of(marker.text);
    marker.numbers = entry_numbers(marker.text);
    static_cast<Identifiers&>(marker) = identifiers_in(marker.text);
    if (marker.numbers.empty()) {
        const auto place = year_place(marker.text);
        marker.year = place == std::string::npos ? std::nullopt : year_at(marker.text, place);
        read_names(marker, place);
        marker.page = page_in(marker.words);
    }
    marker.label = is_label(marker.text);
    marker.plural = !marker.has_identifier() && marker.authors.empty() && speaks_of_several(marker.words);
    marker.bare = marker.numbers.empty() && !marker.has_identifier() && marker.words.empty();
    return marker;
}

}  // namespace grounds::works
