// SPDX-License-Identifier: MIT
#include "importer/sheets/parts.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace grounds::sheets {

namespace {

constexpr std::string_view forms =
    "any oxide oxide-monohydrate citrate glycinate bisglycinate diglycinate lactate lactate-citrate chloride sulphate "
    "hydroxide aspartate malate taurate threonate gluconate stearate carbonate orotate chelate microencapsulated "
    "electrolyte-mix dietary transdermal blend various none";

std::vector<std::string> form_words() {
    std::istringstream stream{std::string(forms)};
    return {std::istream_iterator<std::string>(stream), {}};
}

std::optional<std::string> form_of(MapReader& map, const YamlNode& node, const char* key) {
    const auto word = map.read_text(node, key);
    if (!word) {
        return std::nullopt;
    }
    static const auto words = form_words();
    if (std::find(words.begin(), words.end(), *word) == words.end()) {
        map.fault(node, fmt::format("'{}' is '{}', expected one of: {}", key, *word, forms),
                  base::did_you_mean(*word, words));
        return std::nullopt;
    }
    return *word == "bisglycinate" || *word == "diglycinate" ? "glycinate" : *word;
}

}  // namespace

std::string_view known_forms() {
    return forms;
}

void read_quantity(MapReader& map, Quantity& out) {
    map.number("value", out.value);
    map.number("low", out.low);
    map.number("high", out.high);
    map.text("unit", out.unit);
    map.term("qualifier", out.qualifier);
    const bool single = map.has("value") && !map.has("low") && !map.has("high");
    const bool range = !map.has("value") && map.has("low") && map.has("high");
    if (!single && !range) {
        map.fault("a quantity is 'value', or 'low' and 'high'", "give exactly one of the two");
    } else if (out.low && out.high && *out.low > *out.high) {
        map.fault(fmt::format("'low' {} is above 'high' {}", *out.low, *out.high), "swap them");
    }
}

void read_figure(MapReader& map, Figure& out) {
    read_quantity(map, out.quantity);
    map.term("change", out.change);
    map.map("within", out.within, read_quantity);
    map.text("per", out.per);
    map.text("printed", out.printed);
}

void read_seen(MapReader& map, Seen& out) {
    map.term("how", out.how, Need::required);
    map.text("url", out.url);
}

void read_form(MapReader& map, const char* key, std::string& out) {
    if (const auto* node = map.take(key)) {
        out = form_of(map, *node, key).value_or(out);
    }
}

void read_forms(MapReader& map, const char* key, std::vector<std::string>& out) {
    const auto* node = map.take(key);
    if (node == nullptr) {
        return;
    }
    const auto add = [&](const YamlNode& item) {
        if (auto form = form_of(map, item, key)) {
            out.push_back(std::move(*form));
        }
    };
    if (node->kind == YamlNode::Kind::list) {
        std::for_each(node->items.begin(), node->items.end(), add);
    } else {
        add(*node);
    }
}

void read_intervention(MapReader& map, Intervention& out) {
    map.text("substance", out.substance, Need::required);
    map.text("route", out.route);
    read_form(map, "form", out.form);
    map.text("text", out.text);
    map.number("elemental-mg-per-day", out.elemental_mg_per_day);
    map.term("seen", out.seen);
}

}  // namespace grounds::sheets
