// SPDX-License-Identifier: MIT
// The forest plots beside a report.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/spool.hpp"
#include "query/answers/answer.hpp"
#include "query/report/anchor.hpp"

namespace grounds::report {

/// SVG documents by the name of their file.
class PlotFiles {
public:
    void add(const std::string& name, std::string_view svg);
    /// Names with what gives their content; to be used while this lives.
    [[nodiscard]] std::map<std::string, std::function<void(const base::Sink&)>> all() const;
    [[nodiscard]] bool empty() const {
        return places_.empty();
    }

private:
    base::Spool text_;
    std::map<std::string, std::pair<std::size_t, std::size_t>> places_;  ///< start and length in the text
};

/// Collects the plots of a report, each question's once.
class Plots {
public:
    /// `stem` begins the file names ("report" for report.md); an empty one makes no plots.
    explicit Plots(std::string stem = {}) : stem_(std::move(stem)) {}

    /// The name of the file with the plot of the answer's question; empty if no plots are made, or if it would have
    /// fewer than two intervals.
    std::string file_for(const query::ClaimAnswer& answer);

    PlotFiles take() {
        return std::move(files_);
    }

private:
    std::string draw(const query::ClaimAnswer& answer);

    std::string stem_;
    std::map<std::string, std::string> names_;  ///< of the files, by question
    PlotFiles files_;
    md::Labels labels_;
};

}  // namespace grounds::report
