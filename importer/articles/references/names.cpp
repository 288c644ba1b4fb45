// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "importer/articles/references/references.hpp"
#include "works/names.hpp"

namespace grounds::articles {

namespace {

/// At commas, semicolons, " & " and " and ".
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    const auto close = [&] {
        if (const auto done = base::trimmed(part, " ,;&"); !done.empty()) {
            parts.emplace_back(done);
        }
        part.clear();
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto rest = text.substr(at);
        if (text[at] == ',' || text[at] == ';') {
            close();
        } else if (rest.starts_with(" & ") || rest.starts_with(" and ")) {
            close();
            at += rest.starts_with(" & ") ? 2 : 4;
        } else {
            part += text[at];
        }
    }
    close();
    return parts;
}

/// The dot of the last initial may have been the sentence's: "Garrison, S. R" and "Haverkamp, N".
bool lost_its_dot(std::string_view text) {
    const auto plain = plain_of(text);
    if (plain.size() < 3 || !is_upper(plain.back())) {
        return false;
    }
    const auto before = plain.substr(0, plain.size() - 1);
    return before.ends_with(", ") ||
           ((before.back() == ' ' || before.back() == '.') && plain.find('.') != std::string::npos);
}

}  // namespace

void read_authors(std::string_view printed, Reference& reference) {
    std::string text(base::trimmed(printed, " .,;&"));
    for (const std::string_view more : {" et al", "\u2026", "..."}) {
        if (const auto at = text.find(more); at != std::string::npos) {
            reference.more_authors = true;
            text = text.substr(0, at) + "," + text.substr(std::min(text.size(), at + more.size() + 1));
        }
    }
    text += lost_its_dot(text) ? "." : "";
    const auto parts = parts_of(text);
    auto& authors = reference.authors;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto& part = parts[at];
        const auto pair = at + 1 < parts.size() ? works::initialed_person(part, parts[at + 1]) : std::nullopt;
        if (works::means_others(part)) {
            reference.more_authors = true;
        } else if (works::is_suffix(part) && !authors.empty()) {
            authors.back().suffix = part;
        } else if (pair) {
            authors.push_back(*pair);
            ++at;
        } else if (auto name = works::initialed_person(part)) {
            authors.push_back(std::move(*name));
        } else if (at + 1 < parts.size() && part.find(' ') == std::string::npos && parts.size() == 2 &&
                   parts[1].find(' ') != std::string::npos && is_upper(parts[1].front()) && parts[1].size() < 30) {
            authors.push_back(works::person(part + ", " + parts[++at]));  // MLA: "Garrison, Scott R."
        } else {
            Name literal;
            literal.literal = part;
            authors.push_back(std::move(literal));
        }
    }
}

std::string key_of(const Reference& reference) {
    std::string key;
    if (!reference.authors.empty()) {
        const auto& first = reference.authors.front();
        key = plain_of(first.family.empty() ? first.literal : first.family);
    } else {
        key = plain_of(reference.title.empty() ? reference.container_title : reference.title);
    }
    std::string safe;
    for (const char c : base::lower_ascii(key)) {
        if ((is_lower(c) || is_digit(c)) && safe.size() < 20) {
            safe += c;
        }
    }
    return (safe.empty() ? "work" : safe) +
           reference.issued.substr(0, std::min<std::size_t>(4, reference.issued.size()));
}

}  // namespace grounds::articles
