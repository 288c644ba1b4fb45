// SPDX-License-Identifier: MIT
#include "importer/commands/program.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <new>
#include <system_error>

#include "base/clean.hpp"
#include "base/interrupt.hpp"
#include "base/terminal.hpp"
#include "importer/commands/command.hpp"
#include "importer/readers/reader.hpp"
#include "importer/run/run.hpp"
#include "importer/tables/row.hpp"

namespace {

using grounds::ExitCode;
using grounds::importer::Action;
using grounds::importer::CommonOptions;

constexpr auto examples = R"(Examples:
  grounds-import data                        read a folder into ./grounds.db
  grounds-import --texts articles data       and verify every passage against its text
  grounds-import --dry-run data/claims.yaml  say what would change
  grounds-import --map ei.yaml claims.csv    read a table by a mapping of its columns
  grounds-import check data                  validate, store nothing
  grounds-import --format bibtex - <my.bib   read standard input

Exit codes: 0 done; 1 records were rejected (the others are stored), or the data has errors and nothing was
stored; 2 wrong usage or a failure.
The database is --db, else $GROUNDS_DB, else ./grounds.db.)";

std::string footer() {
    std::string text = "Formats:\n";
    for (const auto& reader : grounds::readers::readers()) {
        text += fmt::format("  {:<17} {:<19} {}\n", reader.name, reader.extensions, reader.summary);
    }
    text += "Tables, with --map:\n";
    for (const auto& table : grounds::tables::table_formats()) {
        text += fmt::format("  {:<17} {:<19} {}\n", table.name, table.extensions, table.summary);
    }
    return text + "\n" + examples;
}

void add_common(CLI::App& app, CommonOptions& common) {
    app.add_option("--db", common.db, "The database")->type_name("FILE");
    app.add_option("--format", common.format, "Format of the named files and of standard input")->type_name("NAME");
    app.add_flag("-q,--quiet", common.quiet, "Print problems only");
    app.add_flag("-v,--verbose", common.verbose, "Print a line for each record, and every warning");
}

/// What a command does not know falls through to the import, which would take and forget it: `verify other.db` must not
/// call grounds.db sound.
void refuse_forgotten(const std::vector<CLI::Option*>& of_import, const CLI::App& command) {
    for (const auto* option : of_import) {
        if (option->count() == 0) {
            continue;
        }
        const auto name = option->get_name();
        const auto given = option->nonpositional() ? name : option->as<std::vector<std::string>>().front();
        const bool misplaced = command.get_option_no_throw(name) != nullptr;
        throw grounds::Error(command.get_name(),
                             misplaced ? given + " stands before the command" : given + " is not for this command",
                             misplaced ? fmt::format("put it behind '{}'", command.get_name())
                                       : fmt::format("grounds-import {} --help shows what is", command.get_name()));
    }
}

/// The action that the command line asks for. CLI11 throws for --help and for wrong usage.
Action parse(CLI::App& app, CommonOptions& common, int argc, char** argv) {
    app.set_version_flag("--version", "grounds-import " GROUNDS_VERSION);
    app.footer(footer());
    app.fallthrough();  // inherited only by subcommands made after it
    app.require_subcommand(0, 1);
    add_common(app, common);
    const auto shared = app.get_options();
    Action action = grounds::importer::setup_import(app, common);
    auto of_import = app.get_options();
    std::erase_if(of_import, [&](CLI::Option* option) { return std::ranges::count(shared, option) > 0; });
    std::vector<std::pair<CLI::App*, Action>> subcommands;
    for (const auto& command : grounds::importer::commands()) {
        auto* const sub = app.add_subcommand(command.name, command.summary);
        subcommands.emplace_back(sub, command.setup(*sub, common));
    }
    app.parse(argc, argv);
    for (const auto& [sub, chosen] : subcommands) {
        if (sub->parsed()) {
            refuse_forgotten(of_import, *sub);
            action = chosen;
        }
    }
    return action;
}

/// "grounds-import: where: what; hint"
void print_error(const grounds::Error& error) {
    std::string line = "grounds-import: ";
    if (!error.where().empty()) {
        line += error.where() + ": ";
    }
    line += error.what();
    if (!error.hint().empty()) {
        line += "; " + error.hint();
    }
    grounds::base::say(line);
}

}  // namespace

namespace grounds::importer {

int run_program(int argc, char** argv) {
    CLI::App app("Reads what articles claim, with what they cite, into an evidence database.", "grounds-import");
    CommonOptions common;
    try {
        const auto action = parse(app, common, argc, argv);
        grounds::base::catch_interrupts();
        const auto code = action();
        grounds::importer::check_output("");
        return static_cast<int>(code);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {
            return app.exit(error);  // --help, --version
        }
        print_error(grounds::Error("", error.what(), "grounds-import --help shows the options"));
    } catch (const grounds::base::Interrupted& error) {
        print_error(error);
        return error.exit_code();
    } catch (const grounds::Error& error) {
        print_error(error);
    } catch (const std::system_error& error) {
        print_error(grounds::Error("", error.what()));
    } catch (const std::bad_alloc&) {
        print_error(grounds::Error("", "there is not enough memory", "raise the limit, or import in parts"));
    } catch (const std::exception& error) {
        print_error(grounds::Error("", error.what(), "this is a fault of the program; please report it"));
    }
    return static_cast<int>(ExitCode::error);
}

}  // namespace grounds::importer
