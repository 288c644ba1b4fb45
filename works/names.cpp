// SPDX-License-Identifier: MIT
#include "works/names.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "base/clean.hpp"
#include "base/utf8.hpp"

namespace grounds::works {

namespace {

/// Whether a word begins with a letter that has a capital and is none.
bool starts_small(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && u_islower(base::next_code_point(word, at)) != 0;
}

Name institution(std::string_view text) {
    Name name;
    name.literal = text;
    return name;
}

/// "SR", "M-J": capitals and hyphens, at most four.
bool are_bare_initials(std::string_view text) {
    constexpr int most = 4;
    int count = 0;
    bool capitals = true;
    base::each_code_point(text, [&](std::int32_t c, std::string_view) {
        capitals = capitals && (c == '-' || u_isupper(c) != 0);
        ++count;
    });
    return capitals && count > 0 && count <= most;
}

/// "S. R.", "S.R.", "S.-R.": each a capital that no small letter follows.
bool are_dotted_initials(std::string_view text) {
    bool initials = true;
    bool dot = false;
    bool first = true;
    bool capital = false;
    base::each_code_point(text, [&](std::int32_t c, std::string_view) {
        const bool upper = u_isupper(c) != 0;
        const bool between = c == '.' || c == ' ' || c == '-';
        initials = initials && (upper || (between && !first));
        dot = dot || c == '.';
        capital = capital || upper;
        first = false;
    });
    return initials && dot && capital;
}

std::string with_dots(std::string_view initials) {
    std::string dotted;
    base::each_code_point(initials, [&](std::int32_t c, std::string_view letter) {
        if (c != '-') {
            dotted += (dotted.empty() ? "" : " ") + std::string(letter) + ".";
        }
    });
    return dotted;
}

Name named(std::string_view family, std::string_view given);

/// "Hallgren J.M." and "Hallgren J. M.", whose last initials stand behind `space`.
Name initials_behind(std::string_view text, std::size_t space) {
    for (auto before = text.rfind(' ', space - 1); before != std::string_view::npos && before > 0;
         before = text.rfind(' ', before - 1)) {
        if (!are_dotted_initials(text.substr(before + 1))) {
            break;
        }
        space = before;
    }
    return named(text.substr(0, space), text.substr(space + 1));
}

Name named(std::string_view family, std::string_view given) {
    Name name;
    name.family = base::trimmed(family);
    name.given = base::trimmed(given);
    return with_particle(std::move(name));
}

}  // namespace

Name with_particle(Name name) {
    std::size_t end = 0;
    while (end < name.family.size() && starts_small(std::string_view(name.family).substr(end))) {
        const auto space = name.family.find(' ', end);
        if (space == std::string::npos) {
            return name;  // lower case to its end: that is the name
        }
        end = space + 1;
    }
    if (end > 0 && name.particle.empty()) {
        name.particle = name.family.substr(0, end - 1);
        name.family.erase(0, end);
    }
    return name;
}

Name with_last_suffix(Name name) {
    const auto space = name.given.rfind(' ');
    const auto last = space == std::string::npos ? std::string() : name.given.substr(space + 1);
    if (name.suffix.empty() && is_suffix(last)) {
        name.suffix = last;
        name.given.resize(space);
    }
    return name;
}

Name person(std::string_view text) {
    const auto comma = text.find(',');
    const auto family = base::clean(text.substr(0, comma));
    const auto rest = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    const auto second = rest.find(',');
    Name name;
    name.family = family;
    name.given = base::clean(rest.substr(0, second));
    name.suffix = second == std::string_view::npos ? std::string() : base::clean(rest.substr(second + 1));
    if (family.empty() || (name.given.empty() && name.suffix.empty())) {
        return institution(family.empty() ? base::clean(text) : family);
    }
    return with_particle(std::move(name));
}

Name short_person(std::string_view text) {
    const auto space = text.rfind(' ');
    const bool initials = space != std::string_view::npos && text.find(',') == std::string_view::npos &&
                          are_bare_initials(text.substr(space + 1));
    return person(initials ? std::string(text.substr(0, space)) + ", " + std::string(text.substr(space + 1))
                           : std::string(text));
}

std::optional<Name> initialed_person(std::string_view text) {
    const auto space = text.rfind(' ');
    if (space == std::string_view::npos) {
        return std::nullopt;
    }
    if (are_bare_initials(text.substr(space + 1))) {
        return named(text.substr(0, space), with_dots(text.substr(space + 1)));
    }
    if (are_dotted_initials(text.substr(space + 1)) && !are_dotted_initials(text.substr(0, space))) {
        return initials_behind(text, space);
    }
    for (auto at = space; at != std::string_view::npos && at > 0; at = text.rfind(' ', at - 1)) {
        if (are_dotted_initials(text.substr(0, at))) {
            return named(text.substr(at + 1), text.substr(0, at));
        }
    }
    return std::nullopt;
}

std::optional<Name> initialed_person(std::string_view family, std::string_view initials) {
    const auto small = std::find_if(initials.begin(), initials.end(), base::is_lower) - initials.begin();
    const auto given = base::trimmed(initials.substr(0, static_cast<std::size_t>(small)), " ,;&");
    const auto particle = initials.substr(static_cast<std::size_t>(small));
    const bool only_small = std::all_of(particle.begin(), particle.end(),
                                        [](char c) { return base::is_lower(c) || c == ' ' || c == '\''; });
    const bool apart = particle.empty() || small == 0 || initials[static_cast<std::size_t>(small) - 1] == ' ';
    if (!are_dotted_initials(given) || !only_small || !apart) {
        return std::nullopt;
    }
    auto name = named(family, given);
    name.particle = particle.empty() ? name.particle : std::string(particle);
    return name;
}

bool is_particle(std::string_view word) {
    static constexpr std::array<std::string_view, 19> particles = {"van", "von", "de",  "der", "den", "la",  "le",
                                                                   "du",  "di",  "da",  "el",  "al",  "ter", "ten",
                                                                   "dos", "del", "das", "zu",  "af"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

bool is_suffix(std::string_view word) {
    static constexpr std::array<std::string_view, 10> suffixes = {"Jr",  "Jr.", "Sr",  "Sr.", "II",
                                                                  "III", "IV",  "2nd", "3rd", "4th"};
    return std::find(suffixes.begin(), suffixes.end(), word) != suffixes.end();
}

namespace {

/// Without a comma the last word of it would be the family name.
bool only_family_of_words(const Name& name) {
    return name.suffix.empty() && (!name.particle.empty() || name.family.find(' ') != std::string::npos);
}

/// The text up to `end`, found outside of braces, which goes with it.
std::string_view cut_before(std::string_view& text, std::string_view end) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (depth == 0 && text.substr(at).starts_with(end)) {
            const auto piece = text.substr(0, at);
            text.remove_prefix(at + end.size());
            return piece;
        }
        depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
    }
    return std::exchange(text, {});
}

Name name_written(std::string_view text) {
    Name name;
    if (text.size() > 1 && text.starts_with('{') && text.ends_with('}')) {
        name.literal = std::string(text.substr(1, text.size() - 2));
        return name;
    }
    std::vector<std::string> parts;
    const bool comma = text.find(',') != std::string_view::npos;
    for (auto rest = text; !rest.empty();) {
        parts.push_back(base::clean(cut_before(rest, ",")));
    }
    if (!comma) {
        const auto space = text.rfind(' ');
        name.family = std::string(space == std::string_view::npos ? text : text.substr(space + 1));
        name.given = std::string(space == std::string_view::npos ? std::string_view() : text.substr(0, space));
        return name;
    }
    name.family = parts.empty() ? std::string() : parts.front();
    name.given = parts.size() > 1 ? parts.back() : std::string();
    name.suffix = parts.size() > 2 ? parts[1] : std::string();
    return with_particle(std::move(name));
}

}  // namespace

std::vector<Name> names_written(std::string_view list) {
    std::vector<Name> names;
    while (!list.empty()) {
        const auto text = base::trimmed(cut_before(list, " and "));
        if (text == "others") {
            names.emplace_back().literal = "others";
        } else if (!text.empty()) {
            names.push_back(name_written(text));
        }
    }
    return names;
}

std::string written_names(const std::vector<Name>& names) {
    std::string list;
    for (const auto& name : names) {
        list += list.empty() ? "" : " and ";
        if (!name.literal.empty()) {
            list += "{" + name.literal + "}";
            continue;
        }
        list += name.particle + (name.particle.empty() ? "" : " ") + name.family;
        list += name.suffix.empty() ? "" : ", " + name.suffix;
        list += !name.given.empty() ? ", " + name.given : only_family_of_words(name) ? "," : "";
    }
    return list;
}

bool means_others(std::string_view text) {
    static constexpr std::array<std::string_view, 7> words = {"et al",      "et al.", "et al.,", "others",
                                                              "and others", "...",    "\u2026"};
    return std::find(words.begin(), words.end(), base::lower_ascii(text)) != words.end();
}

}  // namespace grounds::works
