// SPDX-License-Identifier: MIT
// Writing one map of a document, key by key: the counterpart of the importer's MapReader, by the same names. What is
// not known, and what holds where nothing is said, is left out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model/study.hpp"
#include "schema/sheets/parts.hpp"
#include "schema/vocabulary.hpp"

namespace grounds::sheets {

/// The spelling of a document: JSON as a line of a file, or canonical: keys sorted and every scalar in quotes, so that
/// equal content has equal text (it is what hashes are of).
enum class Spelling { json, canonical };

/// Writes the members of a record as one map. Maps within it are written into the same text.
class MapWriter {
public:
    static constexpr bool reads = false;

    explicit MapWriter(Spelling spelling);
    MapWriter(const MapWriter&) = delete;
    MapWriter& operator=(const MapWriter&) = delete;

    void text(std::string_view key, const std::string& value, Need = Need::optional);
    void text(std::string_view key, const std::string& value, const Usual<std::string>& usual);
    void slug(std::string_view key, const std::string& value, Need = Need::optional) {
        text(key, value);
    }
    void slug(std::string_view key, const std::string& value, const Usual<std::string>& usual) {
        text(key, value, usual);
    }
    void date(std::string_view key, const std::string& value) {
        text(key, value);
    }
    void sha256(std::string_view key, const std::string& value, Need = Need::optional) {
        text(key, value);
    }
    void word(std::string_view key, std::string_view value);
    void number(std::string_view key, const std::optional<double>& value);
    bool number(std::string_view key, double value, Need = Need::optional);
    void number(std::string_view key, double value, Usual<double> usual);
    void count(std::string_view key, const std::optional<long>& value);
    bool count(std::string_view key, long value, Need = Need::optional);
    void count(std::string_view key, long value, Usual<long> usual);
    void integer(std::string_view key, int value, Need = Need::optional) {
        count(key, long{value});
    }
    void flag(std::string_view key, bool value, Usual<bool> usual);
    void flag(std::string_view key, const std::optional<bool>& value);
    void texts(std::string_view key, const std::vector<std::string>& values);
    void names(std::string_view key, const std::vector<std::string>& values) {
        texts(key, values);
    }
    void slugs(std::string_view key, const std::vector<std::string>& values) {
        texts(key, values);
    }
    /// One stands alone.
    void slug_or_slugs(std::string_view key, const std::vector<std::string>& values);
    void form(std::string_view key, const std::string& value) {
        text(key, value);
    }
    void forms(std::string_view key, const std::vector<std::string>& values) {
        slug_or_slugs(key, values);
    }
    void interval(std::string_view key, const std::optional<double>& low, const std::optional<double>& high);
    void p_value(std::string_view key, const std::optional<PValue>& p);

    template <Term E>
    void term(std::string_view key, E value, Need = Need::optional) {
        word(key, to_string(value));
    }
    template <Term E>
    void term(std::string_view key, E value, Usual<E> usual) {
        if (value != usual.value) {
            word(key, to_string(value));
        }
    }
    template <Term E>
    void term(std::string_view key, const std::optional<E>& value) {
        if (value) {
            word(key, to_string(*value));
        }
    }
    template <Term E>
    void terms(std::string_view key, const std::vector<E>& values) {
        items(key, values, [this](E value) { quote(to_string(value)); });
    }
    /// A map of which nothing is known is left out.
    template <class T>
    void map(std::string_view key, const T& value, Need = Need::optional) {
        part(key, [&value](MapWriter& inner) { each_key(inner, value); });
    }
    template <class T>
    void map(std::string_view key, const std::optional<T>& value) {
        if (value) {
            whole_part(key, [&value](MapWriter& inner) { each_key(inner, *value); });
        }
    }
    /// A map whose members stand in the record itself.
    template <class F>
    void part(std::string_view key, F write) {
        const auto before = document_.text.size();
        begin(key);
        if (inner_map(write)) {
            end();
        } else {
            document_.members.pop_back();
            document_.text.resize(before);
        }
    }
    /// The same, also if it is empty.
    template <class F>
    void whole_part(std::string_view key, F write) {
        begin(key);
        inner_map(write);
        end();
    }
    /// A list of maps; none if it is empty.
    template <class List>
    void list(std::string_view key, const List& values) {
        items(key, values,
              [this](const auto& value) { inner_map([&value](MapWriter& inner) { each_key(inner, value); }); });
    }

    [[nodiscard]] std::string str() const;

private:
    /// What is written so far, of the outermost map and those that are open in it.
    struct Document {
        Spelling spelling;
        std::string text;
        std::vector<std::size_t> members;  ///< where each member of the open maps starts, the outermost map's first
    };

    explicit MapWriter(MapWriter& around);

    /// Whether it has members.
    template <class F>
    bool inner_map(const F& write) {
        MapWriter inner(*this);
        write(inner);
        return inner.close();
    }
    template <class List, class Write>
    void items(std::string_view key, const List& values, const Write& write) {
        if (values.empty()) {
            return;
        }
        begin(key);
        document_.text += '[';
        bool first = true;
        for (const auto& value : values) {
            separate(first);
            write(value);
            end();
            first = false;
        }
        document_.text += ']';
        end();
    }
    /// A member starts: what is written next is its value, and end() follows it.
    void begin(std::string_view key);
    /// Between members and items in JSON; canonical, a comma stands behind each of them, which end() writes.
    void separate(bool first);
    void end();
    bool close();
    void quote(std::string_view text);
    /// A number or a word of JSON; with its key.
    void bare(std::string_view scalar);
    void bare_word(std::string_view key, std::string_view value);

    std::optional<Document> own_;  ///< of the outermost map
    Document& document_;
    std::size_t first_ = 0;  ///< of this map's members, among those of the document
};

}  // namespace grounds::sheets
