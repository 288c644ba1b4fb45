// SPDX-License-Identifier: MIT
// Rows to structs. Both programs read records only through these functions and those of records.hpp.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "schema/db/connection.hpp"
#include "schema/load/records.hpp"
#include "schema/model/dossier.hpp"

namespace grounds::load {

/// Loads dossiers one after the other, with statements prepared once: for assessing many questions. Limits and sources
/// are not read for each question that needs them: take a new loader after the records have changed. Within a
/// transaction it is faster, and nobody's import can come in between.
class DossierLoader {
public:
    explicit DossierLoader(const db::Connection& db) : records_(db) {}

    /// As load_dossier().
    Dossier load(const std::string& question);

    RecordLoader& records() {
        return records_;
    }

private:
    void add_linked_questions(Dossier& dossier);
    void add_relied_on(Dossier& dossier);
    void add_works(Dossier& dossier);
    void add_cited_findings(Dossier& dossier);
    void add_sources(Dossier& dossier);
    std::vector<Finding> limits_for(const Question& question);

    struct Limit {
        Finding finding;
        std::set<std::string> substances;  ///< of the questions that it answers; "" where one names none
    };

    RecordLoader records_;
    std::optional<std::vector<Limit>> limits_;
    std::optional<Source> source_;  ///< the last one: many questions that follow each other have the same
};

/// Ids of all questions, sorted.
std::vector<std::string> question_ids(const db::Connection& db);

/// Everything about one question. Throws std::out_of_range if there is none with this id.
///
/// The parts are closed: every report of a study is in `references`, every key of `superseded_by` and
/// `study_of_reference` and what they lead to is in `references` and `studies`. A candidate of a citation counts
/// as cited, since an unresolved marker is tried on its candidates; for `relied_on` there are works, but no findings.
Dossier load_dossier(const db::Connection& db, const std::string& question);

}  // namespace grounds::load
