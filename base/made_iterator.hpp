// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iterator>

namespace grounds::base {

/// Goes through a list whose elements are made when they are asked for, by its operator[], one after the other.
template <class List, class Element>
class MadeIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Element;
    using difference_type = std::ptrdiff_t;
    using pointer = const Element*;
    using reference = Element;

    MadeIterator(const List& all, std::size_t at) : all_(&all), at_(at) {}

    Element operator*() const {
        return (*all_)[at_];
    }
    MadeIterator& operator++() {
        ++at_;
        return *this;
    }
    MadeIterator operator++(int) {
        return {*all_, at_++};
    }
    bool operator==(const MadeIterator& other) const {
        return at_ == other.at_;
    }

private:
    const List* all_;
    std::size_t at_;
};

}  // namespace grounds::base
