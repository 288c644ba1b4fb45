// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <optional>

#include "base/markup.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

namespace {

/// The digits and signs that have a raised and a lowered form.
struct Shifted {
    std::string_view plain, raised, lowered;
};

constexpr std::array shifted{
    Shifted{"0", "⁰", "₀"}, Shifted{"1", "¹", "₁"}, Shifted{"2", "²", "₂"}, Shifted{"3", "³", "₃"},
    Shifted{"4", "⁴", "₄"}, Shifted{"5", "⁵", "₅"}, Shifted{"6", "⁶", "₆"}, Shifted{"7", "⁷", "₇"},
    Shifted{"8", "⁸", "₈"}, Shifted{"9", "⁹", "₉"}, Shifted{"+", "⁺", "₊"}, Shifted{"-", "⁻", "₋"},
    Shifted{"−", "⁻", "₋"}, Shifted{"–", "⁻", "₋"}, Shifted{"=", "⁼", "₌"}, Shifted{"(", "⁽", "₍"},
    Shifted{")", "⁾", "₎"}, Shifted{"n", "ⁿ", "ₙ"}, Shifted{" ", " ", " "},
};

/// Nothing if one of the characters has no such form.
std::optional<std::string> shift(std::string_view text, std::string_view Shifted::*form) {
    std::string out;
    bool all = true;
    each_code_point(text, [&](std::int32_t, std::string_view bytes) {
        const auto* row =
            std::find_if(shifted.begin(), shifted.end(), [&](const Shifted& one) { return one.plain == bytes; });
        all = all && row != shifted.end();
        out += row == shifted.end() ? std::string_view() : row->*form;
    });
    return all ? std::optional(out) : std::nullopt;
}

/// No digit and no sign: letters on the line mean the same.
bool is_words(std::string_view text) {
    return text.find_first_of("0123456789+-=") == std::string_view::npos && text.find("−") == std::string_view::npos;
}

std::string shifted_or_marked(std::string_view text, std::string_view Shifted::*form, char mark) {
    if (auto out = shift(text, form)) {
        return *out;
    }
    if (is_words(text)) {
        return std::string(text);
    }
    const bool one = text.size() == 1;
    return mark + (one ? std::string(text) : "(" + std::string(text) + ")");
}

}  // namespace

std::string raised(std::string_view text) {
    return shifted_or_marked(text, &Shifted::raised, '^');
}

std::string lowered(std::string_view text) {
    return shifted_or_marked(text, &Shifted::lowered, '_');
}

}  // namespace grounds::base
