// SPDX-License-Identifier: MIT
#include "query/report/plots.hpp"

#include "query/forest/plot.hpp"

namespace grounds::report {

std::string Plots::file_for(const query::ClaimAnswer& answer) {
    if (stem_.empty()) {
        return "";
    }
    const auto known = names_.find(answer.dossier->question.id);
    return known != names_.end() ? known->second : names_[answer.dossier->question.id] = draw(answer);
}

/// A slug has no slash and no dot, so that an id can't lead to another folder.
std::string Plots::draw(const query::ClaimAnswer& answer) {
    const auto plot = forest::forest_plot(answer);
    if (!plot || plot->intervals() < 2) {
        return "";
    }
    const auto name = stem_ + "-" + labels_.unique(answer.dossier->question.id) + ".svg";
    files_[name] = forest::forest_svg(*plot);
    return name;
}

}  // namespace grounds::report
