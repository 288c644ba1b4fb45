// SPDX-License-Identifier: MIT
#include "query/report/plots.hpp"

#include "query/forest/plot.hpp"

namespace grounds::report {

void PlotFiles::add(const std::string& name, std::string_view svg) {
    places_[name] = {text_.size(), svg.size()};
    text_.write(svg);
}

std::map<std::string, std::function<void(const base::Sink&)>> PlotFiles::all() const {
    std::map<std::string, std::function<void(const base::Sink&)>> files;
    for (const auto& [name, place] : places_) {
        files[name] = [this, start = place.first, length = place.second](const base::Sink& sink) {
            text_.read(start, length, sink);
        };
    }
    return files;
}

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
    auto name = stem_ + "-" + labels_.unique(answer.dossier->question.id) + ".svg";
    files_.add(name, forest::forest_svg(*plot));
    return name;
}

}  // namespace grounds::report
