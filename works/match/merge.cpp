// SPDX-License-Identifier: MIT
#include "works/match/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "works/match/compare.hpp"
#include "works/match/groups.hpp"

namespace grounds::match {

namespace {

using Index = MatchRecords::Index;
using RecordPair = std::pair<Index, Index>;

struct Edge {
    Index a = 0;
    Index b = 0;
    Comparison comparison;
};

class Merging {
public:
    Merging(const MatchRecords& records, const std::vector<DuplicateDecision>& decisions)
        : records_(records), groups_(records) {
        for (const auto& decision : decisions) {
            take(decision);
        }
    }

    std::vector<Duplicate> result() {
        auto edges = compared();
        for (auto& edge : edges) {
            place(edge);
        }
        for (const auto first : groups_.firsts()) {
            add_group(groups_.members(first));
        }
        add_open();
        std::sort(found_.begin(), found_.end(), [](const Duplicate& x, const Duplicate& y) {
            return std::tie(x.kept, x.other) < std::tie(y.kept, y.other);
        });
        return std::move(found_);
    }

private:
    void take(const DuplicateDecision& decision) {
        std::vector<Index> rows;
        for (const auto& key : decision.keys) {
            if (const auto found = records_.find(key)) {
                rows.push_back(*found);
            }
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (decision.state == DuplicateState::same) {
                said_same_[rows[i]] = decision.because;
                if (!groups_.are_kept_apart(rows[0], rows[i])) {
                    groups_.join(rows[0], rows[i]);
                }
            }
            for (std::size_t j = i + 1; j < rows.size() && decision.state == DuplicateState::different; ++j) {
                groups_.keep_apart(rows[i], rows[j]);
                add_different(rows[i], rows[j], decision.because);
            }
        }
        if (decision.state == DuplicateState::same && !rows.empty()) {
            named_first_.insert(rows[0]);
        }
    }

    void add_different(Index a, Index b, const std::string& because) {
        auto row = row_of(a, b, DuplicateState::different);
        row.by = DecidedBy::person;
        row.because = because;
        if (different_.insert(std::minmax(a, b)).second) {
            found_.push_back(std::move(row));
        }
    }

    /// Only what may be one work, the surest first; then by key, since the records are.
    std::vector<Edge> compared() {
        std::vector<Edge> edges;
        std::set<RecordPair> known;
        RecentRecords recent(records_);
        each_candidate_pair(records_, [&](Index a, Index b) {
            if (known.contains({a, b})) {
                return;
            }
            const auto comparison = compare(recent[a], recent[b]);
            if (comparison.verdict != DuplicateState::different) {
                known.emplace(a, b);
                edges.push_back({a, b, comparison});
            }
        });
        std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
            return std::tuple(x.comparison.verdict, -x.comparison.score, x.a, x.b) <
                   std::tuple(y.comparison.verdict, -y.comparison.score, y.a, y.b);
        });
        return edges;
    }

    void place(const Edge& edge) {
        if (groups_.find(edge.a) == groups_.find(edge.b)) {
            return;
        }
        const auto objection = groups_.objection(edge.a, edge.b);
        if (edge.comparison.verdict == DuplicateState::same && objection.empty()) {
            groups_.join(edge.a, edge.b);
        } else if (!different_.contains(std::minmax(edge.a, edge.b))) {
            open_.push_back({&edge, objection});
        }
    }

    /// The record that stands for a work.
    [[nodiscard]] Index best_of(const std::vector<Index>& members) const {
        const auto rank = [this](Index i) {
            const auto record = records_[i];
            return std::make_tuple(!named_first_.contains(i), !record.used, -record.richness, i);
        };
        return *std::min_element(members.begin(), members.end(), [&](Index x, Index y) { return rank(x) < rank(y); });
    }

    void add_group(const std::vector<Index>& members) {
        const auto kept = best_of(members);
        for (const auto other : members) {
            if (other == kept) {
                continue;
            }
            auto row = row_of(kept, other, DuplicateState::same);
            const auto said = said_same_.find(other);
            if (said != said_same_.end()) {
                row.by = DecidedBy::person;
                row.because = said->second;
            } else if (compare(records_[kept], records_[other]).verdict != DuplicateState::same) {
                row.because = "by way of another record of this work";
            }
            found_.push_back(std::move(row));
        }
    }

    /// One pair for two groups, between the records that stand for them.
    void add_open() {
        std::set<RecordPair> seen;
        for (const auto& [edge, objection] : open_) {
            const auto x = groups_.find(edge->a);
            const auto y = groups_.find(edge->b);
            if (x == y || groups_.are_kept_apart(x, y) || !seen.insert(std::minmax(x, y)).second) {
                continue;
            }
            auto row = row_of(edge->a, edge->b, DuplicateState::probable);
            row.because = objection;
            found_.push_back(std::move(row));
        }
    }

    [[nodiscard]] Duplicate row_of(Index kept, Index other, DuplicateState state) const {
        if (state != DuplicateState::same && other < kept) {
            std::swap(kept, other);
        }
        const auto kept_record = records_[kept];
        const auto other_record = records_[other];
        const auto comparison = compare(kept_record, other_record);
        Duplicate row;
        row.kept = kept_record.key;
        row.other = other_record.key;
        row.state = state;
        row.agree = names_of(comparison.agree);
        row.disagree = names_of(comparison.disagree);
        row.score = comparison.score;
        return row;
    }

    struct Open {
        const Edge* edge;
        std::string objection;
    };

    const MatchRecords& records_;
    Groups groups_;
    std::map<Index, std::string> said_same_;
    std::set<Index> named_first_;
    std::set<RecordPair> different_;
    std::vector<Open> open_;
    std::vector<Duplicate> found_;
};

}  // namespace

std::vector<Duplicate> find_duplicates(const MatchRecords& records, const std::vector<DuplicateDecision>& decisions) {
    auto ordered = decisions;
    std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return Merging(records, ordered).result();
}

}  // namespace grounds::match
