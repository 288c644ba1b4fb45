// SPDX-License-Identifier: MIT
#include "base/clean.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>

#include "base/ascii.hpp"

using namespace grounds::base;

TEST_CASE("what is called clean is left as it is", "[base]") {
    CHECK(is_clean(""));
    CHECK(is_clean("A trial of 12 people (2010), 5% {x}~"));
    for (const auto* text : {" a", "a ", "a  b", "a\tb", "a\n", " ", "\x7F", "ä", "a\x01"}) {
        CAPTURE(text);
        CHECK_FALSE(is_clean(text));
    }
    CHECK(rc::check([] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab  .\t\x7F\xC3\xA4")));
        if (is_clean(text)) {
            RC_ASSERT(clean(text) == text);
            RC_ASSERT(clean_line(text) == text);
        }
    }));
}

TEST_CASE("cleaning is done once", "[base]") {
    CHECK(rc::check([](const std::string& text) {
        const auto once = clean_line(text);
        RC_ASSERT(clean_line(once) == once);
    }));
}

TEST_CASE("a beginning in letters of either case", "[base]") {
    CHECK(begins_in_any_case("HTTPS://x", "https://"));
    CHECK(begins_in_any_case("table:", "table:"));
    CHECK_FALSE(begins_in_any_case("http:/", "http://"));
    CHECK_FALSE(begins_in_any_case("[ttp://", "{ttp://"));  // the same but for the bit that parts the cases
    CHECK(begins_in_any_case("", ""));
}
