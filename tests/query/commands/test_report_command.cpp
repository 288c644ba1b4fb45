// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "query/commands/program.hpp"
#include "tests/query/fixture.hpp"
#include "tests/query/report/markdown_renderers.hpp"

using namespace grounds;
using namespace grounds::query;
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

TEST_CASE("report never writes over its bibliography or the database") {
    const TemporaryDirectory directory;
    const auto path = directory.path() + "/x.bib";
    CHECK(report({"--citations", "pandoc", "-o", path}) == ExitCode::error);
    CHECK_FALSE(std::filesystem::exists(path));
    const FixtureFile database;
    const auto before = content(database.path());
    const std::vector<const char*> words{"grounds", "--db", database.path().c_str(),
                                         "report",  "-o",   database.path().c_str()};
    CHECK(run_program(static_cast<int>(words.size()), words.data()) == ExitCode::error);
    CHECK(content(database.path()) == before);
}

TEST_CASE("report leaves no bibliography behind a report that it cannot write") {
    const TemporaryDirectory directory;
    const auto bib = directory.path() + "/half.bib";
    CHECK(report({"--citations", "pandoc", "-o", directory.path() + "/no/r.md", "--bibliography", bib}) ==
          ExitCode::error);
    CHECK_FALSE(std::filesystem::exists(bib));
}

TEST_CASE("an empty value and an idle --bibliography are usage errors") {
    const auto* option = GENERATE("--claim", "--source", "--topic", "-o", "--bibliography");
    CHECK(report({option, ""}) == ExitCode::error);
    const TemporaryDirectory directory;
    CHECK(report({"--bibliography", directory.path() + "/x.bib", "-o", directory.path() + "/x.md"}) == ExitCode::error);
    CHECK_FALSE(std::filesystem::exists(directory.path() + "/x.md"));
}
