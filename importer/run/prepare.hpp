// SPDX-License-Identifier: MIT
// What an import, a dry run and a check do alike before anything is written.
#pragma once

#include "importer/run/inputs.hpp"
#include "importer/store/plan.hpp"
#include "importer/store/stored.hpp"

namespace grounds::importer {

/// What a run is going to do.
struct Prepared {
    store::Plan plan;
    bool says_it_again = true;  ///< the next run over the same files has the same to say
};

/// Completes what was read by what is stored, plans and checks. `db` is nullptr where there is none, and `stored` is
/// empty then.
Prepared prepare(const db::Connection* db, store::Stored& stored, Inputs& inputs, const store::Files& files,
                 RunReport& report);

/// What became of the records: of a run with errors none was stored. `each`: of every one of them.
void report_records(store::Plan plan, bool each, RunReport& report);

/// By file and line.
void sort_problems(Problems& problems);

}  // namespace grounds::importer
