// SPDX-License-Identifier: MIT
// What stands at the head of a report: the summary-of-findings table and the counts.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "query/answers/answer.hpp"
#include "query/report/document.hpp"

namespace grounds::report {

/// Gathered claim by claim while the sections are written, so that a report holds one claim at a time.
class Summary {
public:
    void add(const query::ClaimAnswer& answer);

    /// Claim, verdict, certainty, studies, who says it, conflicts: one row each.
    [[nodiscard]] md::PipeTable table() const;
    /// "3 claims: 1 supported and 2 inconclusive. Made by 2 sources in 4 places; ..."
    /// `conflicts`: how many the whole database has, if the report is about all of it; else those of its claims count.
    [[nodiscard]] std::string counts(std::optional<std::size_t> conflicts = std::nullopt) const;
    /// Claims of which every appearance cites nothing, as links; in the order in which they were added.
    [[nodiscard]] const std::vector<md::Inline>& uncited() const {
        return uncited_;
    }

private:
    std::vector<std::vector<md::Inline>> rows_;
    std::vector<md::Inline> uncited_;
    std::map<Verdict, std::size_t> verdicts_;
    std::set<std::string> sources_;
    std::set<std::string> conflicts_;
    std::size_t places_ = 0;
    std::size_t uncited_places_ = 0;
};

}  // namespace grounds::report
