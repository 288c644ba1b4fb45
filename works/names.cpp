// SPDX-License-Identifier: MIT
#include "works/names.hpp"

#include "base/clean.hpp"
#include "base/scalar.hpp"

namespace grounds::works {

namespace {

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

Name institution(std::string_view text) {
    Name name;
    name.literal = text;
    return name;
}

}  // namespace

Name with_particle(Name name) {
    std::size_t end = 0;
    while (end < name.family.size() && is_lower(name.family[end])) {
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
    const auto last = space == std::string::npos ? std::string() : base::lower_ascii(name.given.substr(space + 1));
    const bool ordinal = last.size() == 3 && last[0] >= '2' && last[0] <= '9' &&
                         (last.ends_with("nd") || last.ends_with("rd") || last.ends_with("th"));
    const bool numeral = name.given.ends_with(" II") || name.given.ends_with(" III") || name.given.ends_with(" IV");
    if (name.suffix.empty() && (ordinal || numeral || last == "jr" || last == "jr." || last == "sr" || last == "sr.")) {
        name.suffix = name.given.substr(space + 1);
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
    constexpr std::size_t most_initials = 4;
    const auto space = text.rfind(' ');
    const auto last = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
    const bool initials = !last.empty() && last.size() <= most_initials && text.find(',') == std::string_view::npos &&
                          last.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == std::string_view::npos;
    return person(initials ? std::string(text.substr(0, space)) + ", " + std::string(last) : std::string(text));
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
        list += name.given.empty() ? "" : ", " + name.given;
    }
    return list;
}

bool means_others(std::string_view text) {
    const auto lower = base::lower_ascii(text);
    return lower == "et al" || lower == "et al." || lower == "others" || lower == "et al.," || lower == "and others";
}

}  // namespace grounds::works
