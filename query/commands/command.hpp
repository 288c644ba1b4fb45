// SPDX-License-Identifier: MIT
// The interface of a command: one file in query/commands and one line in commands.def.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/terminal.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// What a command works with: the database (opened read-only on first use), standard output, standard error.
class Session {
public:
    Session(std::string database_path, base::Screen screen) : path_(std::move(database_path)), screen_(screen) {}

    /// The database's path, for commands that open it again and again.
    [[nodiscard]] const std::string& path() const {
        return path_;
    }
    const db::Connection& database();
    [[nodiscard]] const base::Screen& screen() const {
        return screen_;
    }
    /// Data: to standard output. Throws BrokenPipe when nobody reads it any more, Error when it can't be written.
    void print(std::string_view text) const;
    /// Talk: one line to standard error, control characters removed.
    void say(std::string_view text) const;

private:
    std::string path_;
    base::Screen screen_;
    std::optional<db::Connection> database_;
};

/// The reader of standard output went away (`grounds list claims | head`): the run ends quietly.
struct BrokenPipe {};

using Action = std::function<ExitCode(Session&)>;

/// `setup` declares options and does no work; the action that it returns does the work once they are parsed.
struct Command {
    std::string_view name;
    std::string_view summary;
    Action (*setup)(CLI::App&);
};

/// All commands, in the order of commands.def.
std::span<const Command> commands();

/// Adds `--format` to a command; a format that is not in `supported` is a usage error that lists them.
/// The first one is the default. `format` must outlive the parse.
CLI::Option* add_format(CLI::App& command, std::string& format, const std::vector<std::string>& supported);

/// For check(): an empty value is what `--claim "$ID"` gives with ID unset, and everything is the wrong answer to it.
std::string fault_if_empty(const std::string& value);

/// Formats of commands that give a table: those of writers.def.
std::vector<std::string> table_formats();

}  // namespace grounds::query
