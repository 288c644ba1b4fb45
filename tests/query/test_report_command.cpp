// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "fixture.hpp"
#include "markdown_renderers.hpp"
#include "query/commands/program.hpp"

using namespace grounds;
using namespace grounds::test;
using Catch::Contains;

namespace {

ExitCode report(const std::vector<std::string>& arguments) {
    const FixtureFile database;
    std::vector<const char*> argv{"grounds", "--db", database.path().c_str(), "report"};
    for (const auto& argument : arguments) {
        argv.push_back(argument.c_str());
    }
    return run_program(static_cast<int>(argv.size()), argv.data());
}

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("report writes a file, and nothing is left beside it") {
    const TemporaryDirectory directory;
    const auto path = directory.path() + "/report.md";
    CHECK(report({"--topic", "dose", "-o", path}) == ExitCode::ok);
    CHECK_THAT(content(path), Contains("# What do the claims about dose stand on?"));
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
    CHECK_FALSE(std::filesystem::exists(directory.path() + "/report.bib"));
}

TEST_CASE("report writes the bibliography beside the report, or where it is told") {
    const TemporaryDirectory directory;
    const auto path = directory.path() + "/report.md";
    CHECK(report({"--source", "003", "--citations", "pandoc", "-o", path}) == ExitCode::ok);
    CHECK_THAT(content(directory.path() + "/report.bib"), Contains("@article{roguinmaor2017,"));
    CHECK_THAT(content(path), Contains("[@roguinmaor2017]"));
    const auto other = directory.path() + "/other.bib";
    CHECK(report({"--citations", "pandoc", "-o", path, "--bibliography", other}) == ExitCode::ok);
    CHECK(std::filesystem::exists(other));
}

TEST_CASE("report refuses what it can't do") {
    const TemporaryDirectory directory;
    CHECK(report({"--citations", "pandoc"}) == ExitCode::error);
    CHECK(report({"--claim", "a", "--topic", "b"}) == ExitCode::error);
    CHECK(report({"-o", directory.path() + "/no/such/folder/x.md"}) == ExitCode::error);
    CHECK(report({"--claim", "no-such-claim", "-o", directory.path() + "/x.md"}) == ExitCode::nothing);
    CHECK_FALSE(std::filesystem::exists(directory.path() + "/x.md"));
}
