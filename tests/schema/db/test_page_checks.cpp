// SPDX-License-Identifier: MIT
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <vector>

#include "schema/db/page_checks.hpp"

using namespace grounds::db;

namespace {

constexpr int page_bytes = 4096;

std::vector<unsigned char> some_pages(int count) {
    std::vector<unsigned char> bytes(static_cast<std::size_t>(count) * page_bytes);
    unsigned value = 1;
    for (auto& byte : bytes) {
        value = value * 1664525U + 1013904223U;
        byte = static_cast<unsigned char>(value >> 24U);
    }
    return bytes;
}

}  // namespace

TEST_CASE("pages are sealed together as they are one by one", "[db]") {
    for (int count = 0; count < 11; ++count) {
        auto together = some_pages(count);
        auto alone = together;
        CHECK(seal_pages(together.data(), count, page_bytes, 7) == (count == 0));
        for (int i = 0; i < count; ++i) {
            CHECK_FALSE(seal_page(alone.data() + std::ptrdiff_t{i} * page_bytes, page_bytes, 7 + i));
        }
        CHECK(together == alone);
        CHECK(seal_pages(together.data(), count, page_bytes, 7));
        CHECK(seal_pages(together.data(), count, page_bytes, 8) == (count == 0));  // each in the place of another
    }
}

TEST_CASE("one wrong byte among many pages is found, wherever it stands", "[db]") {
    CHECK(rc::check([] {
        const auto count = *rc::gen::inRange(1, 10);
        auto bytes = some_pages(count);
        seal_pages(bytes.data(), count, page_bytes, 1);
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        bytes[at] = static_cast<unsigned char>(bytes[at] ^ *rc::gen::inRange(1, 256));
        RC_ASSERT(!seal_pages(bytes.data(), count, page_bytes, 1));
    }));
}
