// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "importer/store/kind.hpp"

namespace grounds::store {

/// Numbers 0, 1, ... for the ids of records, in the order in which they are added. A run may have a million of them,
/// so an id takes its own bytes and some fifteen more.
class RecordIndex {
public:
    using Number = std::uint32_t;

    /// Always a new number; of equal ids find() gives the first. Throws std::length_error after 2^32.
    Number add(Kind kind, std::string_view id);
    [[nodiscard]] std::optional<Number> find(Kind kind, std::string_view id) const;
    [[nodiscard]] Kind kind(Number number) const {
        return static_cast<Kind>(*texts_[number]);
    }
    /// Stays where it is as long as the index.
    [[nodiscard]] std::string_view id(Number number) const;
    [[nodiscard]] std::size_t size() const {
        return texts_.size();
    }
    /// Room for that many ids.
    void reserve(std::size_t count);

private:
    /// Where the number of an id stands in `slots_`, or the free place for it.
    [[nodiscard]] std::size_t slot_of(Kind kind, std::string_view id) const;
    void make_slots(std::size_t count);

    base::Arena arena_;
    std::vector<const char*> texts_;  ///< by number: the kind in one byte, the length in four, the id
    std::vector<Number> slots_;       ///< numbers by the hash of their id, a power of two of them
};

}  // namespace grounds::store
