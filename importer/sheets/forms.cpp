// SPDX-License-Identifier: MIT
// Values with words of their own: forms of a substance, P values.
#include "base/scalar.hpp"
#include "importer/sheets/map_reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>

namespace grounds::sheets {

namespace {

constexpr std::string_view form_list =
    "any oxide oxide-monohydrate citrate glycinate bisglycinate diglycinate lactate lactate-citrate chloride sulphate "
    "hydroxide aspartate malate taurate threonate gluconate stearate carbonate orotate chelate microencapsulated "
    "electrolyte-mix dietary transdermal blend various none";

std::vector<std::string> form_words() {
    std::istringstream stream{std::string(form_list)};
    return {std::istream_iterator<std::string>(stream), {}};
}

/// "0.67", "<0.05", "<=0.05", ">=0.05".
std::optional<PValue> parse_p(std::string_view text) {
    struct Relation {
        std::string_view spelling;
        char relation;
    };
    static constexpr std::array relations{Relation{"<=", '<'}, Relation{">=", '>'}, Relation{"<", '<'},
                                          Relation{">", '>'}, Relation{"=", '='}};
    PValue p;
    for (const auto& [spelling, relation] : relations) {
        if (text.substr(0, spelling.size()) == spelling) {
            p.relation = relation;
            text.remove_prefix(spelling.size());
            break;
        }
    }
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const auto value = base::parse_number(text);
    p.value = value.value_or(1);
    return value ? std::optional(p) : std::nullopt;
}

}  // namespace

std::string_view known_forms() {
    return form_list;
}

std::optional<std::string> MapReader::read_form(const YamlNode& node, std::string_view key) {
    const auto word = read_text(node, key);
    if (!word) {
        return std::nullopt;
    }
    static const auto words = form_words();
    if (std::find(words.begin(), words.end(), *word) == words.end()) {
        fault(node, fmt::format("'{}' is '{}', expected one of: {}", key, *word, form_list),
              base::did_you_mean(*word, words));
        return std::nullopt;
    }
    return *word == "bisglycinate" || *word == "diglycinate" ? "glycinate" : *word;
}

void MapReader::form(std::string_view key, std::string& out) {
    if (const auto* node = take(key)) {
        out = read_form(*node, key).value_or(out);
    }
}

void MapReader::forms(std::string_view key, std::vector<std::string>& out) {
    const auto* node = take(key);
    if (node == nullptr) {
        return;
    }
    const auto add = [&](const YamlNode& item) {
        if (auto form = read_form(item, key)) {
            out.push_back(std::move(*form));
        }
    };
    if (node->kind == YamlNode::Kind::list) {
        std::for_each(node->items.begin(), node->items.end(), add);
    } else {
        add(*node);
    }
}

void MapReader::p_value(std::string_view key, std::optional<PValue>& out) {
    const auto* node = take(key);
    const auto text = node != nullptr ? read_text(*node, key) : std::nullopt;
    if (!text) {
        return;
    }
    out = parse_p(*text);
    if (!out) {
        fault(*node, fmt::format("'{}' is '{}', expected a P value", key, *text),
              "such as 0.67, \"<0.05\" or \">=0.05\"");
    }
}

}  // namespace grounds::sheets
