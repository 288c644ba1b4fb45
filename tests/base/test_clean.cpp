// SPDX-License-Identifier: MIT
#include "base/clean.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "base/terminal.hpp"

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

TEST_CASE("a text and its parts are shown alike", "[base]") {
    CHECK(rc::check([] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
            std::vector<std::string>{"a", " ~", "12", "\t", "\n", "\x01", "\x1B[", "\x7F", "\xC2\x85", "\xC3\xA4",
                                     "\xE2\x80\xAE", "\xE2\x80\xA8", "\xE6\xBC\xA2", "\xF0\x9F\x98\x80", "e\xCC\x81"}));
        std::string whole, shown, kept;
        int width = 0;
        for (const auto& piece : pieces) {
            whole += piece;
            shown += printable(piece);
            kept += without_controls(piece);
            width += display_width(std::string_view(printable(piece)));
        }
        RC_ASSERT(printable(whole) == shown);
        RC_ASSERT(without_controls(whole) == kept);
        RC_ASSERT(display_width(std::string_view(printable(whole))) == width);
    }));
    CHECK(printable("a\tb\x1B[31m\xC2\x85\xE2\x80\xAE\xFF~") == "a b[31m\xEF\xBF\xBD~");
    CHECK(without_controls("a\tb\x1B\n\xC3\xA4\xFF") == "a\tb\n\xC3\xA4\xEF\xBF\xBD");
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
