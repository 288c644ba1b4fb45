// SPDX-License-Identifier: MIT
// The records of a run: as many as a disk holds, and only one of them in memory at a time.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/made_iterator.hpp"
#include "base/spooled_texts.hpp"
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
        texts_.push_back(packed(record));
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
        return texts_.size();
    }
    [[nodiscard]] bool empty() const {
        return size() == 0;
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
    /// Its first member, a text, without making the rest.
    [[nodiscard]] std::string first_text(std::size_t at) const {
        std::string text;
        Unpacker(texts_[at]).get(text);
        return text;
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
        if (now != texts_[at]) {
            texts_.replace(at, now);
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
        texts_.erase_if(
            [&](std::size_t at) { return texts_.is_as_long_as(at, least) && condition(std::as_const(*this)[at]); });
    }

private:
    static std::string packed(const Record& record);

    base::SpooledTexts texts_;
};

template <class Record>
// NOLINTNEXTLINE(readability-const-return-type)
const Record PackedList<Record>::operator[](std::size_t at) const {
    Record record;
    Unpacker(texts_[at]).get(record);
    return record;
}

template <class Record>
std::string PackedList<Record>::packed(const Record& record) {
    Packer packer;
    packer.add(record);
    return std::move(packer).bytes();
}

}  // namespace grounds
