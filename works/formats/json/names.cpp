// SPDX-License-Identifier: MIT
#include "works/formats/json/work.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/clean.hpp"
#include "base/edtf.hpp"
#include "base/markup.hpp"
#include "base/scalar.hpp"
#include "works/names.hpp"

namespace grounds::formats {

namespace {

using nlohmann::json;

std::string member(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) {
        return {};
    }
    return base::clean(
        base::without_markup(found->is_string() ? found->get_ref<const std::string&>() : json_text(*found)));
}

Name name_of(const json& object) {
    if (object.is_string()) {
        return works::person(base::without_markup(object.get<std::string>()));
    }
    Name name;
    name.family = member(object, "family");
    name.given = member(object, "given");
    name.particle = member(object, "non-dropping-particle");
    name.suffix = member(object, "suffix");
    if (const auto dropping = member(object, "dropping-particle"); !dropping.empty()) {
        name.given += (name.given.empty() ? "" : " ") + dropping;  // where it is sorted, and printed before the family
    }
    name.literal = member(object, object.contains("literal") ? "literal" : "name");
    if (name.family.empty() && name.literal.empty()) {
        name.literal = std::exchange(name.given, {});
    }
    if (name.family.size() > 2 && name.family.front() == '"' && name.family.back() == '"') {
        name.family = name.family.substr(1, name.family.size() - 2);  // CSL's word for: no particle begins it
        return name;
    }
    return name.literal.empty() ? works::with_particle(std::move(name)) : name;
}

/// Members that Name or put_beside() holds, or that the place in the list says.
bool is_held(std::string_view key) {
    static constexpr auto held = std::to_array<std::string_view>(
        {"family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal", "name", "affiliation",
         "ORCID", "sequence", "comma-suffix", "static-ordering", "parse-names"});
    return std::find(held.begin(), held.end(), key) != held.end();
}

bool holds_more(const json& object) {
    if (!object.is_object()) {
        return false;
    }
    const auto& items = object.items();
    return std::any_of(items.begin(), items.end(), [](const auto& item) { return !is_held(item.key()); });
}

void put_beside(RecordBuilder& builder, const Name& name, const json& object) {
    const auto with_name = [&name](const std::string& said) {
        return name.particle + (name.particle.empty() ? "" : " ") + name.family + name.literal + ": " + said;
    };
    if (!object.is_object()) {
        return;
    }
    if (object.contains("ORCID")) {
        builder.extra("identifier", with_name("ORCID " + member(object, "ORCID")));
    }
    const auto places = object.find("affiliation");
    if (places == object.end() || !places->is_array()) {
        return;
    }
    for (const auto& place : *places) {
        const bool named = place.is_object() && place.size() == 1 && place.contains("name");
        builder.extra("affiliation", with_name(named ? member(place, "name") : json_text(place)));
    }
}

std::optional<int> number_of(const json& part) {
    const auto text = part.is_string() || part.is_number_integer() ? json_text(part) : std::string();
    const bool before = text.starts_with('-');
    const auto digits = text.substr(before ? 1 : 0);
    if (digits.empty() || digits.size() > 4 || digits.find_first_not_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    return before ? -std::stoi(digits) : std::stoi(digits);
}

/// [2013, 1, 1], whose parts may be strings; nothing if it names no year.
std::optional<base::EdtfPoint> point_of(const json& parts) {
    if (!parts.is_array() || parts.empty() || parts.size() > 3) {
        return std::nullopt;
    }
    const auto year = number_of(parts[0]);
    const auto month = parts.size() > 1 ? number_of(parts[1]) : std::optional(0);
    const auto day = parts.size() > 2 ? number_of(parts[2]) : std::optional(0);
    if (!year || *year == 0 || !month || !day || *month < 0 || *day < 0) {
        return std::nullopt;
    }
    const bool season = *month > 12;  // some write 13 to 24 for seasons
    return base::EdtfPoint{*year, season ? 0 : *month, season ? 0 : *day, season ? (*month - 1) % 4 + 1 : 0};
}

bool is_circa(const json& date) {
    const auto circa = date.find("circa");
    return circa != date.end() && *circa != false && *circa != 0 && *circa != "false" && *circa != "0" && *circa != "";
}

/// 1 to 4, as a number or text; 0 for anything else.
int season_of(const json& date) {
    const auto season = date.find("season");
    const auto number = season == date.end() ? std::nullopt : number_of(*season);
    return number && *number >= 1 && *number <= 4 ? *number : 0;
}

/// The date in the format of base::read_edtf(); "" where its parts are none.
std::string edtf_of(const json& date) {
    const auto parts = date.find("date-parts");
    if (parts == date.end() || !parts->is_array() || parts->empty() || parts->size() > 2) {
        return {};
    }
    base::Edtf written{point_of((*parts)[0]), std::nullopt, parts->size() == 2};
    if (written.range) {
        written.end = point_of((*parts)[1]);
    }
    if (!written.start) {
        return {};
    }
    if (const int season = season_of(date); season > 0 && written.start->month == 0) {
        written.start->season = season;
    }
    written.start->approximate = is_circa(date);
    return base::edtf_text(written);
}

bool is_all_said(const json& date) {
    static constexpr auto said =
        std::to_array<std::string_view>({"date-parts", "season", "circa", "timestamp", "date-time", "version"});
    const auto& items = date.items();
    return std::all_of(items.begin(), items.end(),
                       [](const auto& item) { return std::find(said.begin(), said.end(), item.key()) != said.end(); });
}

}  // namespace

std::string json_text(const json& value) {
    return value.is_string() ? value.get_ref<const std::string&>()
                             : value.dump(-1, ' ', false, json::error_handler_t::replace);
}

void put_names(RecordBuilder& builder, const std::string& role, const json& list, long line) {
    if (!list.is_array()) {
        builder.put(role, {role, json_text(list), line});
        return;
    }
    for (const auto& object : list) {
        if (!object.is_object() && !object.is_string()) {
            continue;
        }
        auto name = name_of(object);
        put_beside(builder, name, object);
        if (role == "author" && works::means_others(name.literal)) {
            builder.more_authors();
        } else if (!(name == Name())) {
            builder.add(role, std::move(name));
        }
    }
    if (std::any_of(list.begin(), list.end(), holds_more)) {
        builder.keep({role, json_text(list), line});
    }
}

void put_json_date(RecordBuilder& builder, std::string_view target, const RawField& field, const json& date) {
    if (!date.is_object()) {
        builder.put(target, {field.name, json_text(date), field.line});
        return;
    }
    const auto text = edtf_of(date);
    const auto words = member(date, date.contains("raw") ? "raw" : "literal");
    builder.put(target, {field.name, words.empty() ? text : words, field.line});
    const bool only_words = date.size() == 1 && !words.empty();
    const bool words_beside = !words.empty() && !text.empty() && date.size() == 2;
    const bool nothing =
        words.empty() && text.empty() && json_text(date).find_first_of("123456789") == std::string::npos;
    if (!(is_all_said(date) && !text.empty()) && !only_words && !words_beside && !nothing) {
        builder.keep({field.name, json_text(date), field.line});
    }
}

}  // namespace grounds::formats
