// SPDX-License-Identifier: MIT
#include "query/commands/program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <new>
#include <sstream>

#include "base/terminal.hpp"
#include "evidence/assess.hpp"
#include "query/answers/answer.hpp"
#include "schema/db/migrations.hpp"

namespace grounds::query {

namespace {

constexpr auto after_help =
    "Exit codes: 0 found, 1 nothing found, 2 error. `grounds COMMAND --help` shows a command's options.\n"
    "Data goes to standard output, everything else to standard error.";

void complain(std::string_view where, std::string_view what, std::string_view hint) {
    std::string line = "grounds: ";
    if (!where.empty()) {
        line += fmt::format("{}: ", where);
    }
    line += what;
    if (!hint.empty()) {
        line += fmt::format("; {}", hint);
    }
    base::say(line);
}

/// The first word that is not an option: what the user meant as the command.
std::string first_word(int argc, const char* const* argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--db" || word == "--color") {
            ++i;
        } else if (!word.starts_with("-")) {
            return std::string(word);
        }
    }
    return {};
}

std::string command_names() {
    std::string names;
    for (const auto& command : commands()) {
        names += fmt::format("{}{}", names.empty() ? "" : " ", command.name);
    }
    return names;
}

/// What --help and --version print. CLI11 writes to a stream that nobody checks: a full disk would go unnoticed.
ExitCode program_tell(const Program& program, const CLI::ParseError& error) {
    std::ostringstream text;
    const bool ok = program.app.exit(error, text, text) == 0;
    try {
        Session(program.database, base::Screen{}).print(text.str());
    } catch (const BrokenPipe&) {
        return ExitCode::ok;
    } catch (const Error& failed) {
        complain(failed.where(), failed.what(), failed.hint());
        return ExitCode::error;
    }
    return ok ? ExitCode::ok : ExitCode::error;
}

ExitCode usage_error(Program& program, const CLI::ParseError& error, const std::string& word) {
    if (error.get_exit_code() == 0) {  // --help and --version are "errors" to CLI11
        return program_tell(program, error);
    }
    const auto all = commands();
    const bool known =
        std::any_of(all.begin(), all.end(), [&](const Command& command) { return command.name == word; });
    if (word.empty()) {
        complain("", "a command is missing", "one of: " + command_names() + "; see grounds --help");
    } else if (!known) {
        complain("", "there is no command '" + word + "'", "one of: " + command_names());
    } else {
        complain(word, error.what(), fmt::format("see grounds {} --help", word));
    }
    return ExitCode::error;
}

ExitCode act(const Program& program) {
    Session session(program.database, base::standard_screen(program.colour));
    for (const auto& [command, action] : program.actions) {
        if (command->parsed()) {
            return action(session);
        }
    }
    return ExitCode::error;  // not reached: the parser requires a command
}

}  // namespace

Program::Program() : app("What does this claim stand on? Reads an evidence-and-claims database.", "grounds") {
    app.fallthrough();  // before the commands, which inherit it: global options may follow them
    app.require_subcommand(1);
    app.set_version_flag(
        "--version",
        fmt::format("{} (schema {}, rules {})", GROUNDS_VERSION, db::migrations().size(), evidence::rule_set),
        "Print the versions of program, schema and rules, and exit");
    app.add_option("--db", database, "Database file")->envname("GROUNDS_DB")->type_name("FILE")->capture_default_str();
    app.add_option("--color,--colour", colour, "Colour; auto: on a terminal and without NO_COLOR")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN")
        ->capture_default_str();
    app.footer(after_help);
    for (const auto& command : commands()) {
        auto* parser = app.add_subcommand(std::string(command.name), std::string(command.summary));
        actions.emplace_back(parser, command.setup(*parser));
    }
}

ExitCode run_program(int argc, const char* const* argv) {
    Program program;
    try {
        program.app.parse(argc, argv);
        return act(program);
    } catch (const CLI::ParseError& error) {
        return usage_error(program, error, first_word(argc, argv));
    } catch (const BrokenPipe&) {
        return ExitCode::ok;
    } catch (const NotFound& missing) {
        complain("", missing.what(), "");
        return ExitCode::nothing;
    } catch (const Error& error) {
        complain(error.where(), error.what(), error.hint());
    } catch (const std::bad_alloc&) {
        complain("", "there is not enough memory", "raise the limit, or ask for less at once");
    } catch (const std::exception& error) {
        complain("", error.what(), "");
    }
    return ExitCode::error;
}

}  // namespace grounds::query
