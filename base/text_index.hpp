// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.hpp"

namespace grounds::base {

/// Numbers 0, 1, ... for texts, in the order in which they are added: ids, keys, labels. There may be a million of
/// them, so a text takes its own bytes and some fifteen more. Texts of different kinds, of which a user may have up to
/// 256, are different.
class TextIndex {
public:
    using Number = std::uint32_t;
    using Kind = std::uint8_t;

    /// Always a new number; of equal texts find() gives the first. Throws std::length_error after 2^32.
    Number add(std::string_view text, Kind kind = 0);
    [[nodiscard]] std::optional<Number> find(std::string_view text, Kind kind = 0) const;
    /// The number of the first of equal ones, and whether it is new.
    std::pair<Number, bool> insert(std::string_view text, Kind kind = 0);
    [[nodiscard]] Kind kind(Number number) const {
        return static_cast<Kind>(*texts_[number]);
    }
    /// Stays where it is as long as the index.
    [[nodiscard]] std::string_view text(Number number) const;
    [[nodiscard]] std::size_t size() const {
        return texts_.size();
    }
    /// Room for that many.
    void reserve(std::size_t count);

private:
    /// Where the number of a text stands in `slots_`, or the free place for it.
    [[nodiscard]] std::size_t slot_of(std::string_view text, Kind kind) const;
    void make_slots(std::size_t count);

    base::Arena arena_;
    std::vector<const char*> texts_;  ///< by number: the kind in one byte, the length in four, the text
    std::vector<Number> slots_;       ///< numbers by the hash of their text, a power of two of them
};

}  // namespace grounds::base
