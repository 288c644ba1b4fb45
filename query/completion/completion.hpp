// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::query {

/// What a command line takes, without the parser that knows it.
struct OptionWords {
    std::vector<std::string> names;    ///< "-f", "--format"; empty for a positional
    std::vector<std::string> choices;  ///< words that it takes; empty if it takes anything
    bool takes_value = false;
    bool is_file = false;
    std::string summary;
};

/// A command as a shell completes it.
struct CommandWords {
    std::string name;  ///< "" for the program itself
    std::string summary;
    std::vector<OptionWords> options;
    std::vector<CommandWords> commands;
};

/// A line of the table of shells.
struct Shell {
    std::string_view name;
    std::string (*script)(const CommandWords&);
};

std::span<const Shell> shells();

/// The completion script of a program for a shell; `shell` is one of shells().
std::string completion_script(const CommandWords& program, std::string_view shell);

std::string bash_script(const CommandWords& program);
std::string zsh_script(const CommandWords& program);
std::string fish_script(const CommandWords& program);

}  // namespace grounds::query
