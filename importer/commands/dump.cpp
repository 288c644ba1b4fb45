// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <optional>

#include "base/output.hpp"
#include "base/terminal.hpp"
#include "importer/commands/command.hpp"
#include "importer/run/run.hpp"
#include "importer/store/dump.hpp"
#include "schema/db/database.hpp"

namespace grounds::importer {

namespace {

struct DumpOptions {
    std::string output;  ///< empty or "-": standard output
    base::Links links = base::Links::refused;
};

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
        check_output("");
    }
}

long write(const db::Connection& db, const DumpOptions& options) {
    if (options.output.empty() || options.output == "-") {
        return store::write_dump(db, print);
    }
    base::refuse_losses({options.output}, {{}, db.file()});
    base::FileWriter file(options.output, options.links);
    const auto rows = store::write_dump(db, [&file](std::string_view text) { file.write(text); });
    file.commit();
    return rows;
}

}  // namespace

Action setup_dump(CLI::App& app, const CommonOptions& common) {
    const auto options = std::make_shared<DumpOptions>();
    app.add_option("-o,--output", options->output, "File to write; default: standard output")->type_name("FILE");
    app.add_flag_callback(
        "--force", [options] { options->links = base::Links::replaced; },
        "Replace a symbolic link in the place of the file to write");
    app.footer("All records as JSON Lines (docs/dump.md). grounds-import FILE reads them into a new database.");
    return [options, &common] {
        const auto db = db::open_for_query(database_path(common));
        const db::Transaction one_state(db, db::Transaction::For::reading);
        const auto rows = write(db, *options);
        if (!common.quiet) {
            base::say(fmt::format("{} rows", rows));
        }
        return ExitCode::ok;
    };
}

}  // namespace grounds::importer
