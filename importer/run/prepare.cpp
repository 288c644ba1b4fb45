// SPDX-License-Identifier: MIT
#include "importer/run/prepare.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "importer/check/check.hpp"
#include "importer/store/reconcile.hpp"
#include "importer/store/snapshots.hpp"
#include "importer/store/steps.hpp"

namespace grounds::importer {
namespace {

/// Records that were left out; rows of tables are counted there.
void add_left_out(bool each, RunReport& report) {
    std::set<std::string> tables;
    for (const auto& table : report.tables) {
        tables.insert(table.file);
    }
    for (const auto& problem : report.problems) {
        if (problem.severity == Problem::Severity::rejection && !tables.contains(problem.file)) {
            ++report.left_out;
            if (each) {
                report.records.push_back({store::Kind::reference, Outcome::rejected, {}, problem.file, problem.line});
            }
        }
    }
}

/// Nothing of a run with errors is stored, so every record that it read is rejected, and none removed.
store::Outcomes all_rejected(const store::Outcomes& records) {
    store::Outcomes rejected;
    for (auto record : records) {
        if (record.outcome != Outcome::removed) {
            record.outcome = Outcome::rejected;
            rejected.push_back(record);
        }
    }
    return rejected;
}

store::OutcomeCounts all_rejected(const store::OutcomeCounts& counts) {
    store::OutcomeCounts rejected;
    for (const auto& [kind, outcomes] : counts) {
        for (const auto& [outcome, count] : outcomes) {
            if (outcome != Outcome::removed) {
                rejected[kind][Outcome::rejected] += count;
            }
        }
    }
    return rejected;
}

void remove_stored(store::Plan& plan, const store::Stored& stored, store::Kind kind,
                   const std::vector<std::string>& ids) {
    for (const auto& id : ids) {
        const auto record = stored.find(kind, id);
        if (record && !plan.knows(kind, id)) {
            plan.remove({kind, Outcome::removed, id, record->file, record->line});
        }
    }
}

Prepared plan_and_check(const db::Connection* db, const Inputs& inputs, const store::Stored& stored,
                        const store::Files& files, RunReport& report, const store::Reconciliation& reconciled) {
    auto plan = store::make_plan(inputs.data, stored, files);
    remove_stored(plan, stored, store::Kind::source, reconciled.sources);
    remove_stored(plan, stored, store::Kind::appearance, reconciled.gone);
    store::report_taken_over(plan, report.problems);
    const std::set<std::string> taken_over(reconciled.taken_over.begin(), reconciled.taken_over.end());
    const auto said_once = report.problems.size();
    check::check(inputs.data, plan.read(), store::known_records(stored, plan, files, taken_over), report.problems);
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

}  // namespace

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

void report_records(store::Plan plan, bool each, RunReport& report) {
    const auto counts = report.rejected() ? all_rejected(plan.counts()) : plan.counts();
    for (const auto& [kind, outcomes] : counts) {
        for (const auto& [outcome, count] : outcomes) {
            report.counts[kind][outcome] += count;
        }
    }
    for (const auto& [file, of_file] : plan.by_file) {
        report.read_from.insert(file);
    }
    report.records = each ? plan.records() : std::move(plan).removed();
    if (report.rejected()) {
        report.records = all_rejected(report.records);
    }
    add_left_out(each, report);
}

void sort_problems(Problems& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& left, const Problem& right) {
        return std::tie(left.file, left.line) < std::tie(right.file, right.line);
    });
}

}  // namespace grounds::importer
