// SPDX-License-Identifier: MIT
// A record as bytes: what it says, and little more.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/members.hpp"
#include "base/shared_text.hpp"
#include "schema/model/origin.hpp"

namespace grounds {

namespace packed_types {
template <class Type>
struct IsList : std::false_type {};
template <class Item>
struct IsList<std::vector<Item>> : std::true_type {};
template <class Key, class Item>
struct IsList<std::map<Key, Item>> : std::true_type {};

template <class Type>
struct IsOptional : std::false_type {};
template <class Item>
struct IsOptional<std::optional<Item>> : std::true_type {};

/// What is filled only when a record is read from a database.
template <class Type>
struct IsShared : std::false_type {};
template <class Item>
struct IsShared<std::shared_ptr<Item>> : std::true_type {};

/// Numbers, characters, switches and terms.
template <class Type>
inline constexpr bool is_number = std::is_integral_v<Type> || std::is_enum_v<Type>;
}  // namespace packed_types

/// Writes plain structs of numbers, terms, texts, and optional values and lists of these. Whole numbers are groups of
/// seven bits, texts stand behind their length: one byte for what a record lacks. Only this run can read it.
class Packer {
public:
    Packer() {
        constexpr std::size_t usual = 512;
        bytes_.reserve(usual);
    }

    template <class Value>
    void add(const Value& value) {
        if constexpr (std::is_same_v<Value, std::string> || std::is_same_v<Value, std::string_view>) {
            count(value.size());
            bytes_ += value;
        } else if constexpr (std::is_same_v<Value, double>) {
            raw(value);
        } else if constexpr (packed_types::is_number<Value>) {
            number(static_cast<std::int64_t>(value));
        } else if constexpr (packed_types::IsOptional<Value>::value) {
            add(value.has_value());
            if (value) {
                add(*value);
            }
        } else if constexpr (packed_types::IsList<Value>::value) {
            count(value.size());
            for (const auto& item : value) {
                add(item);
            }
        } else if constexpr (std::is_same_v<Value, Origin>) {
            raw(base::SharedText(value.file));  // thousands of records come from one file
            add(value.line);
            add(value.sha256);
        } else if constexpr (!packed_types::IsShared<Value>::value) {
            base::with_members(value, [&](const auto&... members) { (add(members), ...); });
        }
    }
    /// The key and the value of a map's entry.
    template <class Key, class Value>
    void add(const std::pair<Key, Value>& entry) {
        add(entry.first);
        add(entry.second);
    }
    [[nodiscard]] std::string bytes() && {
        return std::move(bytes_);
    }

private:
    template <class Value>
    void raw(const Value& value) {
        const auto bytes = std::bit_cast<std::array<char, sizeof value>>(value);
        bytes_.append(bytes.data(), bytes.size());
    }
    void count(std::uint64_t value) {
        for (; value > 0x7F; value >>= 7U) {
            bytes_ += static_cast<char>(value | 0x80U);
        }
        bytes_ += static_cast<char>(value);
    }
    /// Small ones of either sign are short: 0, -1, 1, -2, ... are 0, 1, 2, 3, ...
    void number(std::int64_t value) {
        count((static_cast<std::uint64_t>(value) << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0));
    }

    std::string bytes_;
};

/// Reads what a Packer wrote, in the same order.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    template <class Value>
    void get(Value& value) {
        if constexpr (std::is_same_v<Value, std::string> || std::is_same_v<Value, std::string_view>) {
            if (const auto size = count(); size > 0) {
                value = rest_.substr(0, size);  // a view looks into what was packed
                rest_.remove_prefix(size);
            } else if (!value.empty()) {  // most are, and were
                value = Value();
            }
        } else if constexpr (std::is_same_v<Value, double>) {
            value = raw<double>();
        } else if constexpr (packed_types::is_number<Value>) {
            value = static_cast<Value>(number());
        } else if constexpr (packed_types::IsOptional<Value>::value) {
            bool has_value = false;
            get(has_value);
            if (has_value) {
                get(value.emplace());
            }
        } else if constexpr (std::is_same_v<Value, Origin>) {
            value.file = raw<base::SharedText>();
            get(value.line);
            get(value.sha256);
        } else if constexpr (!packed_types::IsShared<Value>::value) {
            base::with_members(value, [&](auto&... members) { (get(members), ...); });
        }
    }
    template <class Item>
    void get(std::vector<Item>& list) {
        list.resize(count());
        for (auto& item : list) {
            get(item);
        }
    }
    template <class Key, class Item>
    void get(std::map<Key, Item>& map) {
        for (auto entries = count(); entries > 0; --entries) {
            Key key;
            get(key);
            get(map.emplace_hint(map.end(), std::move(key), Item())->second);
        }
    }

private:
    template <class Value>
    Value raw() {
        std::array<char, sizeof(Value)> bytes{};
        rest_.copy(bytes.data(), bytes.size());
        rest_.remove_prefix(bytes.size());
        return std::bit_cast<Value>(bytes);
    }
    std::uint64_t count() {
        if (const auto only = static_cast<unsigned char>(rest_.front()); only <= 0x7F) {
            rest_.remove_prefix(1);
            return only;
        }
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte <= 0x7F) {
                return value;
            }
        }
    }
    std::int64_t number() {
        const auto value = count();
        return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
    }

    std::string_view rest_;
};

}  // namespace grounds
