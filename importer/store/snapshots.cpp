// SPDX-License-Identifier: MIT
#include "importer/store/snapshots.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "importer/readers/reader.hpp"
#include "schema/db/statement.hpp"

namespace grounds::store {
namespace {

Problem passed_over(const RetractionSnapshot& snapshot, const std::string& newer) {
    return {snapshot.origin.file, 0,
            fmt::format("the snapshot of Retraction Watch of {} was passed over: {} is newer", snapshot.as_of, newer),
            "remove the older file; --snapshot-date says of which day a file is", Problem::Severity::warning};
}

void set_day(RetractionSnapshot& snapshot, const std::string& day, SnapshotDate from) {
    snapshot.as_of = day;
    snapshot.as_of_from = from;
    snapshot.origin.sha256 = readers::snapshot_hash(snapshot);
}

}  // namespace

void date_snapshots(Dataset& data, const std::string& day) {
    for (auto& snapshot : data.snapshots) {
        if (!day.empty()) {
            set_day(snapshot, day, SnapshotDate::given);
        }
    }
}

SnapshotDay stored_snapshot_day(const db::Connection& db) {
    return db::Statement(db, "SELECT as_of, as_of_from, file_sha256 FROM retraction_snapshot")
        .first([](const db::Row& row) {
            return SnapshotDay{row.text("as_of"), row.term("as_of_from", SnapshotDate::newest_notice),
                               row.text("file_sha256")};
        })
        .value_or(SnapshotDay{});
}

void keep_newest_snapshot(Dataset& data, const Stored& stored, const SnapshotDay& day,
                          const std::function<bool(const std::string& file)>& covers, Problems& problems) {
    auto& all = data.snapshots;
    for (auto& snapshot : all) {
        if (snapshot.file_sha256 == day.file_sha256 && snapshot.as_of_from > day.from) {
            set_day(snapshot, day.as_of, day.from);
        }
    }
    if (all.empty()) {
        return;
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.as_of > b.as_of; });
    for (auto older = all.begin() + 1; older != all.end(); ++older) {
        problems.push_back(passed_over(*older, all.front().origin.file));
    }
    all.resize(1);
    const auto old = stored.find(Kind::snapshot, all.front().id);
    const bool older = old && all.front().as_of < day.as_of && old->file != all.front().origin.file;
    if (older && !covers(old->file)) {
        problems.push_back(passed_over(all.front(), "that of " + day.as_of + ", which is stored,"));
        all.clear();
    }
}

}  // namespace grounds::store
