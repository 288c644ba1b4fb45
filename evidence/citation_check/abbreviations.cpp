// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cctype>

#include "base/ascii.hpp"
#include "evidence/citation_check/compare.hpp"
#include "evidence/citation_check/outcome_tone.hpp"
#include "evidence/citation_check/told.hpp"

namespace grounds::citation_check {

namespace {

bool is_short_form(std::string_view name) {
    const auto capitals = std::count_if(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return name.size() >= 2 && name.size() <= 10 && capitals >= 2 && name.find(' ') == std::string_view::npos;
}

/// The words directly before the bracket whose letters the short form has, in order, the first at the beginning of a
/// word; "" if it is not made of them.
std::string_view long_form(std::string_view before, std::string_view lower_name) {
    const auto farthest = before.size() > 90 ? before.size() - 90 : 0;
    auto at = before.size();
    for (auto letter = lower_name.size(); letter-- > 0;) {
        if (!base::is_alphanumeric(lower_name[letter])) {
            continue;
        }
        do {
            if (at == farthest) {
                return {};
            }
            --at;
        } while (before[at] != lower_name[letter] || (letter == 0 && at > 0 && base::is_alphanumeric(before[at - 1])));
    }
    return before.substr(at);
}

void write_out_one(std::vector<std::string>& terms, const std::string& name, const std::vector<std::string>& words) {
    const auto at = std::lower_bound(terms.begin(), terms.end(), name);
    if (at != terms.end() && *at == name) {
        terms.erase(at);
        terms.insert(terms.end(), words.begin(), words.end());
        std::sort(terms.begin(), terms.end());
        terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    }
}

}  // namespace

std::vector<Abbreviation> abbreviations_in(const statements::Text& text) {
    std::vector<Abbreviation> found;
    for (auto open = text.plain.find('('); open != std::string::npos; open = text.plain.find('(', open + 1)) {
        const auto close = text.plain.find_first_of(");,", open);
        if (close == std::string::npos) {
            break;
        }
        const auto name = std::string_view(text.plain).substr(open + 1, close - open - 1);
        if (is_short_form(name)) {
            auto lower = base::lower_ascii(name);
            const auto words = long_form(std::string_view(text.lower).substr(0, open), lower);
            if (!words.empty()) {
                found.push_back({std::move(lower), std::string(words)});
            }
        }
    }
    return found;
}

ShortForms::ShortForms(const statements::Text& text) {
    for (const auto& abbreviation : abbreviations_in(text)) {
        auto name = sorted_terms(abbreviation.name);
        if (name.size() == 1) {
            forms_.emplace_back(std::move(name.front()), sorted_terms(abbreviation.words));
        }
    }
}

void ShortForms::write_out(Assertion& assertion) const {
    for (auto* terms : {&assertion.outcome, &assertion.actors, &assertion.doers, &assertion.compared}) {
        write_out(*terms);
    }
}

void ShortForms::write_out(std::vector<std::string>& terms) const {
    for (const auto& [name, words] : forms_) {
        write_out_one(terms, name, words);
    }
}

}  // namespace grounds::citation_check
