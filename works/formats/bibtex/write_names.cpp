// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/ascii.hpp"
#include "works/formats/bibtex/bibtex.hpp"

namespace grounds::formats {

namespace {

/// Part of a name. In braces if a comma, an "and" or a small letter in it would mean something.
std::string part(const std::string& text) {
    const auto value = to_latex(text);
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return !base::is_ascii(c) || base::is_alphanumeric(c) || c == '-' || c == '.' || c == '\'' || c == ' ';
    });
    const bool one_word = text.find(' ') == std::string::npos;
    const bool capital = !text.empty() && base::is_upper(text.front());
    return plain && one_word && capital ? value : "{" + value + "}";
}

/// First names are abbreviated word by word, so only what would end the name is put in braces.
std::string given(const std::string& text) {
    const bool ends_name = (" " + base::lower_ascii(text) + " ").find(" and ") != std::string::npos ||
                           text.find_first_of(",;&{}\\~") != std::string::npos;
    return ends_name ? "{" + to_latex(text) + "}" : to_latex(text);
}

/// One word alone is a family name; of what else stands alone only BibLaTeX's named parts can say that.
std::string only_family(const std::string& family) {
    const bool word = std::all_of(family.begin(), family.end(), [](char c) {
        return !base::is_ascii(c) || base::is_alphanumeric(c) || c == '-' || c == '.' || c == '\'';
    });
    const auto lower = base::lower_ascii(family);
    return word && lower != "and" && lower != "others" ? to_latex(family) : "family={" + to_latex(family) + "}";
}

std::string name_text(const Name& name) {
    if (!name.literal.empty()) {
        const auto value = to_latex(name.literal);
        return "{" + std::string(value.starts_with('\\') ? "{}" : "") + value + "}";
    }
    if (name.given.empty() && name.particle.empty() && name.suffix.empty()) {
        return only_family(name.family);
    }
    auto text = part(name.family);
    if (!name.particle.empty()) {
        text = to_latex(name.particle) + " " + text;
    }
    if (!name.suffix.empty()) {
        text += ", " + part(name.suffix);
    }
    return name.given.empty() && name.suffix.empty() ? text : text + ", " + given(name.given);
}

}  // namespace

std::string names_text(const std::vector<Name>& names, bool more) {
    std::string all;
    for (const auto& name : names) {
        all += (all.empty() ? "" : " and ") + name_text(name);
    }
    return more ? all + (all.empty() ? "others" : " and others") : all;
}

}  // namespace grounds::formats
