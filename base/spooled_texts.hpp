// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "base/paged_array.hpp"
#include "base/spool.hpp"

namespace grounds::base {

/// Very many texts: what does not fit into a few megabytes stands in files without a name.
class SpooledTexts {
public:
    /// Throws std::length_error when all texts together, with those that were replaced, take a terabyte.
    void push_back(std::string_view text) {
        places_.push_back(put(text));
    }
    void replace(std::size_t at, std::string_view text) {
        places_.set(at, put(text));
    }
    [[nodiscard]] std::size_t size() const {
        return places_.size();
    }
    /// Until the next call of any member. Fastest in their order.
    [[nodiscard]] std::string_view operator[](std::size_t at) const {
        const auto place = places_[at];
        const bool is_long = place.length() == Place::long_length;
        return spool_.view(place.start(), is_long ? long_ones_.at(place.start()) : place.length());
    }
    /// Whether the text takes so many bytes, without reading it.
    [[nodiscard]] bool is_as_long_as(std::size_t at, std::size_t bytes) const {
        return places_[at].length() >= std::min(bytes, Place::long_length);
    }
    /// Takes away those for which condition(place in the list) holds.
    template <class Condition>
    void erase_if(const Condition& condition) {
        std::size_t kept = 0;
        for (std::size_t at = 0; at < places_.size(); ++at) {
            if (!condition(at)) {
                places_.set(kept++, places_[at]);
            }
        }
        places_.shrink(kept);
    }
    /// Puts those at `order` in its order.
    void arrange(const std::vector<std::uint32_t>& order) {
        PagedArray<Place> arranged;
        for (const auto at : order) {
            arranged.push_back(places_[at]);
        }
        places_ = std::move(arranged);
    }

private:
    /// Where a text stands in the spool, in eight bytes.
    class Place {
    public:
        static constexpr unsigned length_bits = 24;
        static constexpr std::size_t long_length = (std::size_t{1} << length_bits) - 1;
        static constexpr std::size_t most_bytes = std::size_t{1} << (64 - length_bits);  ///< of the spool

        Place() = default;
        Place(std::size_t start, std::size_t length) : bits_(start << length_bits | std::min(length, long_length)) {}
        [[nodiscard]] std::size_t start() const {
            return bits_ >> length_bits;
        }
        /// `long_length` of one that is longer than others.
        [[nodiscard]] std::size_t length() const {
            return bits_ & long_length;
        }

    private:
        std::uint64_t bits_ = 0;
    };

    Place put(std::string_view text) {
        if (spool_.size() + text.size() > Place::most_bytes) {
            throw std::length_error("SpooledTexts");
        }
        const Place place(spool_.size(), text.size());
        if (place.length() == Place::long_length) {
            long_ones_[place.start()] = text.size();
        }
        spool_.write(text);
        return place;
    }

    Spool spool_;
    PagedArray<Place> places_;
    std::map<std::size_t, std::size_t> long_ones_;  ///< the lengths of long ones, by their start
};

}  // namespace grounds::base
