// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace grounds::base {

/// The first of `count` places in order for which is_before(place) does not hold; `count` if it holds for all. As
/// std::partition_point, for lists whose elements are made when they are asked for.
template <class IsBefore>
std::size_t first_place(std::size_t count, const IsBefore& is_before) {
    std::size_t first = 0;
    while (count > 0) {
        const auto half = count / 2;
        if (is_before(first + half)) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

}  // namespace grounds::base
