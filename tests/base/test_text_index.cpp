// SPDX-License-Identifier: MIT
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/text_index.hpp"

using grounds::base::TextIndex;

TEST_CASE("texts have numbers in their order, and of equal ones the first is found", "[base]") {
    CHECK(rc::check("as in a map", [](const std::vector<std::pair<bool, std::string>>& ids) {
        TextIndex index;
        std::map<std::pair<TextIndex::Kind, std::string>, TextIndex::Number> first;
        for (const auto& [marked, id] : ids) {
            const TextIndex::Kind kind = marked ? 3 : 0;
            const auto number = index.add(id, kind);
            first.try_emplace({kind, id}, number);
            RC_ASSERT(index.text(number) == id);
            RC_ASSERT(index.kind(number) == kind);
        }
        RC_ASSERT(index.size() == ids.size());
        for (const auto& [record, number] : first) {
            RC_ASSERT(index.find(record.second, record.first) == number);
        }
        RC_ASSERT(!index.find("nobody's", 7));
    }));
}

TEST_CASE("a hundred thousand ids stay apart, with and without room made for them", "[base]") {
    for (const bool reserved : {false, true}) {
        TextIndex index;
        constexpr TextIndex::Number count = 100'000;
        if (reserved) {
            index.reserve(count);
        }
        for (TextIndex::Number i = 0; i < count; ++i) {
            index.add("record " + std::to_string(i / 2), i % 2);
        }
        bool all = true;
        for (TextIndex::Number i = 0; i < count; ++i) {
            all = all && index.find("record " + std::to_string(i / 2), i % 2) == i;
        }
        CHECK(all);
    }
}

TEST_CASE("a text that is put in again has the number that it had", "[base]") {
    TextIndex index;
    CHECK(index.insert("a") == std::pair(TextIndex::Number{0}, true));
    CHECK(index.insert("b") == std::pair(TextIndex::Number{1}, true));
    CHECK(index.insert("a") == std::pair(TextIndex::Number{0}, false));
    CHECK(index.insert("a", 1) == std::pair(TextIndex::Number{2}, true));
    CHECK(index.insert("") == std::pair(TextIndex::Number{3}, true));
    CHECK(index.size() == 4);
}
