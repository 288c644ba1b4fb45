// SPDX-License-Identifier: MIT
// Nothing supersedes or includes itself by way of others: the rules would set all of them aside.
#include "importer/check/across.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/first_place.hpp"

namespace grounds::check {

namespace {

/// Id and origin of a record.
std::pair<std::string, Origin> named(const Dataset& data, records::Kind kind, std::size_t at) {
    std::pair<std::string, Origin> name;
    records::with_kind(data, kind, [&](const auto& records) {
        const auto& record = records[at];
        name = {id_of(record), origin_of(record)};
    });
    return name;
}

}  // namespace

void Relation::add(const CheckContext& context, std::size_t from, const std::vector<std::string>& to) {
    for (const auto& id : to) {
        if (const auto place = context.index.find(kind_, id)) {
            edges_.push_back({static_cast<Place>(from), static_cast<Place>(*place)});
        }
    }
}

void Relation::report_cycles(CheckContext& context) {
    if (edges_.size() == 0) {
        return;
    }
    Place last = 0;
    for (std::size_t at = 0; at < edges_.size(); ++at) {
        const auto [from, to] = edges_[at];
        last = std::max({last, from, to});
    }
    states_ = base::PagedArray<State>(std::size_t{last} + 1, State::unseen);
    for (std::size_t at = 0; at < edges_.size(); ++at) {
        follow(context, edges_[at].from);
    }
}

void Relation::follow(CheckContext& context, Place start) {
    std::vector<Step> path;
    enter(start, path);
    while (!path.empty()) {
        auto& step = path.back();
        const auto edge = step.next < edges_.size() ? edges_[step.next] : Edge{step.at + 1, 0};
        if (edge.from != step.at) {
            states_.set(step.at, State::done);
            path.pop_back();
            continue;
        }
        ++step.next;
        if (states_[edge.to] == State::on_path) {
            report(context, path, edge.to);
        } else {
            enter(edge.to, path);
        }
    }
}

void Relation::enter(Place at, std::vector<Step>& path) {
    if (states_[at] == State::unseen) {
        states_.set(at, State::on_path);
        path.push_back({at, first_edge(at)});
    }
}

std::size_t Relation::first_edge(Place from) const {
    return base::first_place(edges_.size(), [&](std::size_t at) { return edges_[at].from < from; });
}

void Relation::report(CheckContext& context, const std::vector<Step>& path, Place closing) const {
    const auto first = std::find_if(path.begin(), path.end(), [&](const Step& step) { return step.at == closing; });
    if (path.end() - first == 1) {
        return;  // naming itself is told with the ids
    }
    std::string circle;
    for (auto step = first; step != path.end(); ++step) {
        circle += named(context.data, kind_, step->at).first + " -> ";
    }
    const auto [id, origin] = named(context.data, kind_, path.back().at);
    context.error(origin,
                  fmt::format("{}: '{}' goes in a circle: {}{}", records::title_of(kind_, id), key_, circle,
                              named(context.data, kind_, closing).first),
                  "remove one of these");
}

void Cycles::add(const CheckContext& context, const Reference& reference, std::size_t at) {
    if (!reference.supersedes.empty()) {
        works_.add(context, at, {reference.supersedes});
    }
}

void Cycles::add(const CheckContext& context, const StudyRecord& record, std::size_t at) {
    const auto& study = record.study;
    if (!study.supersedes.empty()) {
        newer_.add(context, at, {study.supersedes});
    }
    trials_.add(context, at, study.includes);
}

void Cycles::report(CheckContext& context) {
    works_.report_cycles(context);
    newer_.report_cycles(context);
    trials_.report_cycles(context);
}

}  // namespace grounds::check
