// SPDX-License-Identifier: MIT
#include "importer/store/plan.hpp"

#include "base/file_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

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

template <class Record>
Outcome outcome_of(const Record& record, const StoredRecord* stored, const Files& files) {
    if (stored == nullptr) {
        return Outcome::added;
    }
    return is_same(record, *stored, files) ? Outcome::unchanged : Outcome::updated;
}

std::set<std::string>& ids_of(check::Known& known, Kind kind) {
    switch (kind) {
        case Kind::venue:
            return known.venues;
        case Kind::reference:
            return known.references;
        case Kind::source:
            return known.sources;
        case Kind::question:
            return known.questions;
        case Kind::claim:
            return known.claims;
        case Kind::appearance:
            return known.appearances;
        case Kind::decision:
            return known.decisions;
        case Kind::snapshot:
            return known.snapshots;
        case Kind::study:
            break;
    }
    return known.studies;
}

}  // namespace

bool Plan::changes_nothing() const {
    return !records_.any([](Kind /*any*/, Outcome outcome) { return outcome != Outcome::unchanged; });
}

bool Plan::changes(Kind kind) const {
    return records_.any([kind](Kind of, Outcome outcome) { return of == kind && outcome != Outcome::unchanged; });
}

bool Plan::removes_any(Kind kind) const {
    return records_.any([kind](Kind of, Outcome outcome) { return of == kind && outcome == Outcome::removed; });
}

Plan make_plan(const Dataset& data, const Stored& stored, const Files& files) {
    Plan plan;
    std::size_t count = 0;
    each_kind(data, [&count](Kind /*kind*/, const auto& records) { count += records.size(); });
    plan.reserve(count);
    each_record(data, [&](Kind kind, const auto& record) {
        const auto& origin = origin_of(record);
        const auto outcome = outcome_of(record, stored.find(kind, id_of(record)), files);
        plan.add({kind, outcome, id_of(record), origin.file, origin.line});
    });
    for (const auto kind : all_kinds) {
        stored.each(kind, [&](const std::string& id, const StoredRecord& record) {
            if (!plan.knows(kind, id) && record.file != base::standard_input && files.covers(record.file) &&
                !files.is_partial(record.file)) {
                plan.add({kind, Outcome::removed, id, record.file, record.line});
            }
        });
    }
    return plan;
}

check::Known known_records(const Stored& stored, const Plan& plan, const Files& files) {
    check::Known known;
    for (const auto kind : all_kinds) {
        auto& ids = ids_of(known, kind);
        stored.each(kind, [&](const std::string& id, const StoredRecord& record) {
            const auto outcome = plan.outcome_of(kind, id);
            if (outcome == Outcome::removed) {
                return;
            }
            ids.insert(ids.end(), id);  // they come in order
            if (outcome && *outcome != Outcome::unchanged && files.owns(record.file)) {
                known.owner[title_of(kind, id)] = record.file;
            }
        });
    }
    return known;
}

void report_taken_over(const Plan& plan, const Stored& stored, const Files& files, Problems& problems) {
    std::map<std::pair<std::string, std::string>, long> taken;  // of the files now and before
    for (const auto read : plan.records()) {
        const auto* before = stored.find(read.kind, read.id);
        const bool elsewhere = before != nullptr && before->file != read.file && read.file != base::standard_input &&
                               before->file != base::standard_input && read.outcome == Outcome::updated;
        if (elsewhere && files.is_gone(before->file)) {
            ++taken[{read.file, before->file}];
        }
    }
    for (const auto& [where, count] : taken) {
        problems.push_back(warning(where.first, 0,
                                   fmt::format("{} {} taken over from {}, which is gone", count,
                                               count == 1 ? "record is" : "records are", where.second),
                                   "nothing to do, if it was renamed or moved"));
    }
}

}  // namespace grounds::store
