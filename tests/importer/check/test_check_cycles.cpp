// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "tests/importer/readers/reading.hpp"

using namespace grounds;
using namespace grounds::test;

namespace {

std::string study(const std::string& id, const std::string& more) {
    return "---\nstudy: {id: " + id + ", design: systematic-review, " + more + "}\n";
}

}  // namespace

TEST_CASE("studies do not supersede each other in a circle") {
    const auto read = check_sheet(study("a", "supersedes: b") + study("b", "supersedes: c") +
                                  study("c", "supersedes: a") + study("d", "supersedes: a"));
    CHECK(read.messages() == Lines{"6: study c: 'supersedes' goes in a circle: a -> b -> c -> a; remove one of these"});
}

TEST_CASE("studies do not include each other in a circle, each told once") {
    const auto read = check_sheet(study("a", "includes: [d, b]") + study("b", "includes: [a, c]") +
                                  study("c", "includes: [b]") + study("d", "includes: []"));
    CHECK(read.messages() == Lines{"4: study b: 'includes' goes in a circle: a -> b -> a; remove one of these",
                                   "6: study c: 'includes' goes in a circle: b -> c -> b; remove one of these"});
}

TEST_CASE("a study that names itself, one that nobody has read, or one twice closes no circle of its own") {
    const auto read =
        check_sheet(study("a", "includes: [z, b, b]") + study("b", "includes: [y, x]") + study("x", "includes: [b]"));
    const auto circles = [&read] {
        Lines lines;
        for (const auto& line : read.messages()) {
            if (line.find("circle") != std::string::npos) {
                lines.push_back(line);
            }
        }
        return lines;
    };
    CHECK(circles() == Lines{"6: study x: 'includes' goes in a circle: b -> x -> b; remove one of these"});
}

TEST_CASE("a chain, a diamond and two relations between two studies are no circle") {
    const auto read = check_sheet(study("a", "includes: [b, c]") + study("b", "includes: [d]") +
                                  study("c", "includes: [d]") + study("d", "supersedes: a"));
    CHECK(read.messages() == Lines{});
}

TEST_CASE("a question does not name another twice") {
    const auto read = check_sheet(
        "question: {id: q, kind: proposition, text: t, evidence-from: "
        "[{question: o, because: x}, {question: o, because: y}]}\n---\n"
        "question: {id: o, kind: proposition, text: t}\n");
    REQUIRE_FALSE(read.messages().empty());
    CHECK(read.messages()[0] == "1: question q: 'evidence-from' names 'o' twice; keep one of them");
}
