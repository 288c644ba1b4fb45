// SPDX-License-Identifier: MIT
#include "importer/passages/anchor.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "base/hash.hpp"
#include "base/nearest.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::passages;

namespace {

constexpr auto article =
    u8"Caf\u00e9 news. Cramps fell by 43% in 7 days \u2014 said the makers. Nothing else was said.";

CodePoints text_of(const std::string& text) {
    return CodePoints(text);
}

std::string bytes(const char8_t* text) {
    return reinterpret_cast<const char*>(text);
}

/// The passage at [start, end) of a text, as a sheet would have it.
Passage passage_at(const CodePoints& text, long start, long end) {
    Passage passage;
    passage.start = start;
    passage.end = end;
    passage.sha256 = sha256_hex(text.slice(start, end));
    return passage;
}

}  // namespace

TEST_CASE("code points are counted, not bytes") {
    const auto text = text_of(bytes(article));
    CHECK(text.slice(0, 4) == bytes(u8"Caf\u00e9"));
    CHECK(text.slice(11, 25) == "Cramps fell by");
    CHECK(text.find_all("said") == std::vector<long>{42, 76});
    CHECK(text.slice(-5, 3) == "Caf");
    CHECK(text.slice(79, 1000) == "d.");
    CHECK(text.slice(9, 4).empty());
}

TEST_CASE("a text that is not UTF-8 is told, and positions still make sense") {
    const auto text = text_of(
        "ab\xff\xfe"
        "cd");
    CHECK_FALSE(text.well_formed());
    CHECK(text.size() == 6);
    CHECK(text.slice(4, 6) == "cd");
    CHECK(text_of("abc").well_formed());
    CHECK(text_of("").size() == 0);
}

TEST_CASE("a passage where the sheet says is exact and gets its quotation") {
    const auto text = text_of(bytes(article));
    const auto found = anchor(text, passage_at(text, 11, 40));
    CHECK(found.anchor == AnchorState::exact);
    CHECK(found.exact == "Cramps fell by 43% in 7 days " + bytes(u8""));
    CHECK(found.prefix == bytes(u8"Caf\u00e9 news. "));
    CHECK(found.suffix == bytes(u8"\u2014 said the makers. Nothing else "));
    CHECK_FALSE(found.found_start);
}

TEST_CASE("a passage that stands elsewhere is moved, to the nearest place") {
    const auto old_text = text_of("xx same words yy");
    const auto passage = passage_at(old_text, 3, 13);
    const auto text = text_of("same words, long after that again same words and same words");
    auto found = anchor(text, passage);
    CHECK(found.anchor == AnchorState::moved);
    CHECK(found.found_start == 0);
    CHECK(found.found_end == 10);
    CHECK(found.exact == "same words");

    SECTION("the same with the earlier quotation in hand") {
        auto quoted = passage;
        quoted.exact = "same words";
        quoted.start = 40;
        quoted.end = 50;
        found = anchor(text, quoted);
        CHECK(found.anchor == AnchorState::moved);
        CHECK(found.found_start == 34);
    }
}

TEST_CASE("a passage that was reworded is fuzzy if it was ever quoted, else an orphan") {
    const auto old_text = text_of("Intro. Magnesium cut nocturnal leg cramps by 43% in seven days. End.");
    auto passage = passage_at(old_text, 7, 63);
    const auto text = text_of("Long new intro here. MAGNESIUM cuts  nocturnal leg-cramps by 43% in seven days. End.");
    CHECK(anchor(text, passage).anchor == AnchorState::orphan);

    passage.exact = old_text.slice(7, 63);
    const auto found = anchor(text, passage);
    CHECK(found.anchor == AnchorState::fuzzy);
    REQUIRE(found.score);
    CHECK(*found.score > 0.9);
    CHECK(*found.score < 1.0);
    CHECK(text.slice(*found.found_start, *found.found_end) ==
          "MAGNESIUM cuts  nocturnal leg-cramps by 43% in seven days.");
    CHECK(found.exact == passage.exact);
    CHECK(anchor(text_of("Something else altogether stands here now."), passage).anchor == AnchorState::orphan);
}

TEST_CASE("positions outside of the text and hashes that are none do no harm") {
    const auto text = text_of("short");
    Passage passage = passage_at(text, 0, 5);
    passage.start = 1000000;
    passage.end = 1000005;
    CHECK(anchor(text, passage).anchor == AnchorState::moved);
    passage.sha256 = "no hash";
    CHECK(anchor(text, passage).anchor == AnchorState::orphan);
    passage = passage_at(text, 0, 5);
    passage.end = 100;
    CHECK(anchor(text, passage).anchor == AnchorState::orphan);
    CHECK(anchor(text_of(""), passage).anchor == AnchorState::orphan);
}

TEST_CASE("an anchor found anew forgets the old one") {
    const auto text = text_of("same words");
    auto passage = passage_at(text, 0, 4);
    passage.score = 0.9;
    passage.found_start = 3;
    passage.found_end = 7;
    const auto found = anchor(text, passage);
    CHECK_FALSE(found.score);
    CHECK_FALSE(found.found_start);
}

TEST_CASE("kinds of quotation mark, dash, space and case do not count in a match") {
    const auto match =
        best_match(bytes(u8"He said: \u201cLeg\u00a0cramps \u2013 gone\u201d!"), "\"leg cramps - gone\"", 0);
    REQUIRE(match);
    CHECK(match->similarity == 1.0);
    CHECK(match->start == 9);
    CHECK(match->end == 28);
    CHECK_FALSE(best_match("text", "", 0));
    CHECK_FALSE(best_match("", "quotation", 0));
}

TEST_CASE("property: text put before a passage moves it by the length of that text") {
    CHECK(rc::check([] {
        const auto letters = rc::gen::container<std::string>(rc::gen::inRange('a', 'e'));
        const auto before = *letters;
        const auto passage_text = *rc::gen::nonEmpty(letters);
        const auto inserted = *rc::gen::nonEmpty(letters);
        const auto after = *letters;
        const auto old_text = text_of(before + "<" + passage_text + ">" + after);
        const auto new_text = text_of(inserted + before + "<" + passage_text + ">" + after);
        const auto start = static_cast<long>(before.size());
        const auto passage = passage_at(old_text, start, start + static_cast<long>(passage_text.size()) + 2);
        const auto found = anchor(new_text, passage);
        RC_ASSERT(found.anchor == AnchorState::moved);
        RC_ASSERT(found.found_start == start + static_cast<long>(inserted.size()));
        RC_ASSERT(found.exact == "<" + passage_text + ">");
    }));
}

namespace {

/// Line breaks, accents, and no space that does not break.
constexpr auto written = u8"Salt and sleep\n\nBrine lowered cramps\nby 43% in 7 days. Caf\u00e9 users slept.\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

void check_moved(const Passage& passage, const std::string& text, const std::string& there) {
    const auto found = anchor(text_of(text), passage);
    CAPTURE(text);
    CHECK(found.anchor == AnchorState::moved);
    CHECK(found.exact == there);
    CHECK(text_of(text).slice(found.found_start.value_or(0), found.found_end.value_or(0)) == there);
}

}  // namespace

TEST_CASE("a passage is found again in a text with other line ends, accents and spaces") {
    const auto article_text = bytes(written);
    const auto text = text_of(article_text);
    const auto brine = std::string("Brine lowered cramps\nby 43% in 7 days.");
    const auto users = bytes(u8"Caf\u00e9 users slept.");
    auto first = passage_at(text, 16, 16 + 38);
    auto second = passage_at(text, 55, 55 + 17);
    REQUIRE(text.slice(first.start, first.end) == brine);
    REQUIRE(text.slice(second.start, second.end) == users);
    const auto quoted = GENERATE(false, true);
    first.exact = quoted ? brine : "";
    second.exact = quoted ? users : "";

    check_moved(first, replaced(article_text, "\n", "\r\n"), replaced(brine, "\n", "\r\n"));
    check_moved(first, replaced(article_text, "7 days", bytes(u8"7\u00a0days")),
                replaced(brine, "7 days", bytes(u8"7\u00a0days")));
    check_moved(first, replaced(article_text, "cramps\nby", "cramps by"), replaced(brine, "\n", " "));
    check_moved(first, replaced(replaced(article_text, "cramps\nby", "cramps by"), "43% in", bytes(u8"43%\u202fin")),
                replaced(replaced(brine, "\n", " "), "43% in", bytes(u8"43%\u202fin")));
    check_moved(second, replaced(article_text, bytes(u8"\u00e9"), bytes(u8"e\u0301")),
                bytes(u8"Cafe\u0301 users slept."));

    CHECK(anchor(text_of(replaced(article_text, brine, "Nothing.")), first).anchor == AnchorState::orphan);
}

TEST_CASE("a text that was hashed with other line ends and accents apart is found in a plain one") {
    const auto plain = bytes(written);
    const auto old_text = text_of(replaced(replaced(plain, "\n", "\r\n"), bytes(u8"\u00e9"), bytes(u8"e\u0301")));
    const auto start = static_cast<long>(old_text.find_all("Brine").at(0));
    const auto passage = passage_at(old_text, start, old_text.size() - 2);
    check_moved(passage, plain, plain.substr(16, plain.size() - 17));
}

TEST_CASE("property: a text in any other form holds its passages") {
    CHECK(rc::check([] {
        const auto letter =
            rc::gen::element<std::string>("a", "b", bytes(u8"\u00e9"), "e", " ", "\n", bytes(u8"\u00a0"));
        std::string plain = "<";
        for (const auto& part : *rc::gen::container<std::vector<std::string>>(letter)) {
            plain += part;
        }
        plain += ">";
        auto other = replaced(plain, bytes(u8"\u00e9"), bytes(u8"e\u0301"));
        other = "x" + replaced(other, "\n", "\r\n");
        const auto passage = passage_at(text_of(plain), 0, text_of(plain).size());
        const auto found = anchor(text_of(other), passage);
        RC_ASSERT(found.anchor == AnchorState::moved);
        RC_ASSERT(found.exact == other.substr(1));
        auto back = passage_at(text_of(other), 1, text_of(other).size());
        RC_ASSERT(anchor(text_of(plain), back).anchor != AnchorState::orphan);
    }));
}
