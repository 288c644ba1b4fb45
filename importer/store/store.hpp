// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/file_name.hpp"
#include "base/problem.hpp"
#include "base/progress.hpp"
#include "importer/store/plan.hpp"
#include "importer/store/rows.hpp"
#include "importer/store/steps.hpp"
#include "importer/store/stored.hpp"
#include "importer/store/writer.hpp"
#include "schema/db/connection.hpp"

namespace grounds::store {

/// How the stored references stand to each other and to the snapshot after an import that changed any.
struct Matched {
    bool looked = false;  ///< duplicates were looked for
    long merged = 0;      ///< records that are merged into another
    long probable = 0;    ///< pairs for a person to look at
    long states = 0;      ///< references whose state after publication changed
};

/// What a run over the same inputs would say.
struct RunMemory {
    std::string fingerprint;  ///< of the inputs
    std::string answer;
};

/// The writing half of one import, inside a transaction that the caller holds. If nothing has to be written, nothing
/// is: the file stays as it was, byte for byte.
class Store {
public:
    /// `stored`: as it was before. Must not outlive either.
    Store(const db::Connection& db, const Stored& stored);

    /// Another program may have written any row: everything that is derived is to be derived in this run.
    void derive_all();
    /// Adds, updates and removes the records that the plan names. Row ids are stable over updates.
    void put(const Plan& plan, base::Progress& progress);
    /// Finds duplicates anew and sets the states after publication, if put() changed anything that they rest on. What
    /// that changes is touched.
    Matched relate_references(Problems& problems);
    /// Files the works that changed under the words by which markers find them; then decides anew what the markers mean
    /// that the sheets leave to the program, if anything changed that could matter.
    void resolve_markers(base::Progress& progress);
    /// Assesses every question that put() touched, or all of them if any was assessed by other rules. Returns how many.
    long assess_touched(base::Progress& progress);
    /// The row of this import, the search index and the planner's statistics. Does nothing if nothing was written.
    void finish();

    [[nodiscard]] bool wrote() const {
        return import_row_.has_value();
    }
    /// Keeps this for load_run_memory(), instead of any other, until something is written.
    void remember(const RunMemory& memory);

    /// For what is written outside of put(): makes sure that this import has a row.
    void mark_written() {
        import_row();
    }
    [[nodiscard]] Writer& writer() {
        return writer_;
    }

private:
    long import_row();
    Fields origin_fields(const Origin& origin);
    template <class Record>
    void put_record(Kind kind, Plan::Number number, const Record& record, Outcome outcome, RecordRows& rows);
    void put_records(const Plan& plan, RecordRows& rows, base::Progress& progress);
    template <class Record>
    void put_parts_of(const Plan& plan, Plan::Number number, const Record& record, const RecordRows& rows);
    void put_late_parts(const Plan& plan, const RecordRows& rows, base::Progress& progress);
    void refresh_lines(const Plan& plan);
    void remove(const Plan& plan);
    [[nodiscard]] ChangedRows rows_before(const Plan& plan) const;
    void follow_after(const Plan& plan, const RecordRows& rows);
    void follow_references(const std::vector<long>& rows);

    const db::Connection& db_;
    base::KnownOriginNames names_;
    const Stored& stored_;
    Writer writer_;
    Touched touched_;
    std::optional<long> import_row_;
    bool references_changed_ = false;  ///< or which of them are used
    bool studies_changed_ = false;
    bool snapshot_changed_ = false;
};

/// What Store::remember() kept; nothing if something has been written since.
std::optional<RunMemory> load_run_memory(const db::Connection& db);

}  // namespace grounds::store
