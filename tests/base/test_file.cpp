// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <catch2/catch.hpp>

#include "base/clean.hpp"
#include "base/error.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::test;

TEST_CASE("a file is read whole, up to a limit") {
    const Workspace workspace;
    workspace.write("a", std::string("a\0b", 3));
    CHECK(read_file("a") == std::string("a\0b", 3));
    std::filesystem::resize_file("a", most_file_bytes);
    CHECK(read_file("a").size() == most_file_bytes);
    std::filesystem::resize_file("a", most_file_bytes + 1);
    CHECK_THROWS_WITH(read_file("a"), "is larger than 64 MB");
    CHECK_THROWS_WITH(read_file("/dev/zero", 2U << 20U), "is larger than 2 MB");  // has no end
    CHECK_THROWS_AS(read_file("nowhere"), Error);
}

TEST_CASE("a file of any size comes in pieces of whole lines") {
    const Workspace workspace;
    std::string text;
    for (int line = 0; line < 40'000; ++line) {
        text += std::string(static_cast<std::size_t>(line % 700), 'x') + std::to_string(line) + "\n";
    }
    text += std::string(9U << 20U, 'y') + "\nthe last without an end";  // longer than any piece that is read at once
    workspace.write("a", text);
    std::string read;
    std::size_t pieces = 0;
    read_pieces("a", 10U << 20U, [&](std::string_view piece) {
        read += piece;
        ++pieces;
        CHECK((piece.ends_with('\n') || read.size() == text.size()));
    });
    CHECK(read == text);
    CHECK(pieces > 5);
    CHECK_THROWS_WITH(read_pieces("a", 1U << 20U, [](std::string_view) {}), "has a line longer than 1 MB");
    workspace.write("a", "");
    read_pieces("a", 1, [](std::string_view) { FAIL("an empty file has no piece"); });
}

TEST_CASE("a terminal gets nothing that it does not show") {
    CHECK(printable("a\xE2\x80\x8E\xE2\x80\x8F\xD8\x9C"
                    "b\xEF\xBB\xBF\xF3\xA0\x81\x81\xF3\xA0\x81\xBF") == "ab");
    CHECK(printable("\xE2\x80\xAE\xE2\x81\xA6\x1B[31m\n") == "[31m ");
    CHECK(printable("\xC3\xA9 \xF0\x9F\x98\x80") == "\xC3\xA9 \xF0\x9F\x98\x80");
}
