// SPDX-License-Identifier: MIT
#include "importer/run.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <tuple>

#include "importer/check/check.hpp"
#include "importer/file.hpp"
#include "importer/interrupt.hpp"
#include "importer/store/removal.hpp"
#include "importer/store/store.hpp"
#include "importer/walk.hpp"
#include "schema/database.hpp"

namespace grounds {
namespace {

namespace fs = std::filesystem;

/// What was read, and which stored files that speaks for.
struct Intake {
    Dataset data;
    Walk walk;
};

std::string text_of(const InputFile& file) {
    return file.name == standard_input ? read_standard_input() : read_file(file.path);
}

Intake take_in(const RunOptions& options, Progress& progress, Problems& problems) {
    Intake intake;
    intake.walk = walk(options.paths, options.format, problems);
    progress.start("reading", intake.walk.files.size());
    for (const auto& file : intake.walk.files) {
        file.reader->read({file.name, text_of(file)}, intake.data, problems);
        progress.step();
    }
    return intake;
}

/// A stored file that was read now, or that is gone from a folder that was.
auto covered_by(const Walk& walk) {
    std::set<std::string> read;
    for (const auto& file : walk.files) {
        read.insert(file.name);
    }
    return [read, folders = walk.folders, gone = std::map<std::string, bool>()](const std::string& file) mutable {
        if (read.count(file) != 0) {
            return true;
        }
        const auto [answer, fresh] = gone.emplace(file, false);
        if (fresh) {
            std::error_code failure;
            answer->second = lies_under(file, folders) && !fs::exists(file, failure);
        }
        return answer->second;
    };
}

bool has_errors(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Problem::Severity::error; });
}

void sort_problems(Problems& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& left, const Problem& right) {
        return std::tie(left.file, left.line) < std::tie(right.file, right.line);
    });
}

/// Nothing of a run with errors is stored, so every record that it read is rejected, and none removed.
std::vector<RecordOutcome> all_rejected(const std::vector<RecordOutcome>& records) {
    std::vector<RecordOutcome> rejected;
    for (auto record : records) {
        if (record.outcome != Outcome::removed) {
            record.outcome = Outcome::rejected;
            rejected.push_back(std::move(record));
        }
    }
    return rejected;
}

void check_all(const SQLite::Database* db, const Intake& intake, const Stored& stored, const Plan& plan,
               RunReport& report) {
    check(intake.data, known_records(stored, plan), report.problems);
    if (db != nullptr) {
        check_removals(*db, plan, report.problems);
    }
    report.records = report.rejected() ? all_rejected(plan.records()) : plan.records();
}

/// Removes a database that this run created, with its journal, unless it is kept.
class NewFile {
public:
    explicit NewFile(std::string path) : path_(std::move(path)) {
        std::error_code ignored;
        is_new_ = fs::status(path_, ignored).type() == fs::file_type::not_found;
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() {
        std::error_code ignored;
        if (is_new_) {
            fs::remove(path_, ignored);
            fs::remove(path_ + "-journal", ignored);
        }
    }

    void keep() {
        is_new_ = false;
    }

private:
    std::string path_;
    bool is_new_ = false;
};

/// A dry run never commits, so what COMMIT would refuse is asked for.
void check_foreign_keys(const SQLite::Database& db) {
    SQLite::Statement query(db, "PRAGMA foreign_key_check");
    if (query.executeStep()) {
        throw Error("", "a row of table " + query.getColumn(0).getString() + " refers to nothing",
                    "this is a fault of the program: the checks should say so");
    }
}

/// Returns whether it stored something.
bool import_into(SQLite::Database& db, const Intake& intake, const RunOptions& options, Progress& progress,
                 RunReport& report) {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    auto stored = load_stored(db);
    const auto plan = make_plan(intake.data, stored, covered_by(intake.walk));
    check_all(&db, intake, stored, plan, report);
    if (report.rejected()) {
        return false;
    }
    Store store(db, std::move(stored));
    store.put(intake.data, plan, progress);
    if (!options.texts.empty()) {
        report.passages = verify_texts(store, intake.data.sources, options.texts, progress, report.problems);
    }
    report.assessed = store.assess_touched(progress);
    store.finish();
    stop_if_interrupted();
    if (options.dry_run) {
        check_foreign_keys(db);
        return false;
    }
    if (store.wrote()) {
        transaction.commit();
    }
    return store.wrote();
}

/// SQLite's own exceptions become Errors here, where the path is known.
template <class Action>
auto with_database(const std::string& path, const Action& action) {
    try {
        auto db = open_for_import(path);
        interrupt_statements(db.getHandle());
        return action(db);
    } catch (const SQLite::Exception& cause) {
        stop_if_interrupted();
        throw database_error(path, cause);
    }
}

}  // namespace

bool RunReport::rejected() const {
    return has_errors(problems);
}

RunReport run_import(const RunOptions& options) {
    RunReport report;
    Progress progress(!options.quiet);
    const auto intake = take_in(options, progress, report.problems);
    NewFile file(options.db);
    report.stored = with_database(
        options.db, [&](SQLite::Database& db) { return import_into(db, intake, options, progress, report); });
    if (report.stored) {
        file.keep();
    }
    sort_problems(report.problems);
    return report;
}

RunReport run_check(const RunOptions& options) {
    RunReport report;
    Progress progress(!options.quiet);
    const auto intake = take_in(options, progress, report.problems);
    if (options.db.empty()) {
        const Stored nothing;
        check_all(nullptr, intake, nothing, make_plan(intake.data, nothing, covered_by(intake.walk)), report);
    } else {
        const auto db = open_for_query(options.db);
        const auto stored = load_stored(db);
        check_all(&db, intake, stored, make_plan(intake.data, stored, covered_by(intake.walk)), report);
    }
    sort_problems(report.problems);
    return report;
}

}  // namespace grounds
