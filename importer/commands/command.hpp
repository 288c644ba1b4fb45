// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <span>
#include <string>

#include "base/error.hpp"

namespace grounds::importer {

/// Options that stand before or after any command.
struct CommonOptions {
    std::string db;  ///< as given with --db; empty if not given
    std::string format;
    bool quiet = false;
    bool verbose = false;
};

/// What a command does once the command line is parsed. Throws Error.
using Action = std::function<ExitCode()>;

/// A subcommand: one file in importer/commands and one line in commands.def. setup() only declares options; the work is
/// in the action. Both references outlive the action.
struct Command {
    const char* name;
    const char* summary;
    Action (*setup)(CLI::App& app, const CommonOptions& common);
};

/// All subcommands, in the order of commands.def.
std::span<const Command> commands();

/// What the program does without a subcommand.
Action setup_import(CLI::App& app, const CommonOptions& common);

/// --db, else $GROUNDS_DB, else grounds.db.
std::string database_path(const CommonOptions& common);

}  // namespace grounds::importer
