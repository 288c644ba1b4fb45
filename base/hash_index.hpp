// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace grounds::base {

/// Numbers by the hashes of texts that are kept elsewhere: of ten million texts in the room of some fifteen bytes each.
class HashIndex {
public:
    using Number = std::uint32_t;

    /// Room for that many; more make it grow.
    explicit HashIndex(std::size_t count = 0) : hashes_(slots_for(count)), numbers_(slots_for(count), none) {}

    /// Throws std::length_error for 2^32 - 1, which is no number.
    void add(std::uint64_t hash, Number number) {
        if (number == none) {
            throw std::length_error("HashIndex");
        }
        if (5 * (size_ + 1) > 4 * hashes_.size()) {
            grow();
        }
        auto slot = first_slot(hash);
        while (numbers_[slot] != none) {
            slot = next(slot);
        }
        hashes_[slot] = hash;
        numbers_[slot] = number;
        ++size_;
    }
    void add(std::string_view text, Number number) {
        add(hash_of(text), number);
    }
    /// The first that was added with this hash and for which is_it(number) holds.
    template <class IsIt>
    [[nodiscard]] std::optional<Number> find(std::uint64_t hash, const IsIt& is_it) const {
        auto slot = first_slot(hash);
        for (; numbers_[slot] != none; slot = next(slot)) {
            if (hashes_[slot] == hash && is_it(numbers_[slot])) {
                return numbers_[slot];
            }
        }
        return std::nullopt;
    }
    template <class IsIt>
    [[nodiscard]] std::optional<Number> find(std::string_view text, const IsIt& is_it) const {
        return find(hash_of(text), is_it);
    }
    static std::uint64_t hash_of(std::string_view text) {
        return std::hash<std::string_view>()(text);
    }

private:
    static constexpr auto none = std::numeric_limits<Number>::max();

    [[nodiscard]] std::size_t first_slot(std::uint64_t hash) const {
        return hash % hashes_.size();
    }
    [[nodiscard]] std::size_t next(std::size_t slot) const {
        return slot + 1 == hashes_.size() ? 0 : slot + 1;
    }
    static std::size_t slots_for(std::size_t count) {
        constexpr std::size_t fewest = 16;
        return count + count / 4 + fewest;
    }
    void grow() {
        const auto before = std::exchange(*this, HashIndex(2 * size_));
        auto slot = before.free_slot();
        for (std::size_t seen = 0; seen < before.numbers_.size(); ++seen, slot = before.next(slot)) {
            if (before.numbers_[slot] != none) {
                add(before.hashes_[slot], before.numbers_[slot]);
            }
        }
    }
    /// From the one behind it on, those of one hash stand in the order in which they were added.
    [[nodiscard]] std::size_t free_slot() const {
        std::size_t slot = 0;
        while (numbers_[slot] != none) {
            ++slot;
        }
        return slot;
    }

    std::vector<std::uint64_t> hashes_;  ///< by slot, the next free one from the hash on
    std::vector<Number> numbers_;
    std::size_t size_ = 0;
};

}  // namespace grounds::base
