// SPDX-License-Identifier: MIT
#include "works/formats/extra.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/ascii.hpp"
#include "base/json_text.hpp"
#include "works/names.hpp"

namespace grounds::formats {

namespace {

using nlohmann::json;

constexpr int deepest = 8;  // {"date-parts": [[2020]]} is three deep; nobody's stack ends on a million brackets

bool is_shallow(std::string_view text) {
    int depth = 0;
    return std::all_of(text.begin(), text.end(), [&](char c) {
        depth += (c == '[' || c == '{') ? 1 : (c == ']' || c == '}') ? -1 : 0;
        return depth <= deepest;
    });
}

std::optional<json> parse(const std::string& value, char first) {
    if (!value.starts_with(first) || !is_shallow(value)) {
        return std::nullopt;
    }
    return base::parse_json(value);
}

std::string member(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Name name_of(const json& object) {
    Name name;
    if (object.is_string()) {
        name.literal = object.get<std::string>();
    } else if (object.is_object()) {
        const auto dropping = member(object, "dropping-particle");
        name.family = member(object, "family");
        name.given = member(object, "given");
        name.given += (name.given.empty() || dropping.empty() ? "" : " ") + dropping;
        name.particle = member(object, "non-dropping-particle");
        name.suffix = member(object, "suffix");
        name.literal = member(object, "literal");
    }
    return name;
}

std::vector<std::string> split(std::string_view text, std::string_view between) {
    std::vector<std::string> parts;
    for (auto end = text.find(between); end != std::string_view::npos; end = text.find(between)) {
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end + between.size());
    }
    parts.emplace_back(text);
    return parts;
}

/// "2020-01-02" of [2020, 1, 2]; numbers may be strings.
std::string date_text(const json& parts) {
    std::string date;
    for (const auto& part : parts.is_array() ? parts : json::array()) {
        const auto digits = part.is_string() ? part.get<std::string>() : part.dump();
        date += date.empty() ? digits : fmt::format("-{:0>2}", digits);
    }
    return date;
}

std::string range_text(const json& date) {
    std::string range;
    const auto parts = date.find("date-parts");
    if (parts != date.end() && parts->is_array()) {
        for (const auto& end : *parts) {
            range += (range.empty() ? "" : "/") + date_text(end);
        }
    }
    return range;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size() && value > 0;
    return whole ? std::optional(value) : std::nullopt;
}

bool is_page(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return base::is_alphanumeric(c) || c == '.'; });
}

}  // namespace

bool has_format_prefix(std::string_view key) {
    static constexpr std::array<std::string_view, 8> prefixes{"ris",    "nbib", "isi", "endnote",
                                                              "pubmed", "jats", "csl", "crossref"};
    const auto colon = key.find(':');
    return colon != std::string_view::npos && colon + 1 < key.size() && key.find(' ') == std::string_view::npos &&
           std::find(prefixes.begin(), prefixes.end(), key.substr(0, colon)) != prefixes.end();
}

std::vector<Name> extra_names(const std::string& value) {
    std::vector<Name> names;
    if (const auto list = parse(value, '[')) {
        std::transform(list->begin(), list->end(), std::back_inserter(names), name_of);
        return names;
    }
    return works::names_written(value);
}

std::string name_line(const Name& name) {
    if (!name.literal.empty()) {
        return name.literal;
    }
    auto line = name.particle.empty() ? name.family : name.particle + " " + name.family;
    for (const auto& part : {name.suffix, name.given}) {
        line += part.empty() ? "" : ", " + part;
    }
    return line;
}

std::string names_line(const std::vector<Name>& names) {
    std::string line;
    for (const auto& name : names) {
        line += (line.empty() ? "" : " and ") + name_line(name);
    }
    return line;
}

std::string extra_date(const std::string& value) {
    const auto date = parse(value, '{');
    if (!date) {
        return value;
    }
    for (const auto& text : {range_text(*date), member(*date, "raw"), member(*date, "literal")}) {
        if (!text.empty()) {
            return text;
        }
    }
    return value;
}

std::vector<std::string> extra_list(const std::string& value) {
    std::vector<std::string> list;
    if (const auto array = parse(value, '[')) {
        for (const auto& item : *array) {
            list.push_back(item.is_string() ? item.get<std::string>() : item.dump());
        }
        return list;
    }
    for (const auto& part : split(value, value.find(';') != std::string::npos ? ";" : ",")) {
        if (const auto word = base::trimmed(part); !word.empty()) {
            list.emplace_back(word);
        }
    }
    return list;
}

std::string joined(const std::vector<std::string>& list, std::string_view between) {
    return fmt::format("{}", fmt::join(list, between));
}

std::string kept_state(const Reference& reference) {
    const bool derived = !reference.state_basis.as_of.empty() && !reference.state_basis.given;
    if (derived || reference.state == ReferenceState::none || reference.state == ReferenceState::unchecked) {
        return {};
    }
    std::string text(to_string(reference.state));
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::pair<std::string, std::string> split_given(const std::string& given) {
    const auto is_particle = [](std::string_view word) {
        static constexpr std::array elided{"d'", "d’", "de'", "de’", "l'", "l’"};
        return works::is_particle(word) || std::find(elided.begin(), elided.end(), word) != elided.end();
    };
    auto start = given.size();
    while (start > 0) {
        const auto space = given.rfind(' ', start - 1);
        const auto word = space == std::string::npos ? std::string() : given.substr(space + 1, start - space - 1);
        if (!is_particle(word)) {
            break;
        }
        start = space;
    }
    return start == given.size() ? std::pair(given, std::string())
                                 : std::pair(given.substr(0, start), given.substr(start + 1));
}

std::vector<int> date_parts(std::string_view date) {
    std::vector<int> parts;
    for (const auto& text : split(date, "-")) {
        const auto part = number(text);
        const std::size_t digits = parts.empty() ? 4 : 2;
        if (!part || text.size() != digits || parts.size() == 3) {
            return {};
        }
        parts.push_back(*part);
    }
    return parts;
}

std::vector<std::string> page_ends(const std::string& page) {
    const auto dash = page.find('-');
    if (dash == std::string::npos || !is_page(page.substr(0, dash)) || !is_page(page.substr(dash + 1))) {
        return {page};
    }
    return {page.substr(0, dash), page.substr(dash + 1)};
}

}  // namespace grounds::formats
