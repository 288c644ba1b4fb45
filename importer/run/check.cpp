// SPDX-License-Identifier: MIT
// Runs that only look.
#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "base/interrupt.hpp"
#include "importer/run/prepare.hpp"
#include "importer/run/run.hpp"
#include "importer/run/run_files.hpp"
#include "importer/store/steps.hpp"
#include "schema/db/database.hpp"

namespace grounds::importer {

namespace fs = std::filesystem;

std::vector<std::string> run_verify(const RunOptions& options) {
    std::error_code failure;
    if (!fs::exists(options.db, failure)) {
        throw Error(options.db, "there is no such file", "run grounds-import first, or name another file with --db");
    }
    std::vector<std::string> faults;
    base::Progress progress(!options.quiet);
    in_update(options, [&](db::Update& update) {
        if (update.upgrades()) {
            throw Error(options.db, "has an older schema", "run grounds-import again: the data can rebuild it");
        }
        const auto& copy = update.next();
        copy.stop_when(base::is_interrupted);
        faults = store::faults_of(copy, progress);
        if (update.was_changed()) {
            faults.insert(faults.begin(), "another program has changed the file since it was written");
        }
        return false;
    });
    return faults;
}

RunReport run_check(const RunOptions& options) {
    RunReport report;
    report.strict = options.strict;
    base::Progress progress(!options.quiet);
    auto inputs = read_inputs(options, find_inputs(options, report.problems), {}, progress, report.problems);
    RunFiles run_files(inputs.walk, {}, report.problems);
    const auto files = run_files.files();
    if (options.db.empty()) {
        store::Stored nothing;
        report_records(prepare(nullptr, nothing, inputs, files, report).plan, false, report);
    } else {
        const auto db = db::open_for_query(options.db);
        const db::Transaction one_state(db, db::Transaction::For::reading);
        store::Stored stored(db);
        report_records(prepare(&db, stored, inputs, files, report).plan, false, report);
    }
    sort_problems(report.problems);
    return report;
}

}  // namespace grounds::importer
