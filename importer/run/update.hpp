// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "importer/run/run.hpp"
#include "schema/db/update.hpp"

namespace grounds::importer {

/// One change of the database that the options name, after other runs that write it have ended: `action` says whether
/// it is to be kept. Returns whether it was. A dry run makes no file: one that it removed again could be the one that
/// another run waits for. Throws Error; Interrupted also where a signal ended a statement.
bool in_update(const RunOptions& options, const std::function<bool(db::Update&)>& action);

}  // namespace grounds::importer
