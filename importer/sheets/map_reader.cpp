// SPDX-License-Identifier: MIT
#include "importer/sheets/map_reader.hpp"

#include "base/clean.hpp"
#include "base/scalar.hpp"
#include "base/slug.hpp"

#include <algorithm>
#include <cmath>

namespace grounds::sheets {

MapReader::MapReader(const YamlNode& node, std::string record, SheetContext& context)
    : node_(node), record_(std::move(record)), context_(context) {
    expect_map();
}

MapReader::MapReader(const YamlNode& node, const MapReader& around, std::string_view key, std::size_t number)
    : node_(node), around_(&around), key_(key), number_(number), context_(around.context_) {
    expect_map();
}

void MapReader::expect_map() {
    constexpr std::size_t usually_asked = 32;
    asked_.reserve(usually_asked);
    if (node_.kind != YamlNode::Kind::map) {
        fault(fmt::format("is {}, expected a map of keys", describe(node_)), "see docs/sheets.md");
    }
}

std::string MapReader::name() const {
    if (around_ == nullptr) {
        return record_;
    }
    return fmt::format("{}, {}{}", around_->name(), key_, number_ > 0 ? fmt::format(" {}", number_) : "");
}

MapReader::~MapReader() {
    for (const auto& [key, value] : node_.entries) {
        if (std::find(asked_.begin(), asked_.end(), key.scalar) == asked_.end()) {
            const auto known = base::did_you_mean(key.scalar, {asked_.begin(), asked_.end()});
            fault(key, fmt::format("unknown key '{}'", base::clean(key.scalar)),
                  known.empty() ? fmt::format("known keys here: {}", fmt::join(asked_, " ")) : known);
        }
    }
}

void MapReader::fault(const YamlNode& node, const std::string& message, std::string hint) {
    context_.fault(node.line, name() + ": " + message, std::move(hint));
}

const YamlNode* MapReader::take(std::string_view key, Need need) {
    asked_.push_back(key);
    const auto* value = node_.find(key);
    if (value != nullptr && value->kind == YamlNode::Kind::null) {
        fault(*value, fmt::format("'{}' has no value", key),
              need == Need::required ? "it must have one; see docs/sheets.md" : "leave out what is not known");
        return nullptr;
    }
    if (value == nullptr && need == Need::required && node_.kind == YamlNode::Kind::map) {
        fault(fmt::format("'{}' is missing", key), "see docs/sheets.md");
    }
    return value;
}

std::vector<const YamlNode*> MapReader::items(std::string_view key) {
    std::vector<const YamlNode*> all;
    const auto* value = take(key);
    if (value == nullptr) {
        return all;
    }
    if (value->kind != YamlNode::Kind::list) {
        fault(*value, fmt::format("'{}' is {}, expected a list", key, describe(*value)), "put it into [ ]");
        return all;
    }
    all.reserve(value->items.size());
    for (const auto& item : value->items) {
        all.push_back(&item);
    }
    return all;
}

std::optional<std::string> MapReader::read_text(const YamlNode& node, std::string_view key) {
    if (node.kind != YamlNode::Kind::scalar) {
        fault(node, fmt::format("'{}' is {}, expected text", key, describe(node)));
        return std::nullopt;
    }
    if (const auto bad = base::text_fault(node.scalar)) {
        fault(node, fmt::format("'{}' {}", key, bad->what), "remove it");
        return std::nullopt;
    }
    auto text = base::clean(node.scalar);
    if (text.empty()) {
        fault(node, fmt::format("'{}' is empty", key), "leave out what is not known");
        return std::nullopt;
    }
    return text;
}

std::optional<std::string> MapReader::read_slug(const YamlNode& node, std::string_view key) {
    auto text = read_text(node, key);
    if (text && !base::is_slug(*text)) {
        fault(node, fmt::format("'{}' is '{}', which is not a slug", key, *text),
              "lower-case letters, digits and single hyphens, such as mg-leg-cramps");
        return std::nullopt;
    }
    return text;
}

std::optional<double> MapReader::read_number(const YamlNode& node, std::string_view key) {
    if (node.kind != YamlNode::Kind::scalar) {
        fault(node, fmt::format("'{}' is {}, expected a number", key, describe(node)));
        return std::nullopt;
    }
    const auto number = node.quoted ? std::nullopt : base::parse_number(node.scalar);
    if (!number) {
        fault(node, fmt::format("'{}' is '{}', expected a number", key, base::clean(node.scalar)),
              node.quoted && base::parse_number(node.scalar) ? "remove the quotes"
                                                             : "digits with a decimal point, such as -0.38");
    }
    return number;
}

void MapReader::unknown_word(const YamlNode& node, std::string_view key, const std::string& word,
                             const std::string& all, const std::vector<std::string>& words) {
    const auto near = base::did_you_mean(word, words);
    fault(node, fmt::format("'{}' is '{}', expected one of: {}", key, word, all), near);
}

void MapReader::text(std::string_view key, std::string& out, Need need) {
    if (const auto* node = take(key, need)) {
        if (auto text = read_text(*node, key)) {
            out = std::move(*text);
        }
    }
}

void MapReader::slug(std::string_view key, std::string& out, Need need) {
    if (const auto* node = take(key, need)) {
        if (auto text = read_slug(*node, key)) {
            out = std::move(*text);
        }
    }
}

void MapReader::date(std::string_view key, std::string& out) {
    const auto* node = take(key);
    const auto text = node != nullptr ? read_text(*node, key) : std::nullopt;
    if (text && !base::is_date(*text)) {
        fault(*node, fmt::format("'{}' is '{}', which is not a date", key, *text), "YYYY, YYYY-MM or YYYY-MM-DD");
    } else if (text) {
        out = *text;
    }
}

void MapReader::sha256(std::string_view key, std::string& out, Need need) {
    const auto* node = take(key, need);
    const auto text = node != nullptr ? read_text(*node, key) : std::nullopt;
    if (text && !base::is_sha256(*text)) {
        fault(*node, fmt::format("'{}' is '{}', which is not a SHA-256", key, *text),
              "64 hexadecimal digits, as sha256sum prints them");
    } else if (text) {
        out = base::lower_ascii(*text);
    }
}

void MapReader::number(std::string_view key, std::optional<double>& out, Need need) {
    if (const auto* node = take(key, need)) {
        out = read_number(*node, key);
    }
}

bool MapReader::number(std::string_view key, double& out, Need need) {
    std::optional<double> found;
    number(key, found, need);
    out = found.value_or(out);
    return found.has_value();
}

void MapReader::count(std::string_view key, std::optional<long>& out, Need need) {
    const auto* node = take(key, need);
    const auto number = node != nullptr ? read_number(*node, key) : std::nullopt;
    constexpr double most = 1e12;
    if (number && (*number < 0 || *number > most || std::floor(*number) != *number)) {
        fault(*node, fmt::format("'{}' is {}, expected a whole number of 0 or more", key, *number));
    } else if (number) {
        out = static_cast<long>(*number);
    }
}

bool MapReader::count(std::string_view key, long& out, Need need) {
    std::optional<long> found;
    count(key, found, need);
    out = found.value_or(out);
    return found.has_value();
}

void MapReader::integer(std::string_view key, int& out, Need need) {
    const auto* node = take(key, need);
    const auto number = node != nullptr ? read_number(*node, key) : std::nullopt;
    constexpr double most = 1e6;
    if (number && (std::abs(*number) > most || std::floor(*number) != *number)) {
        fault(*node, fmt::format("'{}' is {}, expected a whole number", key, *number));
    } else if (number) {
        out = static_cast<int>(*number);
    }
}

void MapReader::flag(std::string_view key, std::optional<bool>& out) {
    const auto* node = take(key);
    if (node == nullptr) {
        return;
    }
    const bool known = !node->quoted && (node->scalar == "true" || node->scalar == "false");
    if (!known) {
        fault(*node, fmt::format("'{}' is '{}', expected true or false", key, base::clean(node->scalar)));
    } else {
        out = node->scalar == "true";
    }
}

void MapReader::flag(std::string_view key, bool& out, Usual<bool> usual) {
    std::optional<bool> said;
    flag(key, said);
    out = said.value_or(usual.value);
}

bool MapReader::says(std::string_view key, std::string_view word) {
    const auto* value = node_.find(key);
    const bool same = value != nullptr && value->kind == YamlNode::Kind::scalar && value->scalar == word;
    return same && take(key) != nullptr;
}

bool MapReader::says_other_than(std::string_view key, std::string_view word) {
    const auto* value = take(key);
    return value != nullptr && (value->kind != YamlNode::Kind::scalar || value->scalar != word);
}

void MapReader::texts(std::string_view key, std::vector<std::string>& out) {
    for (const auto* item : items(key)) {
        if (auto text = read_text(*item, key)) {
            out.push_back(std::move(*text));
        }
    }
}

void MapReader::names(std::string_view key, std::vector<std::string>& out) {
    for (const auto* item : items(key)) {
        if (auto text = read_text(*item, key)) {
            add_once(*item, key, std::move(*text), out);
        }
    }
}

void MapReader::slugs(std::string_view key, std::vector<std::string>& out) {
    for (const auto* item : items(key)) {
        if (auto text = read_slug(*item, key)) {
            add_once(*item, key, std::move(*text), out);
        }
    }
}

void MapReader::slug_or_slugs(std::string_view key, std::vector<std::string>& out) {
    const auto* node = node_.find(key);
    if (node == nullptr || node->kind == YamlNode::Kind::list) {
        slugs(key, out);
        return;
    }
    std::string one;
    slug(key, one);
    if (!one.empty()) {
        out.push_back(std::move(one));
    }
}

void MapReader::interval(std::string_view key, std::optional<double>& low, std::optional<double>& high) {
    const auto* node = take(key);
    if (node == nullptr) {
        return;
    }
    if (node->kind != YamlNode::Kind::list || node->items.size() != 2) {
        fault(*node, fmt::format("'{}' is not a pair", key), "write [low, high]");
        return;
    }
    low = read_number(node->items[0], key);
    high = read_number(node->items[1], key);
}

}  // namespace grounds::sheets
