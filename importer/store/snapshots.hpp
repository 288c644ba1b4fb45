// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "base/problem.hpp"
#include "importer/store/stored.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::store {

/// The day that a person named outranks the one that a reader found. Nothing happens if it is empty.
void date_snapshots(Dataset& data, const std::string& day);

/// Of which day the stored snapshot is, and of what bytes; all empty without one.
struct SnapshotDay {
    std::string as_of;
    SnapshotDate from = SnapshotDate::newest_notice;
    std::string file_sha256;
};

SnapshotDay stored_snapshot_day(const db::Connection& db);

/// Leaves the newest snapshot only, of those read and the one that is stored; each other one is a warning. The stored
/// one gives way if its own file was read again or is gone (`covers`). The same bytes keep a better known day.
void keep_newest_snapshot(Dataset& data, const Stored& stored, const SnapshotDay& day,
                          const std::function<bool(const std::string& file)>& covers, Problems& problems);

}  // namespace grounds::store
