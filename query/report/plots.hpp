// SPDX-License-Identifier: MIT
// The forest plots beside a report.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "query/answers/answer.hpp"
#include "query/report/anchor.hpp"

namespace grounds::report {

/// Collects the plots of a report, each question's once.
class Plots {
public:
    /// `stem` begins the file names ("report" for report.md); an empty one makes no plots.
    explicit Plots(std::string stem = {}) : stem_(std::move(stem)) {}

    /// The name of the file with the plot of the answer's question; empty if no plots are made, or if it would have
    /// fewer than two intervals.
    std::string file_for(const query::ClaimAnswer& answer);

    /// SVG documents by file name.
    [[nodiscard]] const std::map<std::string, std::string>& files() const {
        return files_;
    }

private:
    std::string draw(const query::ClaimAnswer& answer);

    std::string stem_;
    std::map<std::string, std::string> names_;  ///< of the files, by question
    std::map<std::string, std::string> files_;
    md::Labels labels_;
};

}  // namespace grounds::report
