// SPDX-License-Identifier: MIT
#include "works/match/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace grounds::match {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

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

constexpr std::array<const char*, 25> greek{
    "alpha", "beta",    "gamma", "delta", "epsilon", "zeta",  "eta", "theta",   "iota", "kappa", "lambda", "mu",   "nu",
    "xi",    "omicron", "pi",    "rho",   "sigma",   "sigma", "tau", "upsilon", "phi",  "chi",   "psi",    "omega"};

/// Appends what one decomposed code point says; a mark says nothing, anything but a letter or digit ends the word.
void append(std::string& folded, UChar32 c) {
    if (u_getCombiningClass(c) != 0 || u_charType(c) == U_NON_SPACING_MARK || c == 0x2019 || c == '\'') {
        return;
    }
    c = u_foldCase(c, U_FOLD_CASE_DEFAULT);
    if (c >= 0x3B1 && c <= 0x3C9) {
        folded += greek.at(static_cast<std::size_t>(c - 0x3B1));
    } else if (u_isalnum(c)) {
        std::string bytes;
        folded += icu::UnicodeString(c).toUTF8String(bytes);
    } else {
        folded += ' ';
    }
}

/// Letters that Unicode does not decompose.
void replace_special(icu::UnicodeString& text) {
    constexpr std::array<std::pair<char16_t, const char*>, 7> special{
        {{u'ß', "ss"}, {u'ø', "o"}, {u'ł', "l"}, {u'æ', "ae"}, {u'œ', "oe"}, {u'đ', "d"}, {u'ı', "i"}}};
    text.foldCase();
    for (const auto& [letter, plain] : special) {
        text.findAndReplace(icu::UnicodeString(letter), icu::UnicodeString(plain));
    }
}

void append_unicode(std::string& folded, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKDInstance(status);
    auto letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    replace_special(letters);
    const auto parts = form->normalize(letters, status);
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        append(folded, parts.char32At(i));
    }
}

void append_ascii(std::string& folded, char c) {
    if (c >= 'A' && c <= 'Z') {
        folded += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded += c;
    } else if (c != '\'' && c != '{' && c != '}') {
        folded += ' ';
    }
}

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

std::string letters_and_spaces(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    while (!text.empty()) {
        if (const auto markup = markup_length(text); markup > 0) {
            folded += text.front() == '&' ? " " : "";
            text.remove_prefix(markup);
        } else if (is_ascii(text.front())) {
            append_ascii(folded, text.front());
            text.remove_prefix(1);
        } else {
            const auto end = std::find_if(text.begin(), text.end(), is_ascii) - text.begin();
            append_unicode(folded, text.substr(0, static_cast<std::size_t>(end)));
            text.remove_prefix(static_cast<std::size_t>(end));
        }
    }
    return folded;
}

void drop_first_words(std::vector<std::string_view>& words) {
    constexpr std::array<std::string_view, 5> dropped{"the", "a", "an", "retracted", "withdrawn"};
    while (words.size() > 1 && std::find(dropped.begin(), dropped.end(), words.front()) != dropped.end()) {
        words.erase(words.begin());
    }
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        if (end > 0) {
            words.push_back(folded.substr(0, end));
        }
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

std::string fold(std::string_view text) {
    const auto letters = letters_and_spaces(text);
    auto words = words_of(letters);
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
