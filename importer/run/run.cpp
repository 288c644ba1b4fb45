// SPDX-License-Identifier: MIT
#include "importer/run/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <tuple>

#include "base/interrupt.hpp"
#include "evidence/assess.hpp"
#include "importer/check/check.hpp"
#include "importer/run/inputs.hpp"
#include "importer/run/memory.hpp"
#include "importer/run/run_files.hpp"
#include "importer/store/reconcile.hpp"
#include "importer/store/snapshots.hpp"
#include "importer/store/steps.hpp"
#include "importer/store/store.hpp"
#include "schema/db/database.hpp"

namespace grounds::importer {
namespace {

namespace fs = std::filesystem;

bool has_any(const Problems& problems, Problem::Severity severity) {
    return std::any_of(problems.begin(), problems.end(),
                       [severity](const Problem& problem) { return problem.severity == severity; });
}

void sort_problems(Problems& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& left, const Problem& right) {
        return std::tie(left.file, left.line) < std::tie(right.file, right.line);
    });
}

/// Nothing of a run with errors is stored, so every record that it read is rejected, and none removed.
void reject_all(std::vector<store::RecordOutcome>& records) {
    std::erase_if(records, [](const auto& record) { return record.outcome == Outcome::removed; });
    for (auto& record : records) {
        record.outcome = Outcome::rejected;
    }
}

/// Records that were left out; rows of tables are counted there.
void add_rejected(RunReport& report) {
    std::set<std::string> tables;
    for (const auto& table : report.tables) {
        tables.insert(table.file);
    }
    for (const auto& problem : report.problems) {
        if (problem.severity == Problem::Severity::rejection && !tables.contains(problem.file)) {
            report.records.push_back({store::Kind::reference, {}, Outcome::rejected, problem.file, problem.line});
        }
    }
}

void report_records(store::Plan plan, RunReport& report) {
    report.records = std::move(plan).records();
    if (report.rejected()) {
        reject_all(report.records);
    }
    add_rejected(report);
}

void remove_stored(store::Plan& plan, const store::Stored& stored, store::Kind kind,
                   const std::vector<std::string>& ids) {
    for (const auto& id : ids) {
        const auto* record = stored.find(kind, id);
        if (record != nullptr && plan.find(kind, id) == nullptr) {
            plan.add({kind, id, Outcome::removed, record->file, record->line});
        }
    }
}

/// What a run is going to do.
struct Prepared {
    store::Plan plan;
    bool says_it_again = true;  ///< the next run over the same files has the same to say
};

Prepared plan_and_check(const db::Connection* db, const Inputs& inputs, const store::Stored& stored,
                        const store::Files& files, RunReport& report, const store::Reconciliation& reconciled) {
    auto plan = store::make_plan(inputs.data, stored, files);
    remove_stored(plan, stored, store::Kind::source, reconciled.sources);
    remove_stored(plan, stored, store::Kind::appearance, reconciled.gone);
    store::report_taken_over(plan, stored, files, report.problems);
    auto known = store::known_records(stored, plan, files);
    for (const auto& id : reconciled.taken_over) {
        known.owner.erase(store::title_of(store::Kind::source, id));
    }
    const auto said_once = report.problems.size();
    check::check(inputs.data, known, report.problems);
    const auto said = report.problems.size();
    if (db != nullptr) {
        store::check_removals(*db, plan, report.problems);
    }
    report.tables = inputs.data.tables;
    return {std::move(plan), said_once == inputs.said && said == report.problems.size()};
}

/// Candidates give way to what a person has reviewed, read now or stored.
store::Reconciliation reconcile_with(const db::Connection* db, const store::Stored& stored, Inputs& inputs) {
    const bool candidates = !inputs.data.articles.empty() || (db != nullptr && store::has_candidates(*db));
    return candidates ? store::reconcile_candidates(inputs.data, db == nullptr ? std::vector<store::StoredText>{}
                                                                               : store::load_stored_texts(*db, stored))
                      : store::Reconciliation{};
}

/// What an import, a dry run and a check do alike before anything is written. `db` is nullptr where there is none, and
/// `stored` is empty then.
Prepared prepare(const db::Connection* db, store::Stored& stored, Inputs& inputs, const store::Files& files,
                 RunReport& report) {
    store::separate_made_source_ids(inputs.data, stored, files.covers);
    store::assign_keys(db, inputs.data, stored, files, report.problems);
    store::keep_newest_snapshot(inputs.data, stored,
                                db == nullptr ? store::SnapshotDay{} : store::stored_snapshot_day(*db), files.covers,
                                report.problems);
    const auto reconciled = reconcile_with(db, stored, inputs);
    return plan_and_check(db, inputs, stored, files, report, reconciled);
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
bool store_all(store::Store& store, Inputs& inputs, const Prepared& prepared, const RunOptions& options,
               base::Progress& progress, RunReport& report) {
    const auto& plan = prepared.plan;
    const auto said = report.problems.size();
    store.put(inputs.data, plan, progress);
    inputs.data.references = {};  // what follows reads the database, and needs the room
    if (!options.texts.empty()) {
        report.passages = passages::verify_texts(store, inputs.data.sources, options.texts, progress, report.problems);
    }
    report.matched = store.relate_references(report.problems);
    report.texts = texts::store_texts(store, inputs.data, inputs.walk.texts, report.problems);
    store.resolve_markers(progress);
    report.assessed = store.assess_touched(progress);
    const bool says_it_again = prepared.says_it_again && said == report.problems.size() && !report.incomplete();
    if (store.wrote() && !inputs.fingerprint.empty() && says_it_again) {
        remember(store, inputs.fingerprint, plan, report.problems);
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

/// Returns whether what was done is to be kept, as a mere upgrade of the schema is, and a file that another program has
/// changed.
bool import_into(db::Update& update, Inputs& inputs, const RunOptions& options, base::Progress& progress,
                 RunReport& report) {
    const auto& before = update.now();
    before.stop_when(base::is_interrupted);
    auto stored = store::load_stored(before);
    RunFiles run_files(inputs.walk, report.problems);
    const auto files = run_files.files();
    if (update.looks_changed()) {
        update.next();  // finds out
    }
    const bool changed_elsewhere = update.was_changed();
    if (changed_elsewhere) {
        stored.distrust(files.covers);
    }
    auto prepared = prepare(&before, stored, inputs, files, report);
    auto& plan = prepared.plan;
    if (report.rejected()) {
        report_records(std::move(plan), report);
        return false;
    }
    bool wrote = false;
    if (update.upgrades() || changed_elsewhere || may_write(plan, inputs, before, options)) {
        const auto& db = update.next();
        db.stop_when(base::is_interrupted);
        store::Store store(db, std::move(stored));
        if (changed_elsewhere) {
            prepared.says_it_again = false;
            store.derive_all();
        }
        wrote = store_all(store, inputs, prepared, options, progress, report);
        if (changed_elsewhere) {
            say_changed_elsewhere(options.db, store::faults_of(db, progress), report.problems);
        }
        if (options.dry_run) {
            check_foreign_keys(db);
        }
    }
    report_records(std::move(plan), report);
    return !options.dry_run && (wrote || update.upgrades());
}

}  // namespace

bool RunReport::rejected() const {
    return has_any(problems, Problem::Severity::error) || (strict && incomplete());
}

bool RunReport::incomplete() const {
    return has_any(problems, Problem::Severity::rejection);
}

RunReport run_import(const RunOptions& options) {
    RunReport report;
    report.strict = options.strict;
    base::Progress progress(!options.quiet);
    auto files = find_inputs(options, report.problems);
    if (auto known = report.problems.empty() ? recall(options, files) : std::nullopt) {
        known->strict = options.strict;
        return *std::move(known);
    }
    auto inputs = read_inputs(options, std::move(files), progress, report.problems);
    report.stored =
        in_update(options, [&](db::Update& update) { return import_into(update, inputs, options, progress, report); });
    sort_problems(report.problems);
    return report;
}

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
    auto inputs = read_inputs(options, find_inputs(options, report.problems), progress, report.problems);
    RunFiles run_files(inputs.walk, report.problems);
    const auto files = run_files.files();
    store::Stored stored;
    if (options.db.empty()) {
        report_records(prepare(nullptr, stored, inputs, files, report).plan, report);
    } else {
        const auto db = db::open_for_query(options.db);
        const db::Transaction one_state(db, db::Transaction::For::reading);
        stored = store::load_stored(db);
        report_records(prepare(&db, stored, inputs, files, report).plan, report);
    }
    sort_problems(report.problems);
    return report;
}

}  // namespace grounds::importer
