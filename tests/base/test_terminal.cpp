// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "base/clean.hpp"
#include "query/writers/page.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::writers;

TEST_CASE("control characters do not reach a terminal") {
    CHECK(printable("a\x1b[31mb") == "a[31mb");
    CHECK(printable("a\tb\nc") == "a b c");
    CHECK(printable("a\xC2\x9B"
                    "31mb") == "a31mb");  // C1 CSI
    CHECK(printable("a\xE2\x80\xAE"
                    "b") == "ab");  // right-to-left override
    CHECK(printable("a\xFF") == "a\xEF\xBF\xBD");
    CHECK(printable("\xE2\x8A\x95 \xC3\xA9") == "\xE2\x8A\x95 \xC3\xA9");
}

TEST_CASE("width counts columns") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("\xE6\xBC\xA2\xE5\xAD\x97") == 4);  // two Han characters
    CHECK(display_width("e\xCC\x81") == 1);                 // e and a combining acute
    CHECK(display_width("\xE2\x8A\x95\xE2\x97\xAF") == 2);  // GRADE's signs
}

TEST_CASE("text wraps at spaces, long words inside") {
    const auto lines = Styled("one two three").wrapped(7);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].render(false) == "one two");
    CHECK(lines[1].render(false) == "three");
    CHECK(Styled("abcdefgh").wrapped(3).size() == 3);
    CHECK(Styled("").wrapped(10).size() == 1);
}

TEST_CASE("no line is wider than asked, and nothing is lost") {
    CHECK(rc::check([](const std::string& text) {
        const int width = *rc::gen::inRange(2, 40);
        std::string all;
        for (const auto& line : Styled(text).wrapped(width)) {
            RC_ASSERT(line.width() <= width);
            all += line.render(false);
        }
        auto wanted = printable(text);
        std::erase(wanted, ' ');
        std::erase(all, ' ');
        RC_ASSERT(all == wanted);
    }));
}

TEST_CASE("styles stay with their words where a line breaks") {
    const auto lines = Styled("one two").add(" three", Style::bad).add(" four").wrapped(10);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].render(true) == "one two");
    CHECK(lines[1].render(true) == "\x1b[31mthree\x1b[0m four");
    CHECK(Styled("a b").add("c d", Style::warn).wrapped(4)[0].render(true) == "a b\x1b[33mc\x1b[0m");
}

TEST_CASE("what leaves nothing to show is empty, in colour too") {
    const Styled text("\x01\x02", Style::strong);
    CHECK(text.empty());
    CHECK(text.render(true).empty());
}

TEST_CASE("colour is only added on request, and never taken from data") {
    const Styled text("x\x1b[0m", Style::bad);
    CHECK(text.render(false) == "x[0m");
    CHECK(text.render(true) == "\x1b[31mx[0m\x1b[0m");
}

TEST_CASE("a page wraps a text and cuts none of it") {
    Page page({20, false});
    page.paragraph("one two three four five six seven eight", 2, 4);
    CHECK(page.text() == "  one two three\n    four five six\n    seven eight\n");
    Page fields({20, false});
    fields.field("label", "one two three", 8);
    CHECK(fields.text() == "label   one two\n        three\n");
}

TEST_CASE("controls are dropped where a format encodes line breaks and tabs itself") {
    CHECK(without_controls("a\x1b[31m\x7f\xC2\x9B\tb\r\n") == "a[31m\tb\r\n");
    CHECK(without_controls("\xE2\x80\xAE\xE2\x80\x8F\xD8\x9C\xE2\x81\xA6\xEF\xBB\xBF\xF3\xA0\x81\x81x") == "x");
    CHECK(without_controls("a\xFF\xC3\xA9") == "a\xEF\xBF\xBD\xC3\xA9");
}
