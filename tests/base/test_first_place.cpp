// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <rapidcheck.h>
#include <algorithm>
#include <vector>

#include "base/first_place.hpp"

using namespace grounds::base;

TEST_CASE("the first place is the one that a look at all of them finds", "[base]") {
    CHECK(rc::check([](std::vector<int> values, int wanted) {
        std::sort(values.begin(), values.end());
        const auto first = first_place(values.size(), [&](std::size_t at) { return values[at] < wanted; });
        RC_ASSERT(first == static_cast<std::size_t>(std::count_if(values.begin(), values.end(),
                                                                  [wanted](int value) { return value < wanted; })));
    }));
}
