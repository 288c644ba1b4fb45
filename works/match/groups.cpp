// SPDX-License-Identifier: MIT
#include "works/match/groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace grounds::match {

Groups::Index Groups::find(Index record) {
    for (auto at = members_.find(record); at != members_.end() && at->second.parent != record;) {
        const auto parent = members_.find(at->second.parent);
        at->second.parent = parent->second.parent;
        record = at->second.parent;
        at = members_.find(record);
    }
    return record;
}

void Groups::keep_apart(Index a, Index b) {
    apart_[a].insert(b);
    apart_[b].insert(a);
}

std::string Groups::objection(Index a, Index b) {
    const auto left = doi_of(a);
    const auto right = doi_of(b);
    if (!left.empty() && !right.empty() && left != right) {
        return fmt::format("merging would join two DOIs, {} and {}", std::min(left, right), std::max(left, right));
    }
    return are_kept_apart(a, b) ? "a person said that two of these records are different" : "";
}

bool Groups::are_kept_apart(Index a, Index b) {
    if (apart_.empty()) {
        return false;
    }
    const auto other = find(b);
    const auto all = members(a);
    return std::any_of(all.begin(), all.end(), [&](Index one) {
        const auto others = apart_.find(one);
        return others != apart_.end() && std::any_of(others->second.begin(), others->second.end(),
                                                     [&](Index apart) { return find(apart) == other; });
    });
}

void Groups::join(Index a, Index b) {
    auto x = find(a);
    auto y = find(b);
    if (x == y) {
        return;
    }
    if (member(x).size < member(y).size) {
        std::swap(x, y);
    }
    auto& kept = member(x);
    auto& joined = member(y);
    joined.parent = x;
    kept.size += joined.size;
    std::swap(kept.next, joined.next);
    kept.has_doi = kept.has_doi == none ? joined.has_doi : kept.has_doi;
}

std::vector<Groups::Index> Groups::firsts() const {
    std::vector<Index> all;
    for (const auto& [record, member] : members_) {
        if (member.parent == record) {
            all.push_back(record);
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<Groups::Index> Groups::members(Index record) const {
    std::vector<Index> all{record};
    if (const auto found = members_.find(record); found != members_.end()) {
        for (auto next = found->second.next; next != record; next = members_.at(next).next) {
            all.push_back(next);
        }
    }
    return all;
}

Groups::Member& Groups::member(Index record) {
    const auto [found, fresh] = members_.try_emplace(record);
    if (fresh) {
        found->second = {record, record, 1, records_[record].doi.empty() ? none : record};
    }
    return found->second;
}

/// Of the group of a record.
std::string Groups::doi_of(Index record) {
    const auto first = find(record);
    const auto found = members_.find(first);
    const auto with_doi = found == members_.end() ? first : found->second.has_doi;
    return std::string(with_doi == none ? std::string_view() : records_[with_doi].doi);
}

}  // namespace grounds::match
