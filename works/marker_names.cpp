// SPDX-License-Identifier: MIT
#include "works/marker_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/fold.hpp"

namespace grounds::works {

namespace {

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_name(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.empty() ? ' ' : word.front());
    return word.size() > 1 && (is_upper(word.front()) || first >= 0xC3) &&
           std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_particle(const std::string& word) {
    static constexpr std::array<std::string_view, 12> particles = {"van", "von", "de", "der", "den", "la",
                                                                   "le",  "du",  "di", "da",  "el",  "al"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
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
    while (folded_word.starts_with(' ')) {
        folded_word.remove_prefix(1);
    }
    while (folded_word.ends_with(' ')) {
        folded_word.remove_suffix(1);
    }
    return std::find(words.begin(), words.end(), folded_word) != words.end();
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
        } else if (is_particle(word) || (is_name(word) && !base::is_common(plain))) {
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
