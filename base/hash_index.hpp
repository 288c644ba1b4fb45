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

#include "base/paged_array.hpp"

namespace grounds::base {

/// Of `count` places that hashes of 64 bits share in their order, that of one.
constexpr std::size_t place_of_hash(std::uint64_t hash, std::size_t count) {
    return (hash >> 32U) * count >> 32U;
}

/// Numbers by the hashes of texts that are kept elsewhere: of any number of texts in at most some fifteen megabytes of
/// memory (PagedArray).
class HashIndex {
public:
    using Number = std::uint32_t;

    /// Room for that many; more make it grow.
    explicit HashIndex(std::size_t count = 0) : slots_(slots_for(count)) {}

    /// Throws std::length_error for 2^32 - 1, which is no number.
    void add(std::uint64_t hash, Number number) {
        if (number == none) {
            throw std::length_error("HashIndex");
        }
        if (5 * (size_ + 1) > 4 * slots_.size()) {
            grow();
        }
        auto at = first_slot(hash);
        while (slots_[at].number != none) {
            at = next(at);
        }
        slots_.set(at, Slot(hash, number));
        ++size_;
    }
    void add(std::string_view text, Number number) {
        add(hash_of(text), number);
    }
    /// The first that was added with this hash and for which is_it(number) holds.
    template <class IsIt>
    [[nodiscard]] std::optional<Number> find(std::uint64_t hash, const IsIt& is_it) const {
        for (auto at = first_slot(hash);; at = next(at)) {
            const auto slot = slots_[at];
            if (slot.number == none) {
                return std::nullopt;
            }
            if (slot.hash() == hash && is_it(slot.number)) {
                return slot.number;
            }
        }
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

    /// Of twelve bytes: with the hash in one it would be sixteen.
    struct Slot {
        std::uint32_t high = 0, low = 0;
        Number number = none;

        Slot() = default;
        Slot(std::uint64_t hash, Number value)
            : high(static_cast<std::uint32_t>(hash >> 32U)), low(static_cast<std::uint32_t>(hash)), number(value) {}
        [[nodiscard]] std::uint64_t hash() const {
            return std::uint64_t{high} << 32U | low;
        }
    };

    /// In the order of hashes: whoever adds them so touches each page once.
    [[nodiscard]] std::size_t first_slot(std::uint64_t hash) const {
        return place_of_hash(hash, slots_.size());
    }
    [[nodiscard]] std::size_t next(std::size_t slot) const {
        return slot + 1 == slots_.size() ? 0 : slot + 1;
    }
    static std::size_t slots_for(std::size_t count) {
        constexpr std::size_t fewest = 16;
        return count + count / 4 + fewest;
    }
    void grow() {
        const auto before = std::exchange(*this, HashIndex(2 * size_));
        auto at = before.free_slot();
        for (std::size_t seen = 0; seen < before.slots_.size(); ++seen, at = before.next(at)) {
            if (const auto slot = before.slots_[at]; slot.number != none) {
                add(slot.hash(), slot.number);
            }
        }
    }
    /// From the one behind it on, those of one hash stand in the order in which they were added.
    [[nodiscard]] std::size_t free_slot() const {
        std::size_t at = 0;
        while (slots_[at].number != none) {
            ++at;
        }
        return at;
    }

    static constexpr std::size_t most_bytes = std::size_t{15} << 20U;

    PagedArray<Slot, most_bytes> slots_;  ///< a number stands in the next free one from its hash on
    std::size_t size_ = 0;
};

}  // namespace grounds::base
