// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <system_error>

#include "base/nearest.hpp"
#include "base/scalar.hpp"
#include "importer/commands/command.hpp"
#include "importer/run/run.hpp"

namespace grounds::importer {

namespace {

/// Whoever reads only the exit code must not take a full device for a failed import.
void print_report(const RunReport& report, const RunOptions& options, bool verbose) {
    const auto done = report.stored ? options.db + " was written" : options.db + " is as it was";
    try {
        print_summary(report, options, verbose);
    } catch (const std::system_error&) {  // from fmt, once its output fills a buffer
        check_output(done);
        throw;
    }
    check_output(done);
}

/// A misspelt command is taken for a path: where no such path is, say which command it is like.
void refuse_misspelt_command(const std::string& path) {
    std::vector<std::string> names;
    for (const auto& command : commands()) {
        names.emplace_back(command.name);
    }
    std::error_code unknown;
    if (const auto meant = base::did_you_mean(path, names); !meant.empty() && !std::filesystem::exists(path, unknown)) {
        throw Error(path, "there is no such file or folder, and no such command", meant);
    }
}

ExitCode import_dump(const RunOptions& options) {
    const auto report = run_dump_import(options);
    print_problems(report.problems, report.problems.empty() ? "" : "nothing was stored", true);
    if (!options.quiet && report.problems.empty()) {
        fmt::print("{} rows {}\n", report.rows, report.stored ? "stored" : "read; nothing was stored");
    }
    check_output(report.stored ? options.db + " was written" : options.db + " is as it was");
    return report.problems.empty() ? ExitCode::ok : ExitCode::nothing;
}

}  // namespace

Action setup_import(CLI::App& app, const CommonOptions& common) {
    const auto options = std::make_shared<RunOptions>();
    app.add_option("PATH", options->paths, "Sheets, bibliographies, or folders of them; - is standard input");
    app.add_flag("-n,--dry-run", options->dry_run, "Do everything, then take it back");
    app.add_flag("--strict", options->strict, "Store nothing where a record is rejected");
    app.add_option("--map", options->map, "What the columns of tables mean (docs/mappings.md)")->type_name("FILE");
    app.add_option("--texts", options->texts, "Verify every passage against the articles' texts in this folder")
        ->type_name("DIR");
    app.add_option("--snapshot-date", options->snapshot_date, "Of which day a snapshot of Retraction Watch is")
        ->type_name("YYYY-MM-DD");
    app.add_option("--wait", options->wait, "Seconds to wait for another run that writes the same database")
        ->check(CLI::Range(0L, 86'400L))
        ->type_name("N")
        ->capture_default_str();
    return [options, &common] {
        if (options->paths.empty()) {
            throw Error("", "there is nothing to import", "name files or folders; --help shows examples");
        }
        if (const auto& day = options->snapshot_date; !day.empty() && (day.size() != 10 || !base::is_date(day))) {
            throw Error("--snapshot-date", "'" + day + "' is not a day", "write it as YYYY-MM-DD");
        }
        refuse_misspelt_command(options->paths.front());
        options->db = database_path(common);
        options->format = common.format;
        options->quiet = common.quiet;
        if (names_dump(*options)) {
            return import_dump(*options);
        }
        options->counts_will_do = !common.verbose;
        const auto report = run_import(*options);
        print_problems(report.problems, consequence_of(report, *options), common.verbose);
        print_report(report, *options, common.verbose);
        return report.rejected() || report.incomplete() ? ExitCode::nothing : ExitCode::ok;
    };
}

}  // namespace grounds::importer
