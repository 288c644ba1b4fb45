// SPDX-License-Identifier: MIT
// What an import will do, decided before anything is written.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/paged_array.hpp"
#include "base/shared_text.hpp"
#include "importer/check/check.hpp"
#include "importer/records/record_index.hpp"
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

/// How many records of each kind.
using KindCounts = std::map<Kind, long>;

/// How many records of each kind end how.
using OutcomeCounts = std::map<Kind, std::map<Outcome, long>>;

/// What an import will do to each record, decided before anything is written. Of a record that was read only that
/// stands here: what else is to be said of it stands in the data set, which outlives this.
class Plan {
public:
    using Number = records::RecordIndex::Number;

    /// All that was read is unchanged.
    explicit Plan(const Dataset& data) : data_(&data), read_(data), outcomes_(read_.size(), Outcome::unchanged) {}

    /// Of a record that was read.
    void set(Number number, Outcome outcome) {
        outcomes_.set(number, outcome);
    }
    [[nodiscard]] Outcome outcome(Number number) const {
        return outcomes_[number];
    }
    /// A stored record that was not read goes.
    void remove(const RecordOutcome& record) {
        removed_.push_back(record);
    }
    /// What was read.
    [[nodiscard]] const records::RecordIndex& read() const {
        return read_;
    }
    /// Once all is stored: nothing may be asked by its id any more.
    void forget_ids() {
        read_.forget_ids();
    }
    [[nodiscard]] const Outcomes& removed() const& {
        return removed_;
    }
    [[nodiscard]] Outcomes removed() && {
        return std::move(removed_);
    }

    /// Nothing if the record is neither read nor removed in this run.
    [[nodiscard]] std::optional<Outcome> outcome_of(Kind kind, std::string_view id) const;
    [[nodiscard]] bool knows(Kind kind, std::string_view id) const {
        return outcome_of(kind, id).has_value();
    }
    [[nodiscard]] bool removes(Kind kind, std::string_view id) const {
        return removed_.outcome_of(kind, id).has_value();
    }
    [[nodiscard]] bool changes_nothing() const;
    /// True if any record of this kind is added, updated or removed.
    [[nodiscard]] bool changes(Kind kind) const;
    [[nodiscard]] bool removes_any(Kind kind) const;
    /// Added or updated.
    static bool is_stored(Outcome outcome) {
        return outcome == Outcome::added || outcome == Outcome::updated;
    }

    /// Calls visit(kind, number, record) for each record that was read.
    template <class Visit>
    void each_read(const Visit& visit) const {
        records::each_kind(*data_, [&](Kind kind, const auto& records) {
            std::size_t at = 0;
            for (const auto& record : records) {
                visit(kind, read_.number(kind, at++), record);
            }
        });
    }
    /// The same for those of which condition(kind, outcome) holds: the others are not made.
    template <class Condition, class Visit>
    void each_read_if(const Condition& condition, const Visit& visit) const {
        records::each_kind(*data_, [&](Kind kind, const auto& records) {
            for (std::size_t at = 0; at < records.size(); ++at) {
                if (const auto number = read_.number(kind, at); condition(kind, outcomes_[number])) {
                    visit(kind, number, records[at]);
                }
            }
        });
    }
    /// Calls visit(kind, record) for each record of `moved`.
    template <class Visit>
    void each_moved(const Visit& visit) const {
        records::each_kind(*data_, [&](Kind kind, const auto& records) {
            for (const auto number : moved) {
                if (const auto at = read_.place(kind, number); at < records.size()) {
                    visit(kind, records[at]);
                }
            }
        });
    }
    /// Records that are added or updated.
    [[nodiscard]] std::size_t count_stored() const;
    [[nodiscard]] OutcomeCounts counts() const;
    /// All that were read, in the order of the data set, then the removed ones.
    [[nodiscard]] Outcomes records() const;

    /// How many records were read from each file.
    std::map<std::string, KindCounts> by_file;
    /// The files that the read records have in the database.
    std::set<base::SharedText> files_before;
    /// How many records of a file that is gone another file has now: by the file now and before.
    std::map<std::pair<std::string, std::string>, long> taken_over;
    /// Records that stand on another line now, and are the same otherwise.
    std::vector<Number> moved;

private:
    /// Of those that were read.
    [[nodiscard]] std::size_t count(bool (*condition)(Outcome)) const;

    const Dataset* data_;
    records::RecordIndex read_;
    base::PagedArray<Outcome> outcomes_;  ///< by number
    Outcomes removed_;
};

/// Compares what was read with what is stored. A record that came from a file that is covered, and whole, and that was
/// not read again is removed. Nothing that came from standard input is: it has no file that could say so. A record that
/// another file owns and that says the same there is unchanged.
Plan make_plan(const Dataset& data, const Stored& stored, const Files& files);

/// What the checks may refer to: all that is stored and stays, and which files own what differs there, but for the
/// sources that were taken over. Must not outlive any of these.
check::Known known_records(const Stored& stored, const Plan& plan, const Files& files,
                           const std::set<std::string>& taken_over = {});

/// A warning for each file that is gone and whose records another file has now: a sheet that was renamed, data or a
/// database that was moved.
void report_taken_over(const Plan& plan, Problems& problems);

}  // namespace grounds::store
