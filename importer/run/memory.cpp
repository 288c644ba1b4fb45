// SPDX-License-Identifier: MIT
#include "importer/run/memory.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/interrupt.hpp"
#include "base/json.hpp"
#include "evidence/assess.hpp"
#include "importer/store/store.hpp"
#include "schema/db/database.hpp"

namespace grounds::importer {
namespace {

Json json_of(const Problem& problem) {
    return Json{{"file", problem.file}, {"line", problem.line}, {"message", problem.message}, {"hint", problem.hint}};
}

Json json_of(const store::KindCounts& counts) {
    Json json = Json::object();
    for (const auto& [kind, count] : counts) {
        json[std::string(to_string(kind))] = count;
    }
    return json;
}

/// An answer as it is read: its files are looked up by their marks.
using Answer = nlohmann::json;

store::KindCounts counts_of(const Answer& json) {
    store::KindCounts counts;
    for (const auto kind : store::all_kinds) {
        if (const long count = json.value(std::string(to_string(kind)), 0L); count > 0) {
            counts[kind] = count;
        }
    }
    return counts;
}

void add(store::KindCounts& sum, const store::KindCounts& counts) {
    for (const auto& [kind, count] : counts) {
        sum[kind] += count;
    }
}

/// The files that were read without a word, with their records, and those that were spared again.
SparedFiles quiet_files(const Memory& memory, const std::map<std::string, store::KindCounts>& records,
                        const Problems& problems) {
    auto files = memory.spared;
    for (const auto& [name, mark] : memory.marks) {
        const auto found = records.find(name);
        files[name] = {mark, found == records.end() ? store::KindCounts() : found->second};
    }
    for (const auto& problem : problems) {
        files.erase(problem.file);
    }
    return files;
}

std::string answer_of(const Memory& memory, const store::Plan& plan, const Problems& problems) {
    store::KindCounts counts;
    for (const auto& [name, of_file] : plan.by_file) {
        add(counts, of_file);
    }
    for (const auto& [name, file] : memory.spared) {
        add(counts, file.records);
    }
    Json said = Json::array();
    for (const auto& problem : problems) {
        said.push_back(json_of(problem));
    }
    Json files = Json::object();
    for (const auto& [name, file] : quiet_files(memory, plan.by_file, problems)) {
        files[file.mark] = json_of(file.records);
    }
    Json answer{{"records", json_of(counts)}, {"problems", said}, {"files", files}};
    if (!base::is_clock_replaced()) {  // of the files themselves, so that the same data would not give the same bytes
        answer["hashes"] = memory.hashes.used();
    }
    return answer.dump();
}

RunReport report_of(const Answer& answer) {
    RunReport report;
    add_unchanged(report.counts, counts_of(answer.at("records")));
    for (const auto& problem : answer.at("problems")) {
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

/// A BibTeX file may use the abbreviations of another one.
bool are_read_together(const InputFile& file) {
    return file.reader != nullptr && file.reader->name == "bibtex";
}

/// The files of `marks` that the answer knows; of those that are read together all or none.
SparedFiles known_files(const Answer& answer, const Walk& walk, const std::map<std::string, std::string>& marks) {
    const auto& known = answer.at("files");
    const auto is_known = [&](const InputFile& file) { return known.contains(marks.at(file.name)); };
    const bool together = std::all_of(walk.files.begin(), walk.files.end(), [&](const InputFile& file) {
        return !are_read_together(file) || is_known(file);
    });
    SparedFiles spared;
    for (const auto& file : walk.files) {
        if (is_known(file) && (together || !are_read_together(file))) {
            const auto& mark = marks.at(file.name);
            spared[file.name] = {mark, counts_of(known.at(mark))};
        }
    }
    return spared;
}

Recalled recall_from(const store::RunMemory& kept, const RunOptions& options, const Walk& walk) {
    const auto answer = Answer::parse(kept.answer);
    FileHashes hashes(answer.value("hashes", FileHashes::ByState()));
    Fingerprint fingerprint(options);
    std::map<std::string, std::string> marks;
    for (const auto& file : walk.files) {
        marks[file.name] = fingerprint.add(file.name, hashes.of(file.path));
    }
    fingerprint.add(walk.texts, hashes);
    if (kept.fingerprint == fingerprint.text()) {
        return {report_of(answer), {}, kept.fingerprint, {}};
    }
    return {std::nullopt, known_files(answer, walk, marks), kept.fingerprint, std::move(hashes)};
}

}  // namespace

Fingerprint::Fingerprint(const RunOptions& options) : names_(options.db) {
    options_ = base::sha256_hex(
        Json{GROUNDS_VERSION, evidence::rule_set, options.format, options.snapshot_date, options.strict}.dump());
}

std::string Fingerprint::add(const std::string& name, const std::string& sha256) {
    auto mark = base::sha256_hex(options_ + sha256 + " " + names_.stored(name) + " " + name);
    parts_ += mark;
    return mark;
}

void Fingerprint::add(const std::vector<texts::TextFile>& files, FileHashes& hashes) {
    for (const auto& file : files) {
        add(file.name, hashes.of(file.path));
    }
}

std::string Fingerprint::text() const {
    return base::sha256_hex(options_ + parts_);
}

bool can_be_remembered(const RunOptions& options, const Walk& walk) {
    return options.map.empty() && options.texts.empty() &&
           std::none_of(walk.files.begin(), walk.files.end(),
                        [](const InputFile& file) { return file.name == base::standard_input; });
}

Recalled recall(const RunOptions& options, const Walk& walk) {
    std::error_code failure;
    if (!options.counts_will_do || !can_be_remembered(options, walk) || !std::filesystem::exists(options.db, failure)) {
        return {};
    }
    try {
        const auto kept = kept_by(options.db);
        return kept ? recall_from(*kept, options, walk) : Recalled();
    } catch (const base::Interrupted&) {
        throw;
    } catch (const Error&) {
        return {};
    }
}

void remember(store::Store& store, const Memory& memory, const store::Plan& plan, const Problems& problems) {
    store.remember({memory.fingerprint, answer_of(memory, plan, problems)});
}

}  // namespace grounds::importer
