// SPDX-License-Identifier: MIT
#include "importer/run/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/interrupt.hpp"
#include "evidence/assess.hpp"
#include "importer/run/inputs.hpp"
#include "importer/run/memory.hpp"
#include "importer/run/prepare.hpp"
#include "importer/run/run_files.hpp"
#include "importer/store/steps.hpp"
#include "importer/store/store.hpp"
#include "schema/db/database.hpp"

namespace grounds::importer {
namespace {

bool has_any(const Problems& problems, Problem::Severity severity) {
    return std::any_of(problems.begin(), problems.end(),
                       [severity](const Problem& problem) { return problem.severity == severity; });
}

/// A dry run never commits, so what COMMIT would refuse is asked for.
void check_foreign_keys(const db::Connection& db) {
    if (const auto table = db::broken_reference(db)) {
        throw Error("", "a row of table " + *table + " refers to nothing",
                    "this is a fault of the program: the checks should say so");
    }
}

/// Whether a plan can lead to a write, or anything else that this run does.
bool may_write(const store::Plan& plan, const Inputs& inputs, const db::Connection& db, const RunOptions& options) {
    return !plan.changes_nothing() || !options.texts.empty() || !inputs.walk.texts.empty() ||
           store::has_other_rules(db, evidence::rule_set);
}

/// Puts, relates, resolves, assesses. Returns whether it wrote anything.
bool store_all(store::Store& store, Inputs& inputs, Prepared& prepared, const RunOptions& options,
               base::Progress& progress, RunReport& report) {
    auto& plan = prepared.plan;
    const auto said = report.problems.size();
    store.put(plan, progress);
    plan.forget_ids();
    const auto& data = inputs.data;
    if (!options.texts.empty()) {
        report.passages = passages::verify_texts(store, data.sources, options.texts, progress, report.problems);
    }
    report.matched = store.relate_references(report.problems);
    const bool as_before = said == report.problems.size();
    report.texts = texts::store_texts(store, data, inputs.walk.texts, report.problems);  // says the same again
    store.resolve_markers(progress);
    report.assessed = store.assess_touched(progress);
    const bool says_it_again = prepared.says_it_again && as_before && !report.incomplete();
    store::report_loose_ends(store.writer().db(), report.problems);
    if (store.wrote() && !inputs.memory.fingerprint.empty() && says_it_again) {
        remember(store, inputs.memory, plan, report.problems);
    }
    store.finish();
    base::stop_if_interrupted();
    return store.wrote();
}

/// What another program wrote holds its checksums, so it gets them again; but first everything that was read is stored
/// again, and everything that is derived is derived again. What is still wrong then is said.
void say_changed_elsewhere(const std::string& path, const std::vector<std::string>& faults, Problems& problems) {
    problems.push_back(
        {path, 0, "another program has changed the database since it was written",
         "the records of this run are stored again, and what the rules derive is derived again; records "
         "of other files stay as they were changed: import these files too, or delete the database first",
         Problem::Severity::warning});
    for (const auto& fault : faults) {
        problems.push_back(
            {path, 0, fault, "delete the database and import its data again", Problem::Severity::warning});
    }
}

/// Whether the run can do without the spared files: it only adds to what they hold, or changes what other files hold.
/// Everything else is left to a run that reads all.
bool can_spare(db::Update& update, const db::Connection& before, const Recalled& recalled, const store::Plan& plan) {
    const auto kept = update.was_changed() || update.upgrades() ? std::nullopt : store::load_run_memory(before);
    if (!kept || kept->fingerprint != recalled.fingerprint) {
        return false;
    }
    return plan.removed().empty() &&
           std::none_of(plan.files_before.begin(), plan.files_before.end(),
                        [&](const base::SharedText& file) { return recalled.spared.contains(file.text()); });
}

/// What an attempt at an import came to.
enum class Attempt { stored, not_stored, needs_all_files };

/// Writes what was prepared into the copy. Returns whether that is to be kept.
bool store_prepared(db::Update& update, const store::Stored& stored, Inputs& inputs, Prepared& prepared,
                    const RunOptions& options, base::Progress& progress, RunReport& report) {
    const auto& db = update.next();
    db.stop_when(base::is_interrupted);
    store::Store store(db, stored);
    if (update.was_changed()) {
        prepared.says_it_again = false;
        store.derive_all();
    }
    const bool wrote = store_all(store, inputs, prepared, options, progress, report);
    if (update.was_changed()) {
        say_changed_elsewhere(options.db, store::faults_of(db, progress), report.problems);
    }
    if (options.dry_run) {
        check_foreign_keys(db);
    }
    return !options.dry_run && (wrote || update.upgrades());
}

/// A mere upgrade of the schema is stored, too, and what another program has changed.
Attempt import_into(db::Update& update, Inputs& inputs, const Recalled& recalled, const RunOptions& options,
                    base::Progress& progress, RunReport& report) {
    const auto& before = update.now();
    before.stop_when(base::is_interrupted);
    store::Stored stored(before);
    RunFiles run_files(inputs.walk, recalled.spared, report.problems);
    const auto files = run_files.files();
    if (update.was_changed()) {
        stored.distrust(files.covers);
    }
    auto prepared = prepare(&before, stored, inputs, files, report);
    if (!recalled.spared.empty() &&
        (report.rejected() || report.incomplete() || !can_spare(update, before, recalled, prepared.plan))) {
        return Attempt::needs_all_files;
    }
    bool keep = false;
    if (!report.rejected()) {
        if (update.upgrades() || update.was_changed() || may_write(prepared.plan, inputs, before, options)) {
            keep = store_prepared(update, stored, inputs, prepared, options, progress, report);
        } else {
            store::report_loose_ends(before, report.problems);
        }
    }
    report_records(std::move(prepared.plan), !options.counts_will_do, report);
    return keep ? Attempt::stored : Attempt::not_stored;
}

/// Reads all files but the spared ones, and imports. Nothing if that takes a run that reads all.
std::optional<RunReport> import_files(const RunOptions& options, const Walk& files, const Recalled& recalled,
                                      RunReport report, base::Progress& progress) {
    auto inputs = read_inputs(options, files, {{}, {}, recalled.spared, recalled.hashes}, progress, report.problems);
    for (const auto& [name, file] : recalled.spared) {
        add_unchanged(report.counts, file.records);
    }
    auto attempt = Attempt::not_stored;
    report.stored = in_update(options, [&](db::Update& update) {
        attempt = import_into(update, inputs, recalled, options, progress, report);
        return attempt == Attempt::stored;
    });
    sort_problems(report.problems);
    return attempt == Attempt::needs_all_files ? std::nullopt : std::optional(std::move(report));
}

}  // namespace

bool RunReport::rejected() const {
    return has_any(problems, Problem::Severity::error) || (strict && incomplete());
}

bool RunReport::incomplete() const {
    return has_any(problems, Problem::Severity::rejection);
}

RunReport run_import(const RunOptions& options) {
    base::Progress progress(!options.quiet);
    Problems problems;
    const auto files = find_inputs(options, problems);
    const auto begun = [&] {
        RunReport report;
        report.strict = options.strict;
        report.problems = problems;
        return report;
    };
    auto recalled = problems.empty() ? recall(options, files) : Recalled();
    if (recalled.answer) {
        recalled.answer->strict = options.strict;
        return *std::move(recalled.answer);
    }
    std::optional<RunReport> imported;
    if (!recalled.spared.empty()) {
        imported = import_files(options, files, recalled, begun(), progress);
    }
    if (!imported) {
        imported = import_files(options, files, {}, begun(), progress);
    }
    return *std::move(imported);
}

}  // namespace grounds::importer
