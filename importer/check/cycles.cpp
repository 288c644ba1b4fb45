// SPDX-License-Identifier: MIT
// Nothing supersedes or includes itself by way of others: the rules would set all of them aside.
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace grounds::check {

namespace {

/// One relation between records of one kind: who names whom, in the order of the files. Who names nobody is in no
/// cycle.
class Relation {
public:
    Relation(CheckContext& context, std::string_view kind, std::string_view key)
        : context_(context), kind_(kind), key_(key) {}

    void add(const std::string& from, const Origin& origin, const std::vector<std::string>& to) {
        if (!to.empty()) {
            order_.push_back(from);
            nodes_.emplace(from, Node{origin, to});
        }
    }
    /// `to` is empty if the record names none.
    void add(const std::string& from, const Origin& origin, const std::string& to) {
        add(from, origin, to.empty() ? std::vector<std::string>{} : std::vector{to});
    }

    /// Each cycle once, at the record that closes it.
    void report_cycles() {
        for (const auto& id : order_) {
            follow(id);
        }
    }

private:
    struct Node {
        Origin origin;
        std::vector<std::string> to;
    };
    struct Step {
        const std::string* id;
        const Node* node;
        std::size_t next = 0;
    };

    /// Depth first, with a path of our own: a chain may be as long as a file.
    void follow(const std::string& start) {
        std::vector<Step> path;
        enter(start, path);
        while (!path.empty()) {
            auto& step = path.back();
            if (step.next == step.node->to.size()) {
                on_path_.erase(*step.id);
                path.pop_back();
            } else if (const auto& to = step.node->to[step.next++]; on_path_.contains(to)) {
                report(path, to);
            } else {
                enter(to, path);
            }
        }
    }

    void enter(const std::string& id, std::vector<Step>& path) {
        const auto found = nodes_.find(id);
        if (found != nodes_.end() && seen_.insert(id).second) {
            on_path_.insert(id);
            path.push_back({&found->first, &found->second});
        }
    }

    void report(const std::vector<Step>& path, const std::string& closing) {
        const auto first =
            std::find_if(path.begin(), path.end(), [&](const Step& step) { return *step.id == closing; });
        if (path.end() - first == 1) {
            return;  // naming itself is told with the ids
        }
        std::string circle;
        for (auto step = first; step != path.end(); ++step) {
            circle += *step->id + " -> ";
        }
        context_.error(path.back().node->origin,
                       fmt::format("{} {}: '{}' goes in a circle: {}{}", kind_, *path.back().id, key_, circle, closing),
                       "remove one of these");
    }

    CheckContext& context_;
    std::string_view kind_;
    std::string_view key_;
    std::vector<std::string> order_;
    std::map<std::string, Node> nodes_;
    std::set<std::string> seen_;
    std::set<std::string> on_path_;
};

}  // namespace

void check_cycles(CheckContext& context) {
    Relation works(context, "reference", "related"), newer(context, "study", "supersedes"),
        trials(context, "study", "includes");
    for (const auto& reference : context.data.references) {
        works.add(reference.key, reference.origin, reference.supersedes);
    }
    for (const auto& [study, findings] : context.data.studies) {
        newer.add(study.id, study.origin, study.supersedes);
        trials.add(study.id, study.origin, study.includes);
    }
    works.report_cycles();
    newer.report_cycles();
    trials.report_cycles();
}

}  // namespace grounds::check
