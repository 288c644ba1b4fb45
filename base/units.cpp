// SPDX-License-Identifier: MIT
#include "base/scalar.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string>

namespace grounds::base {

namespace {

enum class Kind { time, mass, share };

struct KnownUnit {
    std::string_view name;
    Kind kind;
    double factor;  ///< in seconds, grams, or parts of one
};

constexpr double day = 86400;

constexpr auto known_units = std::to_array<KnownUnit>({
    {"second", Kind::time, 1},
    {"sec", Kind::time, 1},
    {"s", Kind::time, 1},
    {"minute", Kind::time, 60},
    {"min", Kind::time, 60},
    {"hour", Kind::time, 3600},
    {"h", Kind::time, 3600},
    {"day", Kind::time, day},
    {"d", Kind::time, day},
    {"night", Kind::time, day},
    {"week", Kind::time, 7 * day},
    {"wk", Kind::time, 7 * day},
    {"month", Kind::time, 30.4375 * day},
    {"year", Kind::time, 365.25 * day},
    {"ng", Kind::mass, 1e-9},
    {"ug", Kind::mass, 1e-6},
    {"mcg", Kind::mass, 1e-6},
    {"mg", Kind::mass, 1e-3},
    {"g", Kind::mass, 1},
    {"kg", Kind::mass, 1e3},
    {"percent", Kind::share, 0.01},
    {"per cent", Kind::share, 0.01},
    {"%", Kind::share, 0.01},
    {"fraction", Kind::share, 1},
});

std::string normalised(std::string_view unit) {
    std::string text;
    for (const char c : unit) {
        if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            if (!text.empty() && text.back() != ' ') {
                text += ' ';
            }
        } else {
            text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
    }
    while (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
    for (const std::string_view per : {" per ", " a "}) {
        if (const auto found = text.find(per); found != std::string::npos) {
            text.replace(found, per.size(), "/");
        }
    }
    return text;
}

std::string singular(std::string word) {
    if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') {
        word.pop_back();
    }
    return word;
}

const KnownUnit* find_unit(const std::string& word) {
    const auto name = singular(word);
    const auto* found = std::find_if(known_units.begin(), known_units.end(),
                                     [&](const KnownUnit& unit) { return unit.name == name || unit.name == word; });
    return found == known_units.end() ? nullptr : found;
}

/// "4 weeks" is a multiple of a known unit; "weeks" is one of them.
struct Multiple {
    double count = 1;
    std::string word;
};

Multiple split_multiple(const std::string& text) {
    Multiple multiple{1, text};
    double count = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, count);
    if (parsed.ec == std::errc() && count > 0 && parsed.ptr != end) {
        multiple.count = count;
        multiple.word = std::string(parsed.ptr, end);
        multiple.word.erase(0, multiple.word.find_first_not_of(" -"));
    }
    return multiple;
}

std::optional<double> simple_factor(const std::string& from, const std::string& to) {
    const auto a = split_multiple(from);
    const auto b = split_multiple(to);
    if (singular(a.word) == singular(b.word)) {
        return a.count / b.count;
    }
    const auto* left = find_unit(a.word);
    const auto* right = find_unit(b.word);
    if (left == nullptr || right == nullptr || left->kind != right->kind) {
        return std::nullopt;
    }
    return a.count * left->factor / (b.count * right->factor);
}

}  // namespace

std::optional<double> conversion_factor(std::string_view from, std::string_view to) {
    const auto a = normalised(from);
    const auto b = normalised(to);
    if (a == b) {
        return 1.0;
    }
    const auto slash_a = a.find('/');
    const auto slash_b = b.find('/');
    if ((slash_a == std::string::npos) != (slash_b == std::string::npos)) {
        return std::nullopt;
    }
    if (slash_a == std::string::npos) {
        return simple_factor(a, b);
    }
    const auto top = simple_factor(a.substr(0, slash_a), b.substr(0, slash_b));
    const auto bottom = simple_factor(a.substr(slash_a + 1), b.substr(slash_b + 1));
    if (!top || !bottom) {
        return std::nullopt;
    }
    return *top / *bottom;
}

bool same_unit(std::string_view a, std::string_view b) {
    const auto factor = conversion_factor(a, b);
    return factor && std::fabs(*factor - 1) < 1e-12;
}

}  // namespace grounds::base
