// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "base/write_all.hpp"

using namespace grounds::base;

TEST_CASE("what is taken in parts is written whole, over interruptions", "[base]") {
    std::string written;
    int calls = 0;
    const auto some = [&](std::string_view rest, std::size_t done) -> long {
        CHECK(done == written.size());
        if (++calls % 2 == 0) {
            errno = EINTR;
            return -1;
        }
        written += rest.substr(0, 3);
        return static_cast<long>(std::min<std::size_t>(rest.size(), 3));
    };
    CHECK(write_all("magnesium!", some) == 0);
    CHECK(written == "magnesium!");
    CHECK(write_all("", some) == 0);
}

TEST_CASE("a failure ends the writing and is told", "[base]") {
    int calls = 0;
    const auto full = [&](std::string_view /*rest*/, std::size_t /*done*/) -> long {
        errno = ENOSPC;
        return ++calls == 1 ? 1 : -1;
    };
    CHECK(write_all("abc", full) == ENOSPC);
    CHECK(calls == 2);
}
