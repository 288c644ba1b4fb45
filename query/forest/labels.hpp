// SPDX-License-Identifier: MIT
// The words of a forest plot.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "query/answers/answer.hpp"

namespace grounds::forest {

/// "Roguin Maor 2017" from the study's first report with an author and a year, else its id.
std::string study_label(const query::ClaimAnswer& answer, const std::string& study);

/// People behind a finding: its own number, else the study's.
std::optional<long> people_behind(const query::ClaimAnswer& answer, const std::string& study, long finding_row);

/// What lies below and above no effect: "favours magnesium" and "favours placebo" where a decrease is a benefit.
std::pair<std::string, std::string> sides(const Question& question);

/// At most `columns` wide, as one clean line; an ellipsis ends what was cut.
std::string shortened(const std::string& text, int columns);

/// The same, but a year at the end stays.
std::string shortened_name(const std::string& label, int columns);

/// Three significant digits or so: columns of a plot are narrow.
std::string plot_number(double value);

}  // namespace grounds::forest
