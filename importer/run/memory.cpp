// SPDX-License-Identifier: MIT
#include "importer/run/memory.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/interrupt.hpp"
#include "base/json.hpp"
#include "evidence/assess.hpp"
#include "importer/run/inputs.hpp"
#include "importer/store/store.hpp"
#include "schema/db/database.hpp"

namespace grounds::importer {
namespace {

Json json_of(const Problem& problem) {
    return Json{{"file", problem.file}, {"line", problem.line}, {"message", problem.message}, {"hint", problem.hint}};
}

std::string answer_of(const store::Plan& plan, const Problems& problems) {
    Json counts = Json::object();
    for (const auto& record : plan.records()) {
        if (record.outcome != Outcome::removed) {
            const auto kind = std::string(to_string(record.kind));
            counts[kind] = counts.value(kind, 0L) + 1;
        }
    }
    Json said = Json::array();
    for (const auto& problem : problems) {
        said.push_back(json_of(problem));
    }
    return Json{{"records", counts}, {"problems", said}}.dump();
}

RunReport report_of(const std::string& answer) {
    const auto json = Json::parse(answer);
    RunReport report;
    for (const auto kind : store::all_kinds) {
        report.unchanged[kind] = json.at("records").value(std::string(to_string(kind)), 0L);
    }
    for (const auto& problem : json.at("problems")) {
        report.problems.push_back({problem.at("file"), problem.at("line"), problem.at("message"), problem.at("hint"),
                                   Problem::Severity::warning});
    }
    return report;
}

std::optional<store::RunMemory> kept_by(const std::string& database) {
    const auto db = db::open_for_query(database);
    const db::Transaction one_state(db, db::Transaction::For::reading);
    return store::load_run_memory(db);
}

std::string fingerprint_now(const RunOptions& options, const Walk& walk) {
    Fingerprint fingerprint(options);
    for (const auto& file : walk.files) {
        fingerprint.add(file.name, base::read_file(file.path, most_input_bytes));
    }
    fingerprint.add(walk.texts);
    return fingerprint.text();
}

}  // namespace

Fingerprint::Fingerprint(const RunOptions& options) : names_(options.db) {
    parts_ = Json{GROUNDS_VERSION, evidence::rule_set, options.format, options.snapshot_date, options.strict}.dump();
}

void Fingerprint::add(const std::string& name, std::string_view text) {
    parts_ += "\n" + base::sha256_hex(text) + " " + names_.stored(name) + " " + name;
}

void Fingerprint::add(const std::vector<texts::TextFile>& files) {
    for (const auto& file : files) {
        add(file.name, base::read_file(file.path, most_input_bytes));
    }
}

std::string Fingerprint::text() const {
    return base::sha256_hex(parts_);
}

bool can_be_remembered(const RunOptions& options, const Walk& walk) {
    return options.map.empty() && options.texts.empty() &&
           std::none_of(walk.files.begin(), walk.files.end(),
                        [](const InputFile& file) { return file.name == base::standard_input; });
}

std::optional<RunReport> recall(const RunOptions& options, const Walk& walk) {
    std::error_code failure;
    if (!options.counts_will_do || !can_be_remembered(options, walk) || !std::filesystem::exists(options.db, failure)) {
        return std::nullopt;
    }
    try {
        const auto kept = kept_by(options.db);
        return kept && kept->fingerprint == fingerprint_now(options, walk) ? std::optional(report_of(kept->answer))
                                                                           : std::nullopt;
    } catch (const base::Interrupted&) {
        throw;
    } catch (const Error&) {
        return std::nullopt;
    }
}

void remember(store::Store& store, const std::string& fingerprint, const store::Plan& plan, const Problems& problems) {
    store.remember({fingerprint, answer_of(plan, problems)});
}

}  // namespace grounds::importer
