// SPDX-License-Identifier: MIT
// The records of a run: as many as a disk holds, and only one of them in memory at a time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/made_iterator.hpp"
#include "base/spool.hpp"
#include "schema/model/packed.hpp"

namespace grounds {

/// Records, each packed into a few bytes: a struct has room for everything that a record can say, which is ten times
/// what most of them say, and a run may have a million. What does not fit into a few megabytes stands in a file without
/// a name. Read like a vector, of which each element is made when it is asked for: a pointer or reference into one
/// does not outlive it. What is filled only when a record is read from a database is not kept.
template <class Record>
class PackedList {
public:
    using Iterator = base::MadeIterator<PackedList, Record>;

    PackedList() = default;
    PackedList(std::initializer_list<Record> records) {
        for (const auto& record : records) {
            push_back(record);
        }
    }

    void push_back(const Record& record) {
        places_.push_back(put(packed(record)));
    }
    /// Takes those of another list, in their order.
    void append(PackedList&& others) {
        if (empty()) {
            *this = std::exchange(others, {});
            return;
        }
        for (const auto& record : others) {
            push_back(record);
        }
        others = {};
    }

    [[nodiscard]] std::size_t size() const {
        return places_.size();
    }
    [[nodiscard]] bool empty() const {
        return places_.empty();
    }
    /// Const, though a copy: whoever tries to write into it means change().
    [[nodiscard]] const Record operator[](std::size_t at) const;
    /// Throws std::out_of_range.
    // NOLINTNEXTLINE(readability-const-return-type)
    [[nodiscard]] const Record at(std::size_t at) const {
        if (at >= size()) {
            throw std::out_of_range("PackedList");
        }
        return (*this)[at];
    }
    [[nodiscard]] Iterator begin() const {
        return {*this, 0};
    }
    [[nodiscard]] Iterator end() const {
        return {*this, size()};
    }
    [[nodiscard]] std::vector<Record> list() const {
        return {begin(), end()};
    }

    /// Changes one: change_one(Record&).
    template <class Change>
    void change(std::size_t at, const Change& change_one) {
        auto record = (*this)[at];
        change_one(record);
        const auto now = packed(record);
        if (now != bytes_of(places_[at])) {
            places_[at] = put(now);
        }
    }
    template <class Change>
    void change_each(const Change& change_one) {
        for (std::size_t at = 0; at < size(); ++at) {
            change(at, change_one);
        }
    }
    /// Takes away those for which condition(const Record&) holds. Asks only of those that take `least` bytes or more.
    template <class Condition>
    void erase_if(const Condition& condition, std::size_t least = 0) {
        std::size_t kept = 0;
        for (std::size_t at = 0; at < size(); ++at) {
            if (places_[at].length() < least || !condition(std::as_const(*this)[at])) {
                places_[kept++] = places_[at];
            }
        }
        places_.resize(kept);
    }

private:
    /// Where a record's bytes stand in the spool, in eight bytes.
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

    static std::string packed(const Record& record);
    Place put(std::string_view bytes) {
        if (spool_.size() + bytes.size() > Place::most_bytes) {
            throw std::length_error("PackedList");
        }
        const Place place(spool_.size(), bytes.size());
        if (place.length() == Place::long_length) {
            long_ones_[place.start()] = bytes.size();
        }
        spool_.write(bytes);
        return place;
    }
    [[nodiscard]] std::string_view bytes_of(const Place& place) const {
        const bool is_long = place.length() == Place::long_length;
        return spool_.view(place.start(), is_long ? long_ones_.at(place.start()) : place.length());
    }

    base::Spool spool_;
    std::vector<Place> places_;
    std::map<std::size_t, std::size_t> long_ones_;  ///< the lengths of long ones, by their start
};

template <class Record>
// NOLINTNEXTLINE(readability-const-return-type)
const Record PackedList<Record>::operator[](std::size_t at) const {
    Record record;
    Unpacker(bytes_of(places_[at])).get(record);
    return record;
}

template <class Record>
std::string PackedList<Record>::packed(const Record& record) {
    Packer packer;
    packer.add(record);
    return std::move(packer).bytes();
}

}  // namespace grounds
