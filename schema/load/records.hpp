// SPDX-License-Identifier: MIT
// Single records by id: nothing (or an empty list) where there is none with this id.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <vector>

#include "schema/load/finding.hpp"
#include "schema/load/question.hpp"
#include "schema/load/reference.hpp"
#include "schema/load/source.hpp"
#include "schema/load/study.hpp"

namespace grounds::load {

/// Every statement prepared once: for whoever reads many records. Must not outlive the database's connection.
/// Members and all that they call throw Error naming the file when SQLite fails or a stored word is unknown.
struct RecordLoader {
    explicit RecordLoader(const SQLite::Database& db);

    QuestionLoader questions;
    ReferenceLoader references;
    SourceLoader sources;
    StudyLoader studies;
    FindingLoader findings;
};

std::optional<Question> load_question(const SQLite::Database& db, const std::string& id);
std::optional<Claim> load_claim_record(const SQLite::Database& db, const std::string& id);
std::optional<Study> load_study(const SQLite::Database& db, const std::string& id);
std::vector<Finding> load_findings_of_study(const SQLite::Database& db, const std::string& study);  ///< by id
std::optional<Reference> load_reference(const SQLite::Database& db, const std::string& key);
std::optional<Source> load_source_record(const SQLite::Database& db, const std::string& id);
/// With passage, figures, citations and candidates; by id.
std::vector<Appearance> load_appearances_of_source(const SQLite::Database& db, const std::string& source);

}  // namespace grounds::load
