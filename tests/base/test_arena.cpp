// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "base/arena.hpp"

using namespace grounds;

TEST_CASE("texts of an arena stay where and what they are, however long they are", "[base]") {
    base::Arena arena;
    std::vector<std::string> said;
    std::vector<std::string_view> kept;
    for (std::size_t size = 0; size < 200'000; size = 3 * size + 1) {
        for (int copies = 0; copies < 40; ++copies) {
            said.emplace_back(size, static_cast<char>('a' + copies % 26));
            kept.push_back(arena.keep(said.back()));
        }
    }
    bool all = true;
    for (std::size_t i = 0; i < said.size(); ++i) {
        all = all && kept[i] == said[i];
    }
    CHECK(all);
}
