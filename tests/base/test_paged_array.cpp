// SPDX-License-Identifier: MIT
#include "base/paged_array.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <cstdint>
#include <utility>
#include <vector>

using namespace grounds::base;

namespace {

/// Three pages of numbers in memory.
using Small = PagedArray<std::uint32_t, 3 * 4096>;
constexpr std::size_t page_numbers = 1024;

}  // namespace

TEST_CASE("an array that does not fit into memory holds what was set", "[paged]") {
    CHECK(rc::check([](const std::vector<std::pair<std::uint16_t, std::uint32_t>>& settings) {
        constexpr std::size_t size = std::size_t{1} << 16U;  // 64 pages
        constexpr std::uint32_t initial = 7;
        Small array(size, initial);
        std::vector<std::uint32_t> expected(size, initial);
        for (const auto& [at, value] : settings) {
            array.set(at, value);
            expected[at] = value;
            RC_ASSERT(array[at] == value);
        }
        for (const auto& [at, value] : settings) {
            RC_ASSERT(array[at] == expected[at]);
            const std::size_t next = (at + std::size_t{1}) % size;
            RC_ASSERT(array[next] == expected[next]);
        }
    }));
}

TEST_CASE("an array grows at its end and is made shorter", "[paged]") {
    constexpr std::size_t many = 20 * page_numbers + 5;
    Small array;
    for (std::size_t at = 0; at < many; ++at) {
        array.push_back(static_cast<std::uint32_t>(3 * at));
    }
    REQUIRE(array.size() == many);
    for (std::size_t at = many; at > 0; --at) {
        REQUIRE(array[at - 1] == 3 * (at - 1));
    }
    array.shrink(2 * page_numbers);
    array.push_back(1);
    CHECK(array.size() == 2 * page_numbers + 1);
    CHECK(array[2 * page_numbers] == 1);
    CHECK(array[2 * page_numbers - 1] == 3 * (2 * page_numbers - 1));
    const auto moved = std::move(array);
    CHECK(moved[17] == 51);
}

TEST_CASE("values of a size that divides no page stand apart", "[paged]") {
    struct Three {
        std::uint32_t a = 1, b = 2, c = 3;
    };
    PagedArray<Three, 4096> array(5000);
    for (std::uint32_t at = 0; at < 5000; at += 3) {
        array.set(at, {at, at + 1, at + 2});
    }
    for (std::uint32_t at = 0; at < 5000; ++at) {
        const auto [a, b, c] = array[at];
        const bool is_set = at % 3 == 0;
        REQUIRE(a == (is_set ? at : 1));
        REQUIRE(b == (is_set ? at + 1 : 2));
        REQUIRE(c == (is_set ? at + 2 : 3));
    }
}
