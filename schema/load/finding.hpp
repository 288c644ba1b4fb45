// SPDX-License-Identifier: MIT
// Findings: what a study answers, with its arms.
#pragma once

#include <string>
#include <vector>

#include "schema/db/prepared.hpp"
#include "schema/model/study.hpp"

namespace grounds::load {

/// Every list is by study and finding id.
class FindingLoader {
public:
    explicit FindingLoader(const SQLite::Database& db);

    std::vector<Finding> of_study(const std::string& study);
    std::vector<Finding> on_question(const std::string& question);
    std::vector<Finding> limits();  ///< with role `limit`, whatever their question
    /// By row id, as other tables name findings.
    std::optional<Finding> find(long row);

private:
    Finding read(const db::Row& row);

    db::Prepared of_study_;
    db::Prepared on_question_;
    db::Prepared limits_;
    db::Prepared by_row_;
    db::Prepared questions_;
    db::Prepared arms_;
};

}  // namespace grounds::load
