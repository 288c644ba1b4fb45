// SPDX-License-Identifier: MIT
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "works/names.hpp"

namespace grounds::works {

namespace {

/// A capital with small letters behind it, or letters of a script without case.
bool is_name(std::string_view word) {
    bool first = true;
    bool capital = false;
    bool small = false;
    bool caseless = !word.empty();
    base::each_code_point(word, [&](std::int32_t c, std::string_view) {
        capital = first ? u_isupper(c) != 0 : capital;
        small = small || u_islower(c) != 0;
        caseless = caseless && u_isalpha(c) != 0 && u_isupper(c) == 0 && u_islower(c) == 0;
        first = false;
    });
    return (capital && small) || caseless;
}

/// Words, with "," for whatever parts one name from the next.
std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    const auto close = [&] {
        if (!part.empty()) {
            parts.push_back(std::exchange(part, ""));
        }
    };
    for (const char c : text) {
        const bool parts_names = c == ',' || c == ';' || c == '&';
        if (c == ' ' || c == '(' || c == ')' || parts_names) {
            close();
            if (parts_names) {
                parts.emplace_back(",");
            }
        } else {
            part += c;
        }
    }
    close();
    return parts;
}

/// "Smith and Lee", "see also Smith et al.", "e.g. Smith"
bool stands_among_names(std::string_view folded_word) {
    static constexpr std::array<std::string_view, 9> words = {"", "et", "al", "and", "in", "see", "also", "cf", "e g"};
    return std::find(words.begin(), words.end(), base::trimmed(folded_word)) != words.end();
}

}  // namespace

std::vector<std::string> names_in(std::string_view printed) {
    std::vector<std::string> names;
    std::string name;
    const auto close = [&] {
        if (!name.empty()) {
            const auto words = base::phrase(base::words_of(std::exchange(name, "")));
            names.push_back(words.substr(1, words.size() - 2));
        }
    };
    for (const auto& word : split(printed)) {
        const auto plain = base::folded(word);
        if (stands_among_names(plain)) {
            close();
        } else if (is_particle(word) || (is_name(word) && !(base::is_ascii(word) && base::is_common(plain)))) {
            name += (name.empty() ? "" : " ") + word;
        } else {
            return {};
        }
        if (names.size() >= 8) {
            return {};
        }
    }
    if (!name.empty() && !is_name(name.substr(name.rfind(' ') + 1))) {
        return {};  // ends with a particle
    }
    close();
    return names;
}

}  // namespace grounds::works
