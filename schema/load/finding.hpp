// SPDX-License-Identifier: MIT
// Findings: what a study answers, with its arms.
#pragma once

#include <string>
#include <vector>

#include "schema/load/prepared.hpp"
#include "schema/model/study.hpp"

namespace grounds {

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
    Finding read(const Row& row);

    Prepared of_study_;
    Prepared on_question_;
    Prepared limits_;
    Prepared by_row_;
    Prepared questions_;
    Prepared arms_;
};

}  // namespace grounds
