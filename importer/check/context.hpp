// SPDX-License-Identifier: MIT
// What the checks share: an index of every id, and one way to report.
#pragma once

#include "importer/check/check.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace grounds::check {

/// Ids of this import, of the database, and of records that were read with an error.
class Index {
public:
    Index(const Dataset& data, const Known& known);

    [[nodiscard]] bool has(std::string_view kind, const std::string& id) const;
    /// The id that was most likely meant, as "did you mean 'x'?", or "". Compares with every id of the kind.
    [[nodiscard]] std::string suggest(std::string_view kind, const std::string& id) const;
    /// The question of this import, or nullptr (also where only the database has it).
    [[nodiscard]] const Question* question(const std::string& id) const;

private:
    /// Of one kind: the ids of the data set, and those of the database, which outlive this.
    struct Ids {
        std::unordered_set<std::string> read;
        const std::set<std::string>* known = nullptr;
    };

    std::map<std::string, Ids, std::less<>> ids_;  ///< by kind
    const std::set<std::string>& rejected_;
    std::unordered_map<std::string_view, const Question*> questions_;
};

/// What a check sees of a run, and where it says what is wrong.
struct CheckContext {
    const Dataset& data;
    const Known& known;
    const Index& index;
    Problems& problems;
    int suggestions = 100;  ///< left to make: a bibliography that was forgotten makes thousands of unknown ids

    void error(const Origin& at, std::string message, std::string hint = {}) {
        problems.push_back({at.file, at.line, std::move(message), std::move(hint), Problem::Severity::error});
    }
    void warning(const Origin& at, std::string message, std::string hint = {}) {
        problems.push_back({at.file, at.line, std::move(message), std::move(hint), Problem::Severity::warning});
    }
    /// Reports `who` naming an id of a kind that nobody has; `what` is the key: "claim", "reports".
    void need(const Origin& at, const std::string& who, std::string_view what, std::string_view kind,
              const std::string& id);
};

/// The origin of a finding: its study's, at its own line.
Origin origin_of(const StudyRecord& record, const Finding& finding);

/// "study roguin-maor-2017, finding cramps-per-week".
std::string name_of(const Finding& finding);

// --- one function a family, each in the file of its name; check.cpp has the table ---------------
void check_double_ids(CheckContext& context);
void check_unknown_ids(CheckContext& context);
void check_cycles(CheckContext& context);
void check_citations(CheckContext& context);
void check_spans(CheckContext& context);
void check_questions(CheckContext& context);
void check_answers(CheckContext& context);
void check_effects(CheckContext& context);
void check_arms(CheckContext& context);
void check_quantities(CheckContext& context);
void check_units(CheckContext& context);
void check_decisions(CheckContext& context);

}  // namespace grounds::check
