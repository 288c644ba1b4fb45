// SPDX-License-Identifier: MIT
#include "importer/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/date.hpp"
#include "base/error.hpp"
#include "evidence/assess.hpp"
#include "importer/store/rows.hpp"
#include "importer/store/steps.hpp"
#include "schema/db/database.hpp"
#include "schema/load/dossier.hpp"

namespace grounds::store {
namespace {

/// The engine says which constraint failed, but not for which record.
template <class Action>
void naming(const std::string& record, const Origin& origin, const Action& action) {
    try {
        action();
    } catch (const db::Failure& cause) {
        if (cause.kind() != db::Failure::Kind::refused) {
            throw;
        }
        throw Error(fmt::format("{}:{}", origin.file, origin.line), fmt::format("{}: {}", record, cause.what()),
                    "the database refuses this record; nothing was stored");
    }
}

bool is_stored(Kind /*any*/, Outcome outcome) {
    return Plan::is_stored(outcome);
}

}  // namespace

Store::Store(const db::Connection& db, const Stored& stored)
    : db_(db), names_(db.file()), stored_(stored), writer_(db), touched_(db) {}

long Store::import_row() {
    if (!import_row_) {
        import_row_ = writer_.insert("import", Fields()
                                                   .text("started", base::utc_now())
                                                   .text("tool_version", GROUNDS_VERSION)
                                                   .text("rule_set", std::string(evidence::rule_set)));
    }
    return *import_row_;
}

Fields Store::origin_fields(const Origin& origin) {
    Fields fields;
    fields.integer("import_id", import_row())
        .text("file", names_.stored(origin.file))
        .integer("line", origin.line)
        .text("sha256", origin.sha256);
    return fields;
}

void Store::derive_all() {
    import_row();
    references_changed_ = studies_changed_ = snapshot_changed_ = true;
    touched_.add_everything();
    db_.exec("DELETE FROM work_word; DELETE FROM work_filing");
    remove_unused_passages(writer_);
}

template <class Record>
void Store::put_record(Kind kind, Plan::Number number, const Record& record, Outcome outcome, RecordRows& rows) {
    auto fields = fields_of(Rows{writer_, rows}, record);
    if (outcome == Outcome::updated) {
        const auto old = stored_.find(kind, id_of(record)).value();
        writer_.update("origin", old.origin_row, origin_fields(origin_of(record)));
        writer_.update(table_of(kind), old.row, fields);
        rows.set(number, old.row);
        return;
    }
    const long origin = writer_.insert("origin", origin_fields(origin_of(record)));
    rows.set(number, writer_.insert(table_of(kind), fields.integer("origin_id", origin)));
}

/// With their parts, where these name no record that may come later.
void Store::put_records(const Plan& plan, RecordRows& rows, base::Progress& progress) {
    plan.each_read_if(is_stored, [&](Kind kind, Plan::Number number, const auto& record) {
        naming(title_of(kind, id_of(record)), origin_of(record), [&] {
            put_record(kind, number, record, plan.outcome(number), rows);
            if (!records::names_own_kind(kind)) {
                put_parts_of(plan, number, record, rows);
                progress.step();
            }
        });
        progress.step();
    });
}

template <class Record>
void Store::put_parts_of(const Plan& plan, Plan::Number number, const Record& record, const RecordRows& rows) {
    store_parts(Rows{writer_, rows, plan.outcome(number) == Outcome::added}, rows.at(number), record);
}

/// The parts of the others, after all records have their rows: a study may include one that comes after it.
void Store::put_late_parts(const Plan& plan, const RecordRows& rows, base::Progress& progress) {
    const auto is_late = [](Kind kind, Outcome outcome) {
        return records::names_own_kind(kind) && is_stored(kind, outcome);
    };
    plan.each_read_if(is_late, [&](Kind kind, Plan::Number number, const auto& record) {
        naming(title_of(kind, id_of(record)), origin_of(record), [&] { put_parts_of(plan, number, record, rows); });
        progress.step();
    });
}

/// An unchanged record may stand on another line now; that alone is no reason to write.
void Store::refresh_lines(const Plan& plan) {
    plan.each_moved([&](Kind kind, const auto& record) {
        const auto old = stored_.find(kind, id_of(record)).value();
        writer_.update("origin", old.origin_row, Fields().integer("line", origin_of(record).line));
    });
}

/// Last kind first, so that a record goes after those that refer to it.
void Store::remove(const Plan& plan) {
    for (auto kind = all_kinds.rbegin(); kind != all_kinds.rend(); ++kind) {
        if (!plan.removes_any(*kind)) {
            continue;
        }
        for (const auto record : plan.removed()) {
            if (record.kind == *kind) {
                const auto gone = stored_.find(*kind, record.id).value();
                if (*kind == Kind::reference) {
                    release_reference(writer_, gone.row);
                }
                writer_.erase(table_of(*kind), "id", gone.row);
                writer_.erase("origin", "id", gone.origin_row);
            }
        }
    }
}

/// What is stored and changes or goes.
ChangedRows Store::rows_before(const Plan& plan) const {
    ChangedRows changed;
    plan.each_read_if([](Kind /*any*/, Outcome outcome) { return outcome == Outcome::updated; },
                      [&](Kind kind, Plan::Number /*its row is older*/, const auto& record) {
                          changed.emplace_back(kind, stored_.find(kind, id_of(record)).value().row);
                      });
    for (const auto record : plan.removed()) {
        changed.emplace_back(record.kind, stored_.find(record.kind, record.id).value().row);
    }
    return changed;
}

void Store::follow_after(const Plan& plan, const RecordRows& rows) {
    ChangedRows changed;
    plan.each_read_if(is_stored, [&](Kind kind, Plan::Number number, const auto& /*record*/) {
        changed.emplace_back(kind, rows.at(number));
    });
    touched_.follow(changed);
}

void Store::put(const Plan& plan, base::Progress& progress) {
    if (plan.changes_nothing()) {
        return;
    }
    import_row();
    references_changed_ = references_changed_ || plan.changes(Kind::reference) || plan.changes(Kind::decision);
    studies_changed_ = studies_changed_ || references_changed_ || plan.changes(Kind::study);
    const auto used = references_changed_ ? std::vector<long>() : used_duplicates(db_);
    snapshot_changed_ = snapshot_changed_ || plan.changes(Kind::snapshot);
    const bool nothing_before = stored_.is_empty();
    RecordRows rows(plan.read(), db_);
    progress.start("storing", 2 * plan.count_stored());
    const auto before = rows_before(plan);
    touched_.follow(before);
    const auto passages = passages_of(db_, before);
    put_records(plan, rows, progress);
    put_late_parts(plan, rows, progress);
    if (!nothing_before) {
        refresh_lines(plan);
        remove(plan);
        remove_unused_passages(writer_, passages);
        follow_after(plan, rows);
    } else {
        touched_.add_everything();
    }
    references_changed_ = references_changed_ || used_duplicates(db_) != used;
}

void Store::resolve_markers(base::Progress& progress) {
    file_works(writer_, touched_.works());
    if (!wrote() && !has_other_rules(db_, evidence::rule_set)) {
        return;
    }
    ChangedRows changed;
    for (const auto row : resolve_citations(writer_, progress)) {
        import_row();
        changed.emplace_back(Kind::appearance, row);
    }
    touched_.follow(changed);
}

void Store::follow_references(const std::vector<long>& rows) {
    ChangedRows changed;
    for (const long row : rows) {
        changed.emplace_back(Kind::reference, row);
    }
    touched_.follow(changed);
}

Matched Store::relate_references(Problems& problems) {
    Matched matched;
    if (references_changed_) {
        const auto found = refresh_duplicates(writer_);
        matched = {true, found.merged, found.probable, 0};
        follow_references(found.changed);
    }
    if (studies_changed_) {
        report_shared_reports(db_, problems);
    }
    if (references_changed_ || snapshot_changed_) {
        const auto changed = refresh_reference_states(writer_, snapshot_changed_, problems);
        matched.states = static_cast<long>(changed.size());
        follow_references(changed);
    }
    return matched;
}

long Store::assess_touched(base::Progress& progress) {
    if (has_other_rules(db_, evidence::rule_set)) {
        touched_.add_all_questions();
    }
    const auto count = touched_.count_questions();
    progress.start("assessing", static_cast<std::size_t>(count));
    load::DossierLoader dossiers(db_);
    DerivedWriter derived(writer_);
    touched_.each_question([&](long row, const std::string& id) {
        import_row();
        derived.replace(row, evidence::assess(dossiers.load(id)));
        progress.step();
    });
    return count;
}

void Store::remember(const RunMemory& memory) {
    db_.exec("DELETE FROM run_memory");
    writer_.insert("run_memory", Fields()
                                     .text("fingerprint", memory.fingerprint)
                                     .integer("import_id", import_row())
                                     .text("answer", memory.answer));
}

std::optional<RunMemory> load_run_memory(const db::Connection& db) {
    return db::Statement(db,
                         "SELECT fingerprint, answer FROM run_memory WHERE import_id = (SELECT max(id) FROM import)")
        .first([](const db::Row& row) {
            return RunMemory{row.text("fingerprint"), row.text("answer")};
        });
}

void Store::finish() {
    if (wrote()) {
        index_claims(writer_, Touched::claims);
        index_candidates(writer_, Touched::appearances, touched_.any_claim());
        db::refresh_statistics(db_);
    }
}

}  // namespace grounds::store
