// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "schema/model/reference.hpp"

namespace grounds {

/// The references of a run, each packed into one text: a Reference has room for everything that a work can have, which
/// for a short record is ten times what the record says, and a bibliography may have a million of them. Read like a
/// vector, of which each element is made when it is asked for, so that a pointer into one does not outlive it. What is
/// filled only when a record is read from a database (state_basis, same_as, filled, the origin's tool and time) is not
/// kept.
class References {
public:
    class Iterator;

    References() = default;
    References(std::initializer_list<Reference> references) {
        for (const auto& reference : references) {
            push_back(reference);
        }
    }

    void push_back(const Reference& reference) {
        packed_.push_back(packed(reference));
    }
    /// Takes those of another list, in their order.
    void append(References&& others);

    [[nodiscard]] std::size_t size() const {
        return packed_.size();
    }
    [[nodiscard]] bool empty() const {
        return packed_.empty();
    }
    [[nodiscard]] Reference operator[](std::size_t at) const {
        return unpacked(packed_[at]);
    }
    /// Throws std::out_of_range.
    [[nodiscard]] Reference at(std::size_t at) const {
        return unpacked(packed_.at(at));
    }
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;
    [[nodiscard]] std::vector<Reference> list() const;

    /// Changes one: change(Reference&).
    template <class Change>
    void change(std::size_t at, const Change& change) {
        auto reference = unpacked(packed_[at]);
        change(reference);
        if (auto now = packed(reference); now != packed_[at]) {
            packed_[at] = std::move(now);
        }
    }
    template <class Change>
    void change_each(const Change& change_one) {
        for (std::size_t at = 0; at < size(); ++at) {
            change(at, change_one);
        }
    }
    /// Takes away those for which condition(const Reference&) holds.
    template <class Condition>
    void erase_if(const Condition& condition) {
        std::erase_if(packed_, [&](const std::string& text) { return condition(unpacked(text)); });
    }

private:
    std::string packed(const Reference& reference);
    [[nodiscard]] Reference unpacked(std::string_view text) const;
    std::uint64_t number_of_file(const std::string& file);

    std::vector<std::string> packed_;
    std::vector<std::string> files_;                          ///< thousands of records come from one
    std::unordered_map<std::string, std::uint64_t> numbers_;  ///< of the files
};

/// Reads one after the other.
class References::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Reference;
    using difference_type = std::ptrdiff_t;
    using pointer = const Reference*;
    using reference = Reference;

    Iterator(const References& all, std::size_t at) : all_(&all), at_(at) {}

    Reference operator*() const {
        return (*all_)[at_];
    }
    Iterator& operator++() {
        ++at_;
        return *this;
    }
    Iterator operator++(int) {
        return {*all_, at_++};
    }
    bool operator==(const Iterator& other) const {
        return at_ == other.at_;
    }

private:
    const References* all_;
    std::size_t at_;
};

inline References::Iterator References::begin() const {
    return {*this, 0};
}

inline References::Iterator References::end() const {
    return {*this, size()};
}

}  // namespace grounds
