// SPDX-License-Identifier: MIT
// What an import will do, decided before anything is written. Pure: no SQL, no files.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "importer/check/check.hpp"
#include "importer/store/outcomes.hpp"
#include "importer/store/stored.hpp"

namespace grounds::store {

/// What a run says of the files that stored records came from, by their names.
struct Files {
    /// Was read now, or is gone from a folder that was: what it no longer holds goes.
    std::function<bool(const std::string& file)> covers;
    /// Still there and not read now: its records are not another file's to change. A file that is gone owns nothing,
    /// and standard input never did.
    std::function<bool(const std::string& file)> owns;
    /// A record of it was rejected: what it no longer holds stays, since it may be that one.
    std::function<bool(const std::string& file)> is_partial;
    /// Stands nowhere any more: it was renamed, moved or removed.
    std::function<bool(const std::string& file)> is_gone = [](const std::string& /*file*/) { return false; };
};

/// What an import will do to each record, decided before anything is written.
class Plan {
public:
    void add(const RecordOutcome& record) {
        records_.push_back(record);
    }
    /// Room for that many records.
    void reserve(std::size_t count) {
        records_.reserve(count);
    }
    /// Nothing if the record is neither read nor removed in this run.
    [[nodiscard]] std::optional<RecordOutcome> find(Kind kind, std::string_view id) const {
        return records_.find(kind, id);
    }
    [[nodiscard]] bool knows(Kind kind, std::string_view id) const {
        return outcome_of(kind, id).has_value();
    }
    /// As find(), without the rest.
    [[nodiscard]] std::optional<Outcome> outcome_of(Kind kind, std::string_view id) const {
        return records_.outcome_of(kind, id);
    }
    /// In the order of the data set, then the removed ones.
    [[nodiscard]] const Outcomes& records() const& {
        return records_;
    }
    [[nodiscard]] Outcomes records() && {
        return std::move(records_);
    }
    [[nodiscard]] bool changes_nothing() const;
    /// True if any record of this kind is added, updated or removed.
    [[nodiscard]] bool changes(Kind kind) const;
    [[nodiscard]] bool removes_any(Kind kind) const;
    [[nodiscard]] bool removes(Kind kind, std::string_view id) const {
        return outcome_of(kind, id) == Outcome::removed;
    }
    [[nodiscard]] bool stores(Kind kind, std::string_view id) const {
        return is_stored(outcome_of(kind, id));
    }
    /// Added or updated.
    static bool is_stored(std::optional<Outcome> outcome) {
        return outcome == Outcome::added || outcome == Outcome::updated;
    }

private:
    Outcomes records_;
};

/// Compares what was read with what is stored. A record that came from a file that is covered, and whole, and that was
/// not read again is removed. Nothing that came from standard input is: it has no file that could say so. A record that
/// another file owns and that says the same there is unchanged.
Plan make_plan(const Dataset& data, const Stored& stored, const Files& files);

/// What the checks may refer to: all that is stored and stays, and which files own what differs there.
check::Known known_records(const Stored& stored, const Plan& plan, const Files& files);

/// A warning for each file that is gone and whose records another file has now: a sheet that was renamed, data or a
/// database that was moved.
void report_taken_over(const Plan& plan, const Stored& stored, const Files& files, Problems& problems);

}  // namespace grounds::store
