// SPDX-License-Identifier: MIT
// The command line as a whole: what help, man page, completion and parser know is the same.
#include <catch2/catch.hpp>
#include <filesystem>

#include "query/commands/program.hpp"
#include "tests/query/fixture.hpp"

using namespace grounds;
using namespace grounds::query;
using grounds::test::repository_file;

namespace {

/// The man page without the backslashes of roff.
std::string man_page() {
    auto text = repository_file("docs/man/grounds.1");
    std::erase(text, '\\');
    return text;
}

void check_documented(const CommandWords& command, const std::string& text) {
    for (const auto& option : command.options) {
        for (const auto& name : option.names) {
            INFO(command.name << " " << name);
            CHECK(text.find(name) != std::string::npos);
        }
    }
}

/// The section of a command: from its heading to the next.
std::string section(const std::string& man, const std::string& command) {
    const auto begin = man.find("\n.SS " + command);
    REQUIRE(begin != std::string::npos);
    return man.substr(begin, man.find("\n.S", begin + 1) - begin);
}

}  // namespace

TEST_CASE("every command has a file and every command file a line") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(GROUNDS_ROOT) + "/query/commands")) {
        files += entry.path().extension() == ".cpp" ? 1 : 0;
    }
    CHECK(files == commands().size() + 2);  // commands.cpp and program.cpp are no commands
}

TEST_CASE("the man page describes every command and option") {
    const Program program;
    const auto tree = command_tree(program.app);
    const auto man = man_page();
    check_documented(tree, man);
    for (const auto& command : tree.commands) {
        auto options = command;
        std::erase_if(options.options, [](const OptionWords& option) {
            return std::find(option.names.begin(), option.names.end(), "--help") != option.names.end();
        });
        check_documented(options, section(man, command.name));
    }
}

TEST_CASE("completion knows every command and option") {
    const Program program;
    const auto tree = command_tree(program.app);
    const auto* shell = GENERATE("bash", "zsh", "fish");
    const auto script = completion_script(tree, shell);
    for (const auto& command : tree.commands) {
        INFO(shell << " " << command.name);
        CHECK(script.find(command.name) != std::string::npos);
    }
    CHECK(script.find("no-effect-shown") != std::string::npos);
    CHECK(script.find("raw") != std::string::npos);
}

TEST_CASE("exit codes") {
    const test::FixtureFile file;
    const auto run = [&](std::vector<const char*> words) {
        words.insert(words.begin(), {"grounds", "--db", file.path().c_str()});
        return run_program(static_cast<int>(words.size()), words.data());
    };
    CHECK(run({"why", "43%"}) == ExitCode::ok);
    CHECK(run({"search", "zinc"}) == ExitCode::nothing);
    CHECK(run({"search", "list"}) == ExitCode::nothing);
    CHECK(run({"show", "nothing-like-it"}) == ExitCode::nothing);
    CHECK(run({"audit", "00"}) == ExitCode::error);
    CHECK(run({"audit", "99"}) == ExitCode::nothing);
    CHECK(run({"why", "43%", "--format", "csv"}) == ExitCode::error);
    CHECK(run({"nonsense"}) == ExitCode::error);
    CHECK(run({}) == ExitCode::error);
    CHECK(run({"search", "--raw", "a AND ("}) == ExitCode::error);
}

TEST_CASE("a level that is not a number is refused, and an empty filter") {
    const auto run = [](std::vector<const char*> words) {
        words.insert(words.begin(), "grounds");
        return run_program(static_cast<int>(words.size()), words.data());
    };
    CHECK(run({"pool", "/dev/null", "--level", "nan"}) == ExitCode::error);
    const test::FixtureFile file;
    CHECK(run({"--db", file.path().c_str(), "list", "claims", "--source", ""}) == ExitCode::error);
}
