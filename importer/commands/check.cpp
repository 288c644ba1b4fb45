// SPDX-License-Identifier: MIT
#include <memory>

#include "importer/commands/command.hpp"
#include "importer/run/run.hpp"

namespace grounds::importer {

Action setup_check(CLI::App& app, const CommonOptions& common) {
    const auto options = std::make_shared<RunOptions>();
    app.add_option("PATH", options->paths, "Sheets, bibliographies, or folders of them; - is standard input")
        ->required();
    app.add_option("--map", options->map, "What the columns of tables mean")->type_name("FILE");
    app.add_flag("--strict", options->strict, "As an import with --strict");
    app.footer("Needs no database. With --db, ids in that database count as known.");
    return [options, &common] {
        options->db = common.db;
        options->format = common.format;
        options->quiet = common.quiet;
        const auto report = run_check(*options);
        print_problems(report.problems, report.rejected() ? "nothing would be stored" : "", common.verbose);
        if (!common.quiet) {
            print_checked(report);
        }
        return report.rejected() || report.incomplete() ? ExitCode::nothing : ExitCode::ok;
    };
}

}  // namespace grounds::importer
