// SPDX-License-Identifier: MIT
#include "works/formats/json/names.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include "base/clean.hpp"
#include "base/scalar.hpp"
#include "works/names.hpp"

namespace grounds::formats {

namespace {

using nlohmann::json;

std::string member(const json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::string() : base::clean(json_text(*found));
}

Name name_of(const json& object) {
    if (object.is_string()) {
        return works::person(object.get<std::string>());
    }
    Name name;
    name.family = member(object, "family");
    name.given = member(object, "given");
    name.particle = member(object, "non-dropping-particle");
    name.suffix = member(object, "suffix");
    name.literal = member(object, object.contains("literal") ? "literal" : "name");
    if (name.family.empty() && name.literal.empty()) {
        name.literal = std::exchange(name.given, {});
    }
    return name.literal.empty() ? works::with_particle(std::move(name)) : name;
}

/// Members that Name or put_beside() holds, or that the place in the list says.
bool is_held(const std::string& key) {
    static constexpr std::array held{
        "family", "given", "non-dropping-particle", "suffix", "literal", "name", "affiliation", "ORCID", "sequence"};
    return std::find(held.begin(), held.end(), key) != held.end();
}

bool holds_more(const json& object) {
    if (!object.is_object()) {
        return false;
    }
    const auto& items = object.items();
    return std::any_of(items.begin(), items.end(), [](const auto& item) { return !is_held(item.key()); });
}

void put_beside(Draft& draft, const Name& name, const json& object) {
    const auto prefix = name.particle + (name.particle.empty() ? "" : " ") + name.family + name.literal + ": ";
    if (object.is_object() && object.contains("ORCID")) {
        draft.extra("identifier", prefix + "ORCID " + member(object, "ORCID"));
    }
    if (!object.is_object() || !object.contains("affiliation") || !object["affiliation"].is_array()) {
        return;
    }
    for (const auto& place : object["affiliation"]) {
        const bool named = place.is_object() && place.size() == 1 && place.contains("name");
        draft.extra("affiliation", prefix + (named ? member(place, "name") : json_text(place)));
    }
}

/// [2013, 1, 1], whose parts may be strings, as YYYY-MM-DD; "" if it is no date.
std::string date_of(const json& parts) {
    std::string date;
    for (std::size_t i = 0; parts.is_array() && i < parts.size() && i < 3; ++i) {
        const auto part = json_text(parts[i]);
        const bool number =
            !part.empty() && part.size() <= 4 && part.find_first_not_of("0123456789") == std::string::npos;
        const auto longer = !number  ? std::string()
                            : i == 0 ? fmt::format("{:0>4}", part)
                                     : fmt::format("{}-{:0>2}", date, part);
        if (!base::is_date(longer)) {
            break;
        }
        date = longer;
    }
    return date;
}

}  // namespace

std::string json_text(const json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, json::error_handler_t::replace);
}

void put_names(Draft& draft, const std::string& role, const json& list, long line) {
    if (!list.is_array()) {
        draft.put(role, {role, json_text(list), line});
        return;
    }
    for (const auto& object : list) {
        if (!object.is_object() && !object.is_string()) {
            continue;
        }
        auto name = name_of(object);
        put_beside(draft, name, object);
        if (role == "author" && works::means_others(name.literal)) {
            draft.more_authors();
        } else if (!(name == Name())) {
            draft.add(role, std::move(name));
        }
    }
    if (std::any_of(list.begin(), list.end(), holds_more)) {
        draft.keep({role, json_text(list), line});
    }
}

void put_json_date(Draft& draft, std::string_view target, const RawField& field, const json& date) {
    if (!date.is_object()) {
        draft.put(target, {field.name, json_text(date), field.line});
        return;
    }
    const auto parts = date.find("date-parts");
    const bool has_parts = parts != date.end() && parts->is_array() && !parts->empty();
    const auto first = has_parts ? date_of(parts->front()) : std::string();
    const auto words = member(date, date.contains("raw") ? "raw" : "literal");
    draft.put(target, {field.name, first.empty() ? words : first, field.line});
    const bool whole = has_parts && date.size() == 1 && parts->size() == 1 && parts->front().is_array() &&
                       std::count(first.begin(), first.end(), '-') + 1 == static_cast<long>(parts->front().size());
    const bool stamped = has_parts && date.contains("timestamp") && parts->size() == 1 && !first.empty();
    const bool unread = has_parts && first.empty() && !parts->front().empty();
    if (unread) {
        draft.warn(field.line, fmt::format("'{}' is {}, which is no date", field.name, json_text(parts->front())),
                   "it is kept as it stands, but says nothing of when");
    }
    const bool only_words = date.size() == 1 && !words.empty();
    if (unread || (!whole && !stamped && !only_words && !(words.empty() && first.empty() && date.size() <= 1))) {
        draft.keep({field.name, json_text(date), field.line});
    }
}

}  // namespace grounds::formats
