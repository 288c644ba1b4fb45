// SPDX-License-Identifier: MIT
#include "works/match/match.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/fold.hpp"

namespace grounds::match {

namespace {

using base::is_letter;

/// "<sup>", "</i>": a short tag without spaces around its name; "p < 0.05 and n > 3" has none.
std::size_t tag_length(std::string_view text) {
    const bool closing = text.size() > 1 && text[1] == '/';
    const std::size_t name = closing ? 2 : 1;
    const auto end = text.substr(0, 80).find('>');
    return text.size() > name && is_letter(text[name]) && end != std::string_view::npos ? end + 1 : 0;
}

/// "&amp;", "&#8211;".
std::size_t entity_length(std::string_view text) {
    const auto end = text.substr(0, 10).find(';');
    const bool named = text.size() > 1 && (is_letter(text[1]) || text[1] == '#');
    return named && end != std::string_view::npos ? end + 1 : 0;
}

/// "\emph": the command goes, its argument stays.
std::size_t command_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && is_letter(text[length])) {
        ++length;
    }
    return length > 1 ? length : 0;
}

/// Length of the markup that a text begins with.
std::size_t markup_length(std::string_view text) {
    switch (text.front()) {
        case '<':
            return tag_length(text);
        case '&':
            return entity_length(text);
        case '\\':
            return command_length(text);
        default:
            return 0;
    }
}

/// The text without markup. Entities and "&" are spaces; braces of LaTeX join what they hold.
std::string without_markup(std::string_view text) {
    if (text.find_first_of("<&\\{}") == std::string_view::npos) {
        return std::string(text);
    }
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const auto markup = markup_length(text);
        const auto part = text.substr(0, std::max<std::size_t>(markup, 1));
        if (markup == 0 && part != "{" && part != "}" && part != "&") {
            plain += part;
        } else if (part.front() == '&') {
            plain += ' ';
        }
        text.remove_prefix(part.size());
    }
    return plain;
}

void drop_first_words(std::vector<std::string_view>& words) {
    constexpr std::array<std::string_view, 5> dropped{"the", "a", "an", "retracted", "withdrawn"};
    while (words.size() > 1 && std::find(dropped.begin(), dropped.end(), words.front()) != dropped.end()) {
        words.erase(words.begin());
    }
}

}  // namespace

std::string fold(std::string_view text) {
    const auto letters = base::folded(without_markup(text));
    auto words = base::split_words(letters);
    drop_first_words(words);
    std::string folded;
    folded.reserve(letters.size());
    for (const auto word : words) {
        folded += folded.empty() ? "" : " ";
        folded += word;
    }
    return folded;
}

std::string fold_main_title(std::string_view title) {
    constexpr std::size_t shortest = 12;
    for (const std::string_view mark : {": ", "? ", " - ", " – ", " — "}) {
        if (const auto at = title.find(mark); at != std::string_view::npos) {
            if (auto main = fold(title.substr(0, at)); main.size() >= shortest) {
                return main;
            }
        }
    }
    return fold(title);
}

}  // namespace grounds::match
