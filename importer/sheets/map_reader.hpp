// SPDX-License-Identifier: MIT
// Reading one map of a sheet, key by key. Each getter leaves its target alone when the key is missing; every fault
// becomes a Problem; keys that nobody asked for are reported, with a suggestion, when the reader goes out of scope.
#pragma once

#include "base/nearest.hpp"
#include "importer/sheets/node.hpp"
#include "schema/model/study.hpp"
#include "schema/sheets/parts.hpp"
#include "schema/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace grounds::sheets {

/// Where problems of a file go.
struct SheetContext {
    const std::string& file;
    Problems& problems;

    void fault(long line, std::string message, std::string hint = {}) {
        problems.push_back({file, line, std::move(message), std::move(hint)});
    }
};

/// All words of a vocabulary, for suggestions.
template <Term E>
std::vector<std::string> words_of() {
    return {Vocabulary<E>::words.begin(), Vocabulary<E>::words.end()};
}

/// Reads the keys of one map of a document into a record's members, which each_key() lists (schema/sheets). A key that
/// nobody asked for is an error when the reader ends.
class MapReader {
public:
    static constexpr bool reads = true;

    /// `record` names the record in messages: "claim mg-cuts-cramps".
    MapReader(const YamlNode& node, std::string record, SheetContext& context);
    ~MapReader();
    MapReader(const MapReader&) = delete;
    MapReader& operator=(const MapReader&) = delete;

    void text(std::string_view key, std::string& out, Need need = Need::optional);
    void text(std::string_view key, std::string& out, const Usual<std::string>& /*it holds that*/) {
        text(key, out);
    }
    /// A lower-case slug.
    void slug(std::string_view key, std::string& out, Need need = Need::optional);
    void slug(std::string_view key, std::string& out, const Usual<std::string>& /*it holds that*/) {
        slug(key, out);
    }
    /// YYYY, YYYY-MM or YYYY-MM-DD; a day that exists.
    void date(std::string_view key, std::string& out);
    /// 64 hex digits, kept in lower case.
    void sha256(std::string_view key, std::string& out, Need need = Need::optional);
    void number(std::string_view key, std::optional<double>& out, Need need = Need::optional);
    /// Whether there was a sound one.
    bool number(std::string_view key, double& out, Need need = Need::optional);
    void number(std::string_view key, double& out, Usual<double> /*it holds that*/) {
        number(key, out);
    }
    void count(std::string_view key, std::optional<long>& out, Need need = Need::optional);  ///< whole and not negative
    bool count(std::string_view key, long& out, Need need = Need::optional);  ///< whether there was a sound one
    void count(std::string_view key, long& out, Usual<long> /*it holds that*/) {
        count(key, out);
    }
    void integer(std::string_view key, int& out, Need need = Need::optional);  ///< small, may be negative
    void flag(std::string_view key, std::optional<bool>& out);
    void flag(std::string_view key, bool& out, Usual<bool> usual);
    void texts(std::string_view key, std::vector<std::string>& out);
    /// Texts, each once.
    void names(std::string_view key, std::vector<std::string>& out);
    void slugs(std::string_view key, std::vector<std::string>& out);
    /// One slug or a list of them.
    void slug_or_slugs(std::string_view key, std::vector<std::string>& out);
    /// [low, high].
    void interval(std::string_view key, std::optional<double>& low, std::optional<double>& high);
    /// 0.67, "<0.05", ">=0.05"; a bound keeps its direction only.
    void p_value(std::string_view key, std::optional<PValue>& out);
    /// A word of the list of forms; glycinate for bisglycinate and diglycinate.
    void form(std::string_view key, std::string& out);
    /// One form or a list of them.
    void forms(std::string_view key, std::vector<std::string>& out);

    template <Term E>
    void term(std::string_view key, E& out, Need need = Need::optional) {
        if (const auto* node = take(key, need)) {
            read_term(*node, key, out);
        }
    }
    template <Term E>
    void term(std::string_view key, E& out, Usual<E> /*it holds that*/) {
        term(key, out);
    }
    template <Term E>
    void term(std::string_view key, std::optional<E>& out) {
        if (const auto* node = take(key)) {
            E word{};
            if (read_term(*node, key, word)) {
                out = word;
            }
        }
    }
    template <Term E>
    void terms(std::string_view key, std::vector<E>& out) {
        for (const auto* item : items(key)) {
            E word{};
            if (read_term(*item, key, word)) {
                add_once(*item, key, word, out);
            }
        }
    }
    /// A nested map.
    template <class T>
    void map(std::string_view key, T& out, Need need = Need::optional) {
        if (const auto* node = take(key, need)) {
            MapReader inner(*node, *this, key);
            each_key(inner, out);
        }
    }
    template <class T>
    void map(std::string_view key, std::optional<T>& out) {
        if (const auto* node = take(key)) {
            MapReader inner(*node, *this, key);
            each_key(inner, out.emplace());
        }
    }
    /// A nested map whose members stand in the record itself, read by read(MapReader&).
    template <class F>
    void part(std::string_view key, F read, Need need = Need::optional) {
        if (const auto* node = take(key, need)) {
            MapReader inner(*node, *this, key);
            read(inner);
        }
    }
    /// A list of maps.
    template <class T>
    void list(std::string_view key, std::vector<T>& out) {
        for (const auto* item : items(key)) {
            MapReader inner(*item, *this, key, out.size() + 1);
            each_key(inner, out.emplace_back());
        }
    }

    /// The value of a key, which counts as asked for; nullptr if missing. An empty value is a fault.
    const YamlNode* take(std::string_view key, Need need = Need::optional);
    /// The items of a list; a fault and none for anything else.
    std::vector<const YamlNode*> items(std::string_view key);
    [[nodiscard]] bool has(std::string_view key) const {
        return node_.find(key) != nullptr;
    }
    [[nodiscard]] bool is_map(std::string_view key) const {
        const auto* value = node_.find(key);
        return value != nullptr && value->kind == YamlNode::Kind::map;
    }
    /// Whether the value of a key is this word; the key counts as asked for then.
    bool says(std::string_view key, std::string_view word);
    /// Whether a key has another value than this word; the key counts as asked for.
    bool says_other_than(std::string_view key, std::string_view word);
    /// A clean, non-empty text; nothing (and a fault) otherwise.
    std::optional<std::string> read_text(const YamlNode& node, std::string_view key);
    std::optional<double> read_number(const YamlNode& node, std::string_view key);
    void fault(const YamlNode& node, const std::string& message, std::string hint = {});
    void fault(const std::string& message, std::string hint = {}) {
        fault(node_, message, std::move(hint));
    }
    /// At the value of a key.
    void fault_of(std::string_view key, const std::string& message, std::string hint = {}) {
        const auto* value = node_.find(key);
        fault(value != nullptr ? *value : node_, message, std::move(hint));
    }
    [[nodiscard]] SheetContext& context() {
        return context_;
    }
    [[nodiscard]] const YamlNode& node() const {
        return node_;
    }

private:
    /// A map within another, or one of a list there, counted from 1.
    MapReader(const YamlNode& node, const MapReader& around, std::string_view key, std::size_t number = 0);
    void expect_map();
    /// What messages call it: "claim mg-cuts-cramps, dose".
    [[nodiscard]] std::string name() const;

    template <class T>
    void add_once(const YamlNode& node, std::string_view key, T value, std::vector<T>& out) {
        if (std::find(out.begin(), out.end(), value) != out.end()) {
            fault(node, fmt::format("'{}' names '{}' twice", key, node.scalar), "keep one of them");
            return;
        }
        out.push_back(std::move(value));
    }
    template <Term E>
    bool read_term(const YamlNode& node, std::string_view key, E& out) {
        const auto word = read_text(node, key);
        const auto value = word ? parse_term<E>(*word) : std::nullopt;
        if (word && !value) {
            unknown_word(node, key, *word, all_words<E>(), words_of<E>());
        }
        out = value.value_or(out);
        return value.has_value();
    }
    void unknown_word(const YamlNode& node, std::string_view key, const std::string& word, const std::string& all,
                      const std::vector<std::string>& words);
    std::optional<std::string> read_slug(const YamlNode& node, std::string_view key);
    std::optional<std::string> read_form(const YamlNode& node, std::string_view key);

    const YamlNode& node_;
    std::string record_;                 ///< of an outermost map
    const MapReader* around_ = nullptr;  ///< of an inner one, with its place there
    std::string_view key_;
    std::size_t number_ = 0;
    SheetContext& context_;
    std::vector<std::string_view> asked_;
};

/// The words of docs/sheets.md, "Forms", separated by spaces.
std::string_view known_forms();

}  // namespace grounds::sheets
