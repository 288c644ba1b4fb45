// SPDX-License-Identifier: MIT
#include "importer/snapshots.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "importer/readers/retraction_watch.hpp"

namespace grounds {
namespace {

Problem passed_over(const RetractionSnapshot& snapshot, const std::string& newer) {
    return {snapshot.origin.file, 0,
            fmt::format("the snapshot of Retraction Watch of {} was passed over: {} is newer", snapshot.as_of, newer),
            "remove the older file; --snapshot-date says of which day a file is", Problem::Severity::warning};
}

}  // namespace

void date_snapshots(Dataset& data, const std::string& day) {
    if (day.empty()) {
        return;
    }
    for (auto& snapshot : data.snapshots) {
        snapshot.as_of = day;
        snapshot.as_of_from = SnapshotDate::given;
        snapshot.origin.sha256 = snapshot_hash(snapshot);
    }
}

void keep_newest_snapshot(Dataset& data, const Stored& stored, const std::string& stored_day,
                          const std::function<bool(const std::string& file)>& covers, Problems& problems) {
    auto& all = data.snapshots;
    if (all.empty()) {
        return;
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.as_of > b.as_of; });
    for (auto older = all.begin() + 1; older != all.end(); ++older) {
        problems.push_back(passed_over(*older, all.front().origin.file));
    }
    all.resize(1);
    const auto* old = stored.find(Kind::snapshot, all.front().id);
    if (old != nullptr && all.front().as_of < stored_day && old->file != all.front().origin.file &&
        !covers(old->file)) {
        problems.push_back(passed_over(all.front(), "that of " + stored_day + ", which is stored,"));
        all.clear();
    }
}

}  // namespace grounds
