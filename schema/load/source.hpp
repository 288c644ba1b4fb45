// SPDX-License-Identifier: MIT
// Sources and the appearances of claims in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/db/prepared.hpp"
#include "schema/model/source.hpp"

namespace grounds::load {

class SourceLoader {
public:
    explicit SourceLoader(const SQLite::Database& db);

    std::optional<Source> find(const std::string& id);
    std::optional<Appearance> appearance(const std::string& id);
    /// Each with its passage, figures, citations and candidates; by id.
    std::vector<Appearance> appearances_of_claim(const std::string& claim);
    std::vector<Appearance> appearances_of_question(const std::string& question);
    std::vector<Appearance> appearances_of_source(const std::string& source);
    /// What nobody has reviewed yet, in the order of the text; in none of the lists above.
    std::vector<Appearance> candidates_of_source(const std::string& source);

private:
    Source read(const db::Row& row);
    Appearance read_appearance(const db::Row& row);
    Citation read_citation(const db::Row& row);
    std::vector<Appearance> appearances(db::Prepared& statement, const std::string& of);

    db::Prepared by_id_;
    db::Prepared authors_;
    db::Prepared products_;
    db::Prepared appearance_by_id_;
    db::Prepared of_claim_;
    db::Prepared of_question_;
    db::Prepared of_source_;
    db::Prepared candidates_of_source_;
    db::Prepared suggestions_;
    db::Prepared figures_;
    db::Prepared citations_;
    db::Prepared candidates_;
    db::Prepared features_;
    db::Prepared references_;
};

}  // namespace grounds::load
