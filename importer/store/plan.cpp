// SPDX-License-Identifier: MIT
#include "importer/store/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/file_name.hpp"

namespace grounds::store {
namespace {

const std::string& parent_of(const Appearance& record) {
    return record.source;
}
template <class Record>
std::string parent_of(const Record& /*has none*/) {
    return {};
}

/// A record that moved to another file, or an appearance to another source, must say so in the database.
template <class Record>
bool is_same(const Record& record, const StoredRecord& stored, const Files& files) {
    const auto& origin = origin_of(record);
    const bool same_place =
        origin.file == stored.file || origin.file == base::standard_input || files.owns(stored.file);
    return same_place && origin.sha256 == stored.sha256 && parent_of(record) == stored.parent;
}

bool is_from_a_file(const std::string& name) {
    return name != base::standard_input;
}

/// Decides for one record after the other, and counts of which files the stored ones came.
class Planner {
public:
    Planner(const Dataset& data, const Stored& stored, const Files& files)
        : stored_(stored), files_(files), plan_(data) {}

    Plan run() {
        plan_.each_read([this](Kind kind, Plan::Number number, const auto& record) {
            count(kind, origin_of(record).file);
            const auto before = stored_.find(kind, id_of(record));
            plan_.set(number, before ? compare(number, record, *before) : Outcome::added);
        });
        for (const auto& [file, count] : read_again_) {
            plan_.files_before.insert(file);
        }
        remove_what_is_gone();
        return std::move(plan_);
    }

private:
    /// Most records come from the file that the one before came from.
    void count(Kind kind, const std::string& file) {
        if (of_file_ == nullptr || file != file_) {
            file_ = file;
            of_file_ = &plan_.by_file[file];
        }
        ++(*of_file_)[kind];
    }

    template <class Record>
    Outcome compare(Plan::Number number, const Record& record, const StoredRecord& before) {
        ++read_again_[before.file];
        const auto& origin = origin_of(record);
        const bool elsewhere = before.file != origin.file;
        if (is_same(record, before, files_)) {
            if (!elsewhere && before.line != origin.line) {
                plan_.moved.push_back(number);
            }
            return Outcome::unchanged;
        }
        if (elsewhere && is_from_a_file(origin.file) && is_from_a_file(before.file) && files_.is_gone(before.file)) {
            ++plan_.taken_over[{origin.file, before.file}];
        }
        return Outcome::updated;
    }

    /// Of a file that has as many records as were read again none is missing.
    void remove_what_is_gone() {
        std::vector<RecordOutcome> gone;
        for (const auto& file : stored_.files()) {
            if (!is_from_a_file(file) || !files_.covers(file) || files_.is_partial(file) ||
                stored_.count_of_file(file) == read_again_[file]) {
                continue;
            }
            stored_.each_of_file(file, [&](Kind kind, const std::string& id, const StoredRecord& record) {
                if (!plan_.knows(kind, id)) {
                    gone.push_back({kind, Outcome::removed, id, record.file, record.line});
                }
            });
        }
        std::sort(gone.begin(), gone.end(), [](const RecordOutcome& a, const RecordOutcome& b) {
            return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
        });
        for (const auto& record : gone) {
            plan_.remove(record);
        }
    }

    const Stored& stored_;
    const Files& files_;
    Plan plan_;
    std::string file_;
    KindCounts* of_file_ = nullptr;                ///< of `file_`
    std::map<base::SharedText, long> read_again_;  ///< by the file that they came from
};

}  // namespace

std::optional<Outcome> Plan::outcome_of(Kind kind, std::string_view id) const {
    const auto number = read_.find(kind, id);
    return number ? std::optional(outcomes_[*number]) : removed_.outcome_of(kind, id);
}

bool Plan::changes_nothing() const {
    return removed_.empty() && count([](Outcome outcome) { return outcome != Outcome::unchanged; }) == 0;
}

bool Plan::changes(Kind kind) const {
    bool changed = removes_any(kind);
    records::each_kind(*data_, [&](Kind of, const auto& records) {
        for (std::size_t at = 0; of == kind && !changed && at < records.size(); ++at) {
            changed = outcomes_[read_.number(kind, at)] != Outcome::unchanged;
        }
    });
    return changed;
}

bool Plan::removes_any(Kind kind) const {
    return removed_.any([kind](Kind of, Outcome /*removed*/) { return of == kind; });
}

std::size_t Plan::count_stored() const {
    return count(is_stored);
}

std::size_t Plan::count(bool (*condition)(Outcome)) const {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < outcomes_.size(); ++at) {
        sum += condition(outcomes_[at]) ? 1 : 0;
    }
    return sum;
}

OutcomeCounts Plan::counts() const {
    OutcomeCounts counts;
    records::each_kind(*data_, [&](Kind kind, const auto& records) {
        for (std::size_t at = 0; at < records.size(); ++at) {
            ++counts[kind][outcomes_[read_.number(kind, at)]];
        }
    });
    for (const auto record : removed_) {
        ++counts[record.kind][record.outcome];
    }
    return counts;
}

Outcomes Plan::records() const {
    Outcomes all;
    each_read([&](Kind kind, Number number, const auto& record) {
        all.push_back({kind, outcomes_[number], id_of(record), origin_of(record).file, origin_of(record).line});
    });
    for (const auto removed : removed_) {
        all.push_back(removed);
    }
    return all;
}

Plan make_plan(const Dataset& data, const Stored& stored, const Files& files) {
    return Planner(data, stored, files).run();
}

check::Known known_records(const Stored& stored, const Plan& plan, const Files& files,
                           const std::set<std::string>& taken_over) {
    check::Known known;
    known.has = [&stored, &plan](Kind kind, const std::string& id) {
        return stored.has(kind, id) && !plan.removes(kind, id);
    };
    known.owner = [&stored, &plan, &files, taken_over](Kind kind, const std::string& id) {
        if (plan.outcome_of(kind, id) != Outcome::updated || (kind == Kind::source && taken_over.contains(id))) {
            return std::string();
        }
        const auto before = stored.find(kind, id);
        return before && files.owns(before->file) ? before->file.text() : std::string();
    };
    known.ids = [&stored, &plan](Kind kind) {
        auto ids = stored.ids(kind);
        std::erase_if(ids, [&](const std::string& id) { return plan.removes(kind, id); });
        return ids;
    };
    return known;
}

void report_taken_over(const Plan& plan, Problems& problems) {
    for (const auto& [where, count] : plan.taken_over) {
        problems.push_back(warning(where.first, 0,
                                   fmt::format("{} {} taken over from {}, which is gone", count,
                                               count == 1 ? "record is" : "records are", where.second),
                                   "nothing to do, if it was renamed or moved"));
    }
}

}  // namespace grounds::store
