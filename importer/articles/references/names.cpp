// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/scalar.hpp"
#include "importer/articles/references/references.hpp"

namespace grounds::articles {

namespace {

std::string stripped(std::string_view text, std::string_view ends = " ,;&") {
    const auto start = text.find_first_not_of(ends);
    return start == std::string_view::npos ? ""
                                           : std::string(text.substr(start, text.find_last_not_of(ends) - start + 1));
}

/// At commas, semicolons, " & " and " and ".
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    const auto close = [&] {
        if (auto done = stripped(part); !done.empty()) {
            parts.push_back(std::move(done));
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

/// "S. R.", "S.R.", "S.-R."
bool are_dotted_initials(std::string_view printed) {
    const auto part = plain_of(printed);  // "Å." is one too
    bool dot = false;
    for (std::size_t at = 0; at < part.size(); ++at) {
        const char c = part[at];
        const bool letter = is_upper(c) && (at + 1 == part.size() || !is_lower(part[at + 1]));
        dot = dot || c == '.';
        if (!letter && c != '.' && c != ' ' && c != '-') {
            return false;
        }
    }
    return dot && !part.empty() && is_upper(part.front());
}

/// "SR" at the end of "Garrison SR".
bool are_bare_initials(std::string_view printed) {
    const auto part = plain_of(printed);
    return !part.empty() && part.size() <= 4 &&
           std::all_of(part.begin(), part.end(), [](char c) { return is_upper(c) || c == '-'; });
}

std::string with_dots(std::string_view initials) {
    std::string dotted;
    for (const char c : initials) {
        if (is_upper(c)) {
            dotted += (dotted.empty() ? "" : " ") + std::string(1, c) + ".";
        }
    }
    return dotted;
}

/// "van den Berg": small words before a family name.
Name named(std::string family, std::string given) {
    Name name;
    std::size_t start = 0;
    while (start < family.size() && is_lower(family[start]) && family.find(' ', start) != std::string::npos) {
        start = family.find(' ', start) + 1;
    }
    name.particle = stripped(family.substr(0, start));
    name.family = family.substr(start);
    name.given = std::move(given);
    return name;
}

/// "Berg", "A. van den" or "Berg", "A."; a particle may stand behind the initials.
std::optional<Name> apa(const std::string& family, const std::string& initials) {
    const auto small = std::find_if(initials.begin(), initials.end(), is_lower);
    const auto particle = std::string(small, initials.end());
    const auto given = stripped(std::string(initials.begin(), small));
    const bool only_small =
        std::all_of(particle.begin(), particle.end(), [](char c) { return is_lower(c) || c == ' ' || c == '\''; });
    const bool apart = small == initials.begin() || small == initials.end() || *(small - 1) == ' ';
    if (given.empty() || !are_dotted_initials(given) || !only_small || !apart) {
        return std::nullopt;
    }
    auto name = named(family, given);
    name.particle = particle.empty() ? name.particle : particle;
    return name;
}

std::optional<Name> vancouver(const std::string& part) {
    const auto space = part.rfind(' ');
    if (space == std::string::npos || !are_bare_initials(std::string_view(part).substr(space + 1))) {
        return std::nullopt;
    }
    return named(part.substr(0, space), with_dots(part.substr(space + 1)));
}

/// "S. R. Garrison"
std::optional<Name> initials_first(const std::string& part) {
    const auto space = part.rfind(' ');
    for (auto at = space; at != std::string::npos && at > 0; at = part.rfind(' ', at - 1)) {
        if (are_dotted_initials(std::string_view(part).substr(0, at))) {
            return named(part.substr(at + 1), part.substr(0, at));
        }
    }
    return std::nullopt;
}

bool is_more(const std::string& part) {
    const auto lower = base::lower_ascii(part);
    return lower == "et al" || lower == "et al." || lower == "..." || lower == "\u2026" || lower == "others";
}

bool is_suffix(const std::string& part) {
    return part == "Jr" || part == "Jr." || part == "Sr." || part == "II" || part == "III";
}

/// The dot of the last initial may have been the sentence's: "Garrison, S. R" and "Haverkamp, N".
bool lost_its_dot(std::string_view text) {
    const auto plain = plain_of(text);
    if (plain.size() < 3 || !is_upper(plain.back())) {
        return false;
    }
    const auto before = plain.substr(0, plain.size() - 1);
    return before.ends_with(", ") || ((before.back() == ' ' || before.back() == '.') && plain.find('.') != plain.npos);
}

}  // namespace

void read_authors(std::string_view printed, Reference& reference) {
    auto text = stripped(printed, " .,;&");
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
        const auto pair = at + 1 < parts.size() ? apa(part, parts[at + 1]) : std::nullopt;
        if (is_more(part)) {
            reference.more_authors = true;
        } else if (is_suffix(part) && !authors.empty()) {
            authors.back().suffix = part;
        } else if (pair) {
            authors.push_back(*pair);
            ++at;
        } else if (auto name = vancouver(part)) {
            authors.push_back(std::move(*name));
        } else if (auto other = initials_first(part)) {
            authors.push_back(std::move(*other));
        } else if (at + 1 < parts.size() && part.find(' ') == std::string::npos && parts.size() == 2 &&
                   parts[1].find(' ') != std::string::npos && is_upper(parts[1].front()) && parts[1].size() < 30) {
            authors.push_back(named(part, parts[++at]));  // MLA: "Garrison, Scott R."
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
