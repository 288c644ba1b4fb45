// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/clean.hpp"
#include "base/progress.hpp"
#include "importer/commands/command.hpp"
#include "importer/run/run.hpp"
#include "importer/store/steps.hpp"

namespace grounds::importer {

Action setup_verify(CLI::App& app, const CommonOptions& common) {
    app.footer(
        "Reads all of the database, checks what no constraint can hold, and derives everything anew from the records\n"
        "on a copy that it throws away. Exit 1: something differs; an import of the same data mends it.");
    return [&common] {
        RunOptions options;
        options.db = database_path(common);
        options.quiet = common.quiet;
        const auto faults = run_verify(options);
        for (const auto& fault : faults) {
            fmt::print("{}\n", base::printable(fault));
        }
        if (faults.empty() && !common.quiet) {
            fmt::print("{} is as its records say\n", base::printable(options.db));
        }
        return faults.empty() ? ExitCode::ok : ExitCode::nothing;
    };
}

}  // namespace grounds::importer
