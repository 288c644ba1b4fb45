// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <rapidcheck.h>
#include <map>
#include <vector>

#include "base/hash_index.hpp"

using namespace grounds::base;

TEST_CASE("the first that was added with a hash is found, whatever comes after it", "[base]") {
    CHECK(rc::check([](const std::vector<std::uint8_t>& hashes) {
        HashIndex index;  // grows
        std::map<std::uint64_t, HashIndex::Number> first, last;
        HashIndex::Number number = 0;
        for (const std::uint64_t hash : hashes) {
            index.add(hash, number);
            first.emplace(hash, number);
            last[hash] = number++;
        }
        for (const auto& [hash, wanted] : first) {
            RC_ASSERT(index.find(hash, [](auto) { return true; }) == wanted);
            const auto newest = last.at(hash);
            RC_ASSERT(index.find(hash, [newest](auto one) { return one == newest; }) == newest);
        }
        RC_ASSERT(!index.find(1000, [](auto) { return true; }));
    }));
}

TEST_CASE("a hash index keeps the order of equal hashes over every growth", "[base]") {
    HashIndex index;
    for (HashIndex::Number number = 0; number < 1000; ++number) {
        index.add(number % 3 == 0 ? 7 : number, number);
        REQUIRE(index.find(7, [](auto) { return true; }) == 0);
    }
}
