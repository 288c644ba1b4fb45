// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <thread>

#include "base/hash.hpp"
#include "importer/run/file_hashes.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::importer;
using namespace grounds::test;

namespace {

constexpr std::time_t a_while = 60;

/// As it will be when nobody has touched the file for a while.
std::string state_later(const std::filesystem::path& path) {
    return base::settled_state(path, std::time(nullptr) + a_while);
}

}  // namespace

TEST_CASE("what the file system says tells one state of a file from another", "[hashes]") {
    const Workspace workspace;
    workspace.write("a.txt", "some words");
    const auto before = state_later("a.txt");
    CHECK_FALSE(before.empty());
    CHECK(state_later("a.txt") == before);
    SECTION("written again, as large and with the time of before") {
        const auto written = std::filesystem::last_write_time("a.txt");
        std::this_thread::sleep_for(std::chrono::milliseconds(30));  // some ticks of the file system's clock
        workspace.write("a.txt", "same words");
        std::filesystem::last_write_time("a.txt", written);
    }
    SECTION("another file of that name") {
        workspace.write("b.txt", "some words");
        std::filesystem::rename("b.txt", "a.txt");
    }
    CHECK(state_later("a.txt") != before);
}

TEST_CASE("a file that changed a moment ago, a folder and nothing have no state to rely on", "[hashes]") {
    const Workspace workspace;
    workspace.write("a.txt", "some words");
    CHECK(base::settled_state("a.txt").empty());
    CHECK(state_later(".").empty());
    CHECK(state_later("b.txt").empty());
}

TEST_CASE("a file is hashed once for each of its states", "[hashes]") {
    const Workspace workspace;
    workspace.write("a.txt", "some words");
    FileHashes first({}, state_later);
    CHECK(first.of("a.txt") == base::sha256_hex("some words"));
    REQUIRE(first.used().size() == 1);

    FileHashes::ByState other = first.used();
    other.begin()->second = "what was kept";
    FileHashes second(other, state_later);
    CHECK(second.of("a.txt") == "what was kept");
    CHECK(second.used() == other);

    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    workspace.write("a.txt", "same words");
    FileHashes third(other, state_later);
    CHECK(third.of("a.txt") == base::sha256_hex("same words"));
    CHECK(third.used() != other);
}

TEST_CASE("the hash of a file that changes while it is read is not kept", "[hashes]") {
    const Workspace workspace;
    workspace.write("a.txt", "some words");
    FileHashes hashes({}, state_later);
    const auto hash = hashes.of("a.txt", [&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        workspace.write("a.txt", "some more words");
        return base::sha256_hex("some words");
    });
    CHECK(hash == base::sha256_hex("some words"));
    CHECK(hashes.used().empty());
    FileHashes at_once;
    CHECK(at_once.of("a.txt") == base::sha256_hex("some more words"));
    CHECK(at_once.used().empty());
}
