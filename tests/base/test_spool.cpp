// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "base/spool.hpp"

using namespace grounds;
using namespace grounds::base;

namespace {

/// Numbered lines, so that a byte in another place is seen.
std::string spooled_lines(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += std::to_string(i) + " a line of a report\n";
    }
    return text;
}

std::string part(const Spool& spool, std::size_t start, std::size_t length) {
    std::string text;
    spool.read(start, length, [&text](std::string_view piece) { text += piece; });
    return text;
}

}  // namespace

TEST_CASE("a spool gives out what it took, in memory or not", "[file]") {
    for (const std::size_t lines : {0U, 1U, 400'000U, 500'001U}) {
        const auto text = spooled_lines(lines);
        Spool spool;
        for (std::size_t at = 0; at < text.size(); at += 1'000'003) {
            spool.write(std::string_view(text).substr(at, 1'000'003));
        }
        CHECK(spool.size() == text.size());
        CHECK(spool.text() == text);
        CHECK(spool.text() == text);  // as often as asked
    }
}

TEST_CASE("a part of a spool is read from the file, from memory, and across", "[file]") {
    const auto text = spooled_lines(300'000);
    Spool spool;
    spool.write(text);
    spool.write(text);
    Spool moved(std::move(spool));
    moved.write("end");
    const auto all = text + text + "end";
    for (const std::size_t start : {std::size_t{0}, std::size_t{3}, text.size() - 1, all.size() - 4, all.size()}) {
        for (const std::size_t length : {std::size_t{0}, std::size_t{2}, std::size_t{300'000}}) {
            const auto whole = std::min(length, all.size() - start);
            CHECK(part(moved, start, whole) == all.substr(start, whole));
        }
    }
}

TEST_CASE("what was written in one piece is seen in any order, while more is written", "[file]") {
    Spool spool;
    std::vector<std::pair<std::size_t, std::string>> pieces;
    const auto see = [&](std::size_t at) {
        const auto& [start, text] = pieces.at(at);
        CHECK(spool.view(start, text.size()) == text);
    };
    for (std::size_t i = 0; i < 3000; ++i) {
        pieces.emplace_back(spool.size(), std::to_string(i) + std::string(i % 100 == 0 ? 150'000 : i % 700, 'x'));
        spool.write(pieces.back().second);
        see(i / 2);
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        see(i);
    }
    for (std::size_t i = pieces.size(); i-- > 0;) {
        see(i);
        see(pieces.size() - 1 - i);
        see(i);
    }
}
