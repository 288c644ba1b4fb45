// SPDX-License-Identifier: MIT
// What the checks share: an index of every id, and one way to report.
#pragma once

#include "importer/check/check.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/paged_array.hpp"
#include "base/shared_text.hpp"
#include "importer/records/record_index.hpp"

namespace grounds::check {

/// What is to be known of a question while its claims and findings are looked at.
struct AskedQuestion {
    QuestionKind kind = QuestionKind::proposition;
    base::SharedText unit;
};

/// Ids of this import, of the database, and of records that were read with an error.
class Index {
public:
    Index(const Dataset& data, const records::RecordIndex& read, const Known& known);

    [[nodiscard]] bool has(records::Kind kind, const std::string& id) const;
    /// Where the first record of this import with that id stands in the list of its kind. It has one.
    [[nodiscard]] std::size_t first(records::Kind kind, const std::string& id) const;
    /// The id that was most likely meant, as "did you mean 'x'?", or "". Compares with every id of the kind.
    [[nodiscard]] std::string suggest(records::Kind kind, const std::string& id) const;
    /// The same; nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> find(records::Kind kind, const std::string& id) const;
    /// The question of this import; nothing also where only the database has it.
    [[nodiscard]] std::optional<AskedQuestion> question(const std::string& id) const;

private:
    const Dataset& data_;
    const records::RecordIndex& read_;
    const Known& known_;
    base::PagedArray<AskedQuestion> questions_;  ///< in the order of the data set
};

/// Who says something, and where.
struct Speaker {
    Origin at;
    std::string who;  ///< "claim mg-cuts-cramps"
};

/// What a check sees of a run, and where it says what is wrong.
struct CheckContext {
    const Dataset& data;
    const Known& known;
    const Index& index;
    Problems& problems;
    long unjudged = 0;      ///< ids that nobody has, but which may stand in a file that could not be read
    int suggestions = 100;  ///< left to make: a bibliography that was forgotten makes thousands of unknown ids

    void error(const Origin& at, std::string message, std::string hint = {}) {
        problems.push_back({at.file, at.line, std::move(message), std::move(hint), Problem::Severity::error});
    }
    void warning(const Origin& at, std::string message, std::string hint = {}) {
        problems.push_back({at.file, at.line, std::move(message), std::move(hint), Problem::Severity::warning});
    }
    /// Reports that speaker() names an id of a kind that nobody has; `what` is the key: "claim", "reports".
    template <class MakeSpeaker>
    void need(const MakeSpeaker& speaker, std::string_view what, records::Kind kind, const std::string& id) {
        if (!id.empty() && !index.has(kind, id)) {
            report_unknown(speaker(), what, kind, id);
        }
    }

private:
    void report_unknown(const Speaker& speaker, std::string_view what, records::Kind kind, const std::string& id);
};

/// The origin of a finding: its study's, at its own line.
Origin origin_of(const StudyRecord& record, const Finding& finding);

/// "study roguin-maor-2017, finding cramps-per-week".
std::string name_of(const Finding& finding);

// --- one function a family and kind of record, each in the file of its family; check.cpp has the table ----
void check_unknown_ids(CheckContext& context, const Venue& venue);
void check_unknown_ids(CheckContext& context, const Reference& reference);
void check_unknown_ids(CheckContext& context, const Appearance& appearance);
void check_unknown_ids(CheckContext& context, const Question& question);
void check_unknown_ids(CheckContext& context, const Claim& claim);
void check_unknown_ids(CheckContext& context, const StudyRecord& record);
void check_unknown_ids(CheckContext& context, const DuplicateDecision& decision);
void check_double_findings(CheckContext& context, const StudyRecord& record);
void check_citations(CheckContext& context, const Appearance& appearance);
void check_question(CheckContext& context, const Question& question);
void check_answer(CheckContext& context, const Claim& claim);
void check_effects(CheckContext& context, const StudyRecord& record);
void check_arms(CheckContext& context, const StudyRecord& record);
void check_quantities(CheckContext& context, const StudyRecord& record);
void check_quantities(CheckContext& context, const Appearance& appearance);
void check_quantities(CheckContext& context, const Claim& claim);
void check_units(CheckContext& context, const StudyRecord& record);

// --- what only all records together show ---
void check_decisions(CheckContext& context);

}  // namespace grounds::check
