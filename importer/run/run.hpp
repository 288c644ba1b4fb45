// SPDX-License-Identifier: MIT
// One import: from paths to rows. Everything or nothing is stored.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "importer/passages/anchor.hpp"
#include "importer/store/plan.hpp"
#include "importer/store/store.hpp"
#include "schema/db/update.hpp"

namespace grounds::importer {

/// What the user asked of an import.
struct RunOptions {
    std::string db;
    std::vector<std::string> paths;
    std::string format;  ///< may be empty: by extension
    std::string map;     ///< mapping of the tables among the paths; may be empty
    std::string texts;   ///< folder of the articles' texts; may be empty
    std::string
        snapshot_date;  ///< of which day a snapshot of Retraction Watch is; may be empty: see docs/retractions.md
    long wait = 600;    ///< seconds, for another run that writes the same database
    bool dry_run = false;
    bool strict = false;  ///< a rejected record keeps the others out, too
    bool quiet = false;
    bool counts_will_do = false;  ///< nobody asks for single records but those that go
};

/// How a run ended.
struct RunReport {
    store::OutcomeCounts counts;      ///< of all records: read, spared, removed; all `rejected` if there are errors
    store::Outcomes records;          ///< those that were read, then the removed; only these where counts will do
    std::set<std::string> read_from;  ///< the files that records were read from, not known from the last run
    long left_out = 0;                ///< records that can't be stored, beside those of `counts`
    Problems problems;                ///< by file and line, errors and warnings
    passages::AnchorCounts passages;  ///< empty without texts
    std::vector<TableCounts> tables;  ///< what became of the rows of each
    store::Matched matched;           ///< what the references turned out to be
    long texts = 0;                   ///< full texts of works, new or other than before
    long assessed = 0;                ///< questions
    bool stored = false;              ///< something was written for good

    bool strict = false;  ///< as asked for

    [[nodiscard]] bool rejected() const;    ///< there are errors, so nothing was stored
    [[nodiscard]] bool incomplete() const;  ///< records were rejected; without errors the others were stored
};

/// Reads, checks and stores. A problem with an error's severity rejects the whole run, a rejection one record. With
/// `dry_run` everything is done and then taken back. A database that this run created is removed unless something was
/// stored in it. Throws Error (Interrupted after a signal); then nothing was stored.
RunReport run_import(const RunOptions& options);

/// Adds records that are as they were.
inline void add_unchanged(store::OutcomeCounts& counts, const store::KindCounts& unchanged) {
    for (const auto& [kind, count] : unchanged) {
        counts[kind][Outcome::unchanged] += count;
    }
}

/// What is wrong in a database: see store::faults_of().
std::vector<std::string> run_verify(const RunOptions& options);

/// Reads and checks only; stores nothing and changes no file. Ids in the database `options.db` count as known, unless
/// it is empty (none) or the files read would remove them.
RunReport run_check(const RunOptions& options);

/// One change of the database that the options name, after other runs that write it have ended: `action` says whether
/// it is to be kept. Returns whether it was. A dry run makes no file: one that it removed again could be the one that
/// another run waits for. Throws Error; Interrupted also where a signal ended a statement.
bool in_update(const RunOptions& options, const std::function<bool(db::Update&)>& action);

/// Whether one of the paths is a dump of a database: it is read by itself.
bool names_dump(const RunOptions& options);

/// How the reading of a dump ended.
struct DumpReport {
    Problems problems;
    long rows = 0;
    bool stored = false;
};

/// Reads a dump into a new or empty database, all of it or nothing. Throws Error.
DumpReport run_dump_import(const RunOptions& options);

/// "file:line: message; hint"; warnings say that they are.
std::string problem_line(const Problem& problem);

/// One line a problem and, if there are any, a count that ends with `consequence` (may be empty). Of warnings of a file
/// that differ only in names and numbers the first ten, and how many there are more, unless `verbose`.
void print_problems(const Problems& problems, const std::string& consequence, bool verbose);

/// How many records of each kind ended how, as a table; removed ones by name, and with `verbose` every record.
/// Nothing with --quiet.
void print_summary(const RunReport& report, const RunOptions& options, bool verbose);

/// What became of the run that has problems: "nothing was stored", "the others were stored"; "" if nothing is left out.
std::string consequence_of(const RunReport& report, const RunOptions& options);

/// How many records were checked.
void print_checked(const RunReport& report);

/// Throws Error if what was printed did not arrive; `consequence` (may be empty) says what was done all the same.
void check_output(const std::string& consequence);

}  // namespace grounds::importer
