// SPDX-License-Identifier: MIT
// Keys never stop an import: each reference that is read gets a key of its own, and what names a work by a key that it
// once had finds it.
#pragma once

#include <functional>
#include <string>

#include "base/problem.hpp"
#include "importer/store/plan.hpp"
#include "importer/store/stored.hpp"
#include "schema/db/connection.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::store {

/// Before the checks, and the same for an import, a dry run and a check. `db` is nullptr where there is none.
///
/// - Keys that clash, within the run or with records of files that go on to own theirs, are parted
/// (works::separate_keys).
/// - A record whose file gives it another key now is the same record: its old key becomes one of its `ids`.
/// - What names a work by one of its `ids`, or by a key that another record took, is changed to name its key.
/// - A work that supersedes one that nobody knows keeps that as a field, with a warning.
void assign_keys(const db::Connection* db, Dataset& data, Stored& stored, const Files& files, Problems& problems);

/// Two articles whose files have one name ("a/page.html", "b/page.html") would have one id: the later one is named by
/// its folder too ("b-page"), with its passages and the entries of its reference list.
void separate_made_source_ids(Dataset& data, const Stored& stored,
                              const std::function<bool(const std::string& file)>& covers);

}  // namespace grounds::store
