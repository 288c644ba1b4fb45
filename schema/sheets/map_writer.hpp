// SPDX-License-Identifier: MIT
// Writing one map of a document, key by key: the counterpart of the importer's MapReader, by the same names. What is
// not known, and what holds where nothing is said, is left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/sheets/parts.hpp"
#include "schema/vocabulary.hpp"

namespace grounds::sheets {

/// The spelling of a document: JSON as a line of a file, or canonical: keys sorted and every scalar in quotes, so that
/// equal content has equal text (it is what hashes are of).
enum class Spelling { json, canonical };

/// Writes the members of a record as one map.
class MapWriter {
public:
    static constexpr bool reads = false;

    explicit MapWriter(Spelling spelling) : spelling_(spelling) {}

    void text(const char* key, const std::string& value, Need = Need::optional);
    void text(const char* key, const std::string& value, const Usual<std::string>& usual);
    void slug(const char* key, const std::string& value, Need = Need::optional) {
        text(key, value);
    }
    void slug(const char* key, const std::string& value, const Usual<std::string>& usual) {
        text(key, value, usual);
    }
    void date(const char* key, const std::string& value) {
        text(key, value);
    }
    void sha256(const char* key, const std::string& value, Need = Need::optional) {
        text(key, value);
    }
    void word(const char* key, std::string_view value) {
        put(key, quoted(value));
    }
    void number(const char* key, const std::optional<double>& value);
    bool number(const char* key, double value, Need = Need::optional);
    void number(const char* key, double value, Usual<double> usual);
    void count(const char* key, const std::optional<long>& value);
    bool count(const char* key, long value, Need = Need::optional);
    void count(const char* key, long value, Usual<long> usual);
    void integer(const char* key, int value, Need = Need::optional) {
        count(key, long{value});
    }
    void flag(const char* key, bool value, Usual<bool> usual);
    void flag(const char* key, const std::optional<bool>& value);
    void texts(const char* key, const std::vector<std::string>& values);
    void names(const char* key, const std::vector<std::string>& values) {
        texts(key, values);
    }
    void slugs(const char* key, const std::vector<std::string>& values) {
        texts(key, values);
    }
    /// One stands alone.
    void slug_or_slugs(const char* key, const std::vector<std::string>& values);
    void form(const char* key, const std::string& value) {
        text(key, value);
    }
    void forms(const char* key, const std::vector<std::string>& values) {
        slug_or_slugs(key, values);
    }
    void interval(const char* key, const std::optional<double>& low, const std::optional<double>& high);
    void p_value(const char* key, const std::optional<PValue>& p);

    template <Term E>
    void term(const char* key, E value, Need = Need::optional) {
        word(key, to_string(value));
    }
    template <Term E>
    void term(const char* key, E value, Usual<E> usual) {
        if (value != usual.value) {
            word(key, to_string(value));
        }
    }
    template <Term E>
    void term(const char* key, const std::optional<E>& value) {
        if (value) {
            word(key, to_string(*value));
        }
    }
    template <Term E>
    void terms(const char* key, const std::vector<E>& values) {
        std::vector<std::string> words;
        words.reserve(values.size());
        for (const auto value : values) {
            words.emplace_back(to_string(value));
        }
        texts(key, words);
    }
    /// A map of which nothing is known is left out.
    template <class T>
    void map(const char* key, const T& value, Need = Need::optional) {
        part(key, [&value](MapWriter& inner) { each_key(inner, value); });
    }
    template <class T>
    void map(const char* key, const std::optional<T>& value) {
        if (value) {
            whole_part(key, [&value](MapWriter& inner) { each_key(inner, *value); });
        }
    }
    /// A map whose members stand in the record itself.
    template <class F>
    void part(const char* key, F write) {
        MapWriter inner(spelling_);
        write(inner);
        if (!inner.members_.empty()) {
            put(key, inner.str());
        }
    }
    /// The same, also if it is empty.
    template <class F>
    void whole_part(const char* key, F write) {
        MapWriter inner(spelling_);
        write(inner);
        put(key, inner.str());
    }
    template <class T>
    void list(const char* key, const std::vector<T>& values) {
        std::vector<std::string> items;
        items.reserve(values.size());
        for (const auto& value : values) {
            MapWriter inner(spelling_);
            each_key(inner, value);
            items.push_back(inner.str());
        }
        put_list(key, items);
    }

    /// A member that is written already, in the same spelling.
    void put(std::string_view key, std::string_view written);
    void put_list(std::string_view key, const std::vector<std::string>& written);
    [[nodiscard]] std::string str() const;

private:
    [[nodiscard]] std::string quoted(std::string_view text) const;
    [[nodiscard]] std::string bare(const std::string& scalar) const;

    Spelling spelling_;
    std::vector<std::string> members_;
};

}  // namespace grounds::sheets
