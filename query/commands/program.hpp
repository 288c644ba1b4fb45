// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "query/commands/command.hpp"
#include "query/commands/run.hpp"
#include "query/completion/completion.hpp"

namespace grounds::query {

/// The command line of `grounds`: global options, and every command of commands.def with its action.
struct Program {
    Program();

    CLI::App app;
    std::string database = "grounds.db";
    std::string colour = "auto";
    std::vector<std::pair<CLI::App*, Action>> actions;
};

/// What a parser knows: its commands, their options, and the words that each takes. Docs tests and completion walk it.
CommandWords command_tree(const CLI::App& app);

}  // namespace grounds::query
