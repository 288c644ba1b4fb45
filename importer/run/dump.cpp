// SPDX-License-Identifier: MIT
#include "importer/run/run.hpp"

#include <algorithm>
#include <fstream>

#include "base/file.hpp"
#include "base/file_name.hpp"
#include "base/interrupt.hpp"
#include "importer/store/dump.hpp"

namespace grounds::importer {
namespace {

bool is_dump(const std::string& path) {
    return base::file_begins(path, store::dump_head);
}

}  // namespace

bool names_dump(const RunOptions& options) {
    return std::any_of(options.paths.begin(), options.paths.end(), is_dump);
}

DumpReport run_dump_import(const RunOptions& options) {
    if (options.paths.size() != 1 || !options.map.empty() || !options.texts.empty()) {
        throw Error("", "a dump is read by itself, without other files and options",
                    "read it into a new database, then import the rest");
    }
    const auto& path = options.paths.front();
    std::ifstream dump(path, std::ios::binary);
    DumpReport report;
    base::Progress progress(!options.quiet);
    report.stored = in_update(options, [&](db::Update& update) {
        const auto& db = update.next();
        db.stop_when(base::is_interrupted);
        if (store::holds_records(db)) {
            throw Error(options.db, "holds records already, and a dump is read into a new database",
                        "name another file with --db");
        }
        report.rows = store::read_dump(dump, base::origin_name(path), db, progress, report.problems);
        return report.problems.empty() && !options.dry_run;
    });
    return report;
}

}  // namespace grounds::importer
