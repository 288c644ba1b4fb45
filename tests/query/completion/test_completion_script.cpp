// SPDX-License-Identifier: MIT
// The scripts as a shell runs them.
#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "query/completion/completion.hpp"

using namespace grounds::query;

namespace {

CommandWords program() {
    OptionWords format;
    format.names = {"-f", "--format"};
    format.choices = {"text", "json"};
    format.takes_value = true;
    format.summary = "Output $format, `as` \"you\" like: it's [here]";
    OptionWords what;
    what.choices = {"claims", "sources"};
    what.takes_value = true;
    CommandWords list;
    list.name = "list";
    list.summary = "What is 'in' it: all [of it]";
    list.options = {format, what};
    CommandWords root;
    root.name = "grounds";
    root.commands = {list};
    return root;
}

std::string output_of(const std::string& command) {
    std::string text;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::array<char, 256> bytes{};
    while (fgets(bytes.data(), static_cast<int>(bytes.size()), pipe.get()) != nullptr) {
        text += bytes.data();
    }
    return text;
}

/// What bash offers for the last of these words.
std::string offered(const std::string& script, const std::string& words, int last) {
    std::ostringstream bash;
    bash << script << "COMP_WORDS=(" << words << ")\nCOMP_CWORD=" << last << "\n_grounds\necho \"${COMPREPLY[*]}\"\n";
    const auto file = std::filesystem::temp_directory_path() / "grounds-completion-test.bash";
    std::ofstream(file) << bash.str();
    auto text = output_of("bash " + file.string() + " 2>&1");
    std::filesystem::remove(file);
    return text;
}

}  // namespace

TEST_CASE("bash completes commands, their words, their options and the values of these", "[completion]") {
    const auto script = completion_script(program(), "bash");
    CHECK(offered(script, "grounds l", 1) == "list\n");
    CHECK(offered(script, "grounds list s", 2) == "sources\n");
    CHECK(offered(script, "grounds list --f", 2) == "--format\n");
    CHECK(offered(script, "grounds list -f j", 3) == "json\n");
}

TEST_CASE("every shell of the table has the commands, options and choices, and no word runs", "[completion]") {
    for (const auto& shell : shells()) {
        INFO(shell.name);
        const auto script = completion_script(program(), shell.name);
        for (const auto* word : {"list", "format", "json", "sources"}) {
            CHECK(script.find(word) != std::string::npos);
        }
        for (std::size_t at = script.find("`as`"); at != std::string::npos; at = script.find("`as`", at + 1)) {
            const auto line = script.substr(script.rfind('\n', at) + 1, at - script.rfind('\n', at) - 1);
            CHECK(line.find('\'') != std::string::npos);  // within single quotes nothing runs
        }
    }
}
