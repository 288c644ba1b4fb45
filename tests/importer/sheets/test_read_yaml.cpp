// SPDX-License-Identifier: MIT
// What a YAML file may not do, and what it may.
#include "importer/sheets/node.hpp"
#include "tests/importer/readers/reading.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace grounds;
using namespace grounds::sheets;
using namespace grounds::test;

namespace {

const std::string small = "question: {id: q, kind: proposition, text: Is it?}\n";

}  // namespace

TEST_CASE("files that say nothing hold nothing") {
    for (const std::string text : {"", "\n\n", "# only a comment\n", "---\n---\n", "\xEF\xBB\xBF"}) {
        const auto read = read_sheet(text);
        CHECK(read.messages() == Lines{});
        CHECK(read.data.files == Lines{"a.yaml"});
    }
}

TEST_CASE("byte order mark, Windows line ends and several documents are fine") {
    const auto read = read_sheet(
        "\xEF\xBB\xBFquestion:\r\n  id: q\r\n  kind: proposition\r\n  text: >\r\n    Is\r\n    it?\r\n---\r\n"
        "question: {id: q2, kind: proposition, text: t}\r\n");
    CHECK(read.messages() == Lines{});
    REQUIRE(read.data.questions.size() == 2);
    CHECK(read.data.questions[0].text == "Is it?");
    CHECK(read.data.questions[1].origin.line == 8);
}

TEST_CASE("texts are in normal form C") {
    const auto read = read_sheet("question: {id: q, kind: proposition, text: \"Cafe\\u0301 \"}\n");
    CHECK(read.data.questions.at(0).text == "Café");
}

TEST_CASE("refused: not UTF-8, control characters, direction overrides") {
    CHECK(read_sheet("a: \xFF\n").messages() == Lines{"1: the file is not valid UTF-8; save it as plain UTF-8 text"});
    CHECK(read_sheet("\n\na: \x1B[31m\n").messages() ==
          Lines{"3: the file holds the control character U+001B; save it as plain UTF-8 text"});
    CHECK(read_sheet("question: {id: q, kind: proposition, text: \"a\\x1Bb\"}\n").messages() ==
          Lines{"1: question q: 'text' holds the control character U+001B; remove it"});
    CHECK(read_sheet("a: \xE2\x80\xAE\n").messages() ==
          Lines{"1: the file holds the direction override U+202E; save it as plain UTF-8 text"});
    CHECK(read_sheet(std::string("a: \0b\n", 6)).messages() ==
          Lines{"1: the file holds the control character U+0000; save it as plain UTF-8 text"});
}

TEST_CASE("refused: marks and tags that are not seen") {
    const auto fault = [](const std::string& text) { return read_sheet("a: x" + text + "\n").messages().at(0); };
    const std::string hint = "; save it as plain UTF-8 text";
    CHECK(fault("\xE2\x80\x8E") == "1: the file holds the direction mark U+200E" + hint);
    CHECK(fault("\xE2\x80\x8F") == "1: the file holds the direction mark U+200F" + hint);
    CHECK(fault("\xD8\x9C") == "1: the file holds the direction mark U+061C" + hint);
    CHECK(fault("\xEF\xBB\xBF") == "1: the file holds the byte order mark U+FEFF" + hint);
    CHECK(fault("\xF3\xA0\x81\x81") == "1: the file holds the invisible tag U+E0041" + hint);
}

TEST_CASE("refused: a quote that is never closed, told where it opens") {
    const std::string told = ": not valid YAML: the quote that opens here is never closed; add the missing quote";
    const std::string start = "question:\n  id: q\n  kind: proposition\n  text: t\n";
    CHECK(read_sheet(start + "  note: \"never closed\nclaims: []\n").messages() == Lines{"5" + told});
    CHECK(read_sheet(start + "  note: 'it''s open\nclaims: []\n").messages() == Lines{"5" + told});
    CHECK(read_sheet(start + "  note: \"escaped \\\"\n").messages() == Lines{"5" + told});
    CHECK(read_sheet("\xEF\xBB\xBF" + start + "  note: \"caf\xC3\xA9\n").messages() == Lines{"5" + told});
    CHECK(read_sheet(start + "  note: \"open\n---\nstudy: {}\n").messages() == Lines{"5" + told});
    CHECK(read_sheet(start + "  note: >\n    \"quoted\n").messages() == Lines{});
    CHECK(read_sheet(start + "  note: 'it''s ''now'' closed'\n").messages() == Lines{});
    CHECK(read_sheet("\xEF\xBB\xBF" + start + "  note: \"caf\xC3\xA9 \\\\\"").messages() == Lines{});
}

TEST_CASE("refused: the same word twice in a list") {
    const std::string start = "study:\n  id: s\n  design: rct-parallel\n";
    CHECK(read_sheet(start + "  reports: [r1, r1]\n").messages() ==
          Lines{"4: study s: 'reports' names 'r1' twice; keep one of them"});
    CHECK(read_sheet(start + "findings:\n  - id: f\n    outcome: o\n    question: [q1, q2, q1]\n").messages() ==
          Lines{"7: study s, finding f: 'question' names 'q1' twice; keep one of them"});
}

TEST_CASE("refused: anchors, aliases and tags") {
    const auto sharing = "1: anchors and aliases (& and *) are not allowed in sheets; write the value out";
    CHECK(read_sheet("a: &x [1]\n").messages() == Lines{sharing});
    CHECK(read_sheet("a: &x 1\nb: *x\n").messages() == Lines{sharing});
    CHECK(read_sheet("a: !!binary abc\n").messages() ==
          Lines{"1: the tag tag:yaml.org,2002:binary is not allowed in sheets; remove it"});
}

TEST_CASE("refused: deep nesting, in flow and in block style") {
    CHECK(read_sheet("a: " + std::string(100, '[') + std::string(100, ']')).messages() ==
          Lines{"1: nested deeper than 32 levels; flatten the sheet"});
    CHECK_FALSE(read_sheet(std::string(100000, '[')).problems.empty());
    CHECK_FALSE(read_sheet(std::string(100000, '{')).problems.empty());
    std::string block;
    for (int i = 0; i < 200; ++i) {
        block += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    }
    CHECK_FALSE(read_sheet(block).problems.empty());
}

TEST_CASE("refused: files over 16 MB") {
    CHECK(read_sheet(std::string((16U << 20U) + 1, '#')).messages() ==
          Lines{"0: the file is larger than 16 MB; split it into several sheets"});
}

TEST_CASE("double keys, unknown documents and broken syntax") {
    CHECK(read_sheet("question:\n  id: q\n  id: q2\n  kind: proposition\n  text: t\n").messages() ==
          Lines{"3: the key 'id' stands twice, first in line 2; keep one of them"});
    CHECK(read_sheet("questoin: {}\n").messages() ==
          Lines{"1: a document is a 'source', a 'question', a 'study', 'venues' or 'duplicates'; this one is none of "
                "them; did you "
                "mean 'question'?"});
    CHECK(read_sheet("- a\n").problems.size() == 1);
    const auto broken = read_sheet("a: [1\nb: 2\n");
    REQUIRE(broken.problems.size() == 1);
    CHECK(broken.problems[0].message.rfind("not valid YAML: ", 0) == 0);
    CHECK(broken.problems[0].line >= 1);
}

TEST_CASE("stray brackets end the reading") {
    for (const std::string text : {"]", "}", "a: ]", "? ]", "- }\n- ]", "a: b\n]\n", ",", "[]]", "{}}"}) {
        CHECK_FALSE(read_sheet(text).problems.empty());
    }
}

TEST_CASE("a question mark in braces, and a separator of lines within a text") {
    CHECK(read_sheet("question: {id: q, kind: proposition, text: is it? }\n").data.questions.at(0).text == "is it?");
    const auto read =
        read_sheet("question:\n  id: q\n  kind: proposition\n  text: one\xE2\x80\xA8two\n---\nquestion: {id: r}\n");
    CHECK(read.data.questions.at(0).text == "one two");
    CHECK(read.messages().at(0).starts_with("6: "));
}

TEST_CASE("a fault of syntax says where the bracket or the keys began") {
    const auto fault = [](const std::string& text) { return read_sheet(text).messages().at(0); };
    CHECK(fault("a:\n  b: [1,\n  2\nc: 3\n").find("in the [ ] that opens in line 2") != std::string::npos);
    CHECK(fault("a: {b: 1, c\n\n").find("in the { } that opens in line 1") != std::string::npos);
    CHECK(fault("x: 1\na:\n  b: 1\n c: 2\n").find("in the keys that start in line 1") != std::string::npos);
}

TEST_CASE("an empty value is not a value") {
    CHECK(read_sheet("question: {id: q, kind: proposition, text: t, note: }\n").messages() ==
          Lines{"1: question q: 'note' has no value; leave out what is not known"});
}

TEST_CASE("the canonical text does not depend on spelling but on content") {
    const auto text = [](const std::string& yaml) {
        Problems problems;
        return canonical(parse_yaml({"x", yaml}, problems).at(0));
    };
    CHECK(text("{a: 1, b: [x, \"y\"]}") == text("b:\n  - x\n  - y\n# no\na: '1'\n"));
    CHECK(text("[a, b]") != text("[b, a]"));
    CHECK(text("[\"a,b\"]") != text("[a, b]"));
    CHECK(text("{a: \"x\\\"\"}") != text("{a: \"x\"}"));
}

TEST_CASE("mutated sheets never crash the reader, and every fault has a message") {
    std::string seed_text = small;
    for (const auto& path : files_below(GROUNDS_ROOT "/data", ".yaml")) {
        seed_text = seed_text + "---\n" + file_text(path).substr(0, 1500);
    }
    std::mt19937 random(20240607);
    const std::string bytes = "{}[]:,-#&*!|>'\"%@`\n \t0aZ~?\\";
    for (int round = 0; round < 300; ++round) {
        const auto from = random() % seed_text.size();
        auto text = seed_text.substr(from, 1200);
        for (int i = 0; i < 8; ++i) {
            const auto at = random() % text.size();
            switch (random() % 3) {
                case 0:
                    text[at] = bytes[random() % bytes.size()];
                    break;
                case 1:
                    text.erase(at, random() % 5);
                    break;
                default:
                    text.insert(at, 1, bytes[random() % bytes.size()]);
                    break;
            }
            text += text.empty() ? "x" : "";
        }
        const auto read = check_sheet(text);
        for (const auto& problem : read.problems) {
            CHECK_FALSE(problem.message.empty());
        }
    }
}
