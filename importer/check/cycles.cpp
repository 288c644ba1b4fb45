// SPDX-License-Identifier: MIT
// Nothing supersedes or includes itself by way of others: the rules would set all of them aside.
#include "importer/check/across.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace grounds::check {

void Relation::add(const std::string& from, const Origin& origin, const std::vector<std::string>& to) {
    if (!to.empty()) {
        order_.push_back(from);
        nodes_.emplace(from, Node{origin, to});
    }
}

void Relation::report_cycles(CheckContext& context) {
    for (const auto& id : order_) {
        follow(context, id);
    }
}

void Relation::follow(CheckContext& context, const std::string& start) {
    std::vector<Step> path;
    enter(start, path);
    while (!path.empty()) {
        auto& step = path.back();
        if (step.next == step.node->to.size()) {
            on_path_.erase(*step.id);
            path.pop_back();
        } else if (const auto& to = step.node->to[step.next++]; on_path_.contains(to)) {
            report(context, path, to);
        } else {
            enter(to, path);
        }
    }
}

void Relation::enter(const std::string& id, std::vector<Step>& path) {
    const auto found = nodes_.find(id);
    if (found != nodes_.end() && seen_.insert(id).second) {
        on_path_.insert(id);
        path.push_back({&found->first, &found->second});
    }
}

void Relation::report(CheckContext& context, const std::vector<Step>& path, const std::string& closing) const {
    const auto first = std::find_if(path.begin(), path.end(), [&](const Step& step) { return *step.id == closing; });
    if (path.end() - first == 1) {
        return;  // naming itself is told with the ids
    }
    std::string circle;
    for (auto step = first; step != path.end(); ++step) {
        circle += *step->id + " -> ";
    }
    context.error(path.back().node->origin,
                  fmt::format("{} {}: '{}' goes in a circle: {}{}", kind_, *path.back().id, key_, circle, closing),
                  "remove one of these");
}

void Cycles::add(const Reference& reference) {
    if (!reference.supersedes.empty()) {
        works_.add(reference.key, reference.origin, {reference.supersedes});
    }
}

void Cycles::add(const StudyRecord& record) {
    const auto& study = record.study;
    if (!study.supersedes.empty()) {
        newer_.add(study.id, study.origin, {study.supersedes});
    }
    trials_.add(study.id, study.origin, study.includes);
}

void Cycles::report(CheckContext& context) {
    works_.report_cycles(context);
    newer_.report_cycles(context);
    trials_.report_cycles(context);
}

}  // namespace grounds::check
