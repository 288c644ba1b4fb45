// SPDX-License-Identifier: MIT
// Sources and the appearances of claims in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/load/prepared.hpp"
#include "schema/model/source.hpp"

namespace grounds {

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
    Source read(const Row& row);
    Appearance read_appearance(const Row& row);
    Citation read_citation(const Row& row);
    std::vector<Appearance> appearances(Prepared& statement, const std::string& of);

    Prepared by_id_;
    Prepared authors_;
    Prepared products_;
    Prepared appearance_by_id_;
    Prepared of_claim_;
    Prepared of_question_;
    Prepared of_source_;
    Prepared candidates_of_source_;
    Prepared suggestions_;
    Prepared figures_;
    Prepared citations_;
    Prepared candidates_;
    Prepared features_;
    Prepared references_;
};

}  // namespace grounds
