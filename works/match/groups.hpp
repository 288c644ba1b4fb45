// SPDX-License-Identifier: MIT
#pragma once

#include <limits>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "works/match/records.hpp"

namespace grounds::match {

/// Groups of records that are one work (union-find), each with what must not meet in it. Only records that share their
/// group with another take room.
class Groups {
public:
    using Index = MatchRecords::Index;

    /// Must not outlive them.
    explicit Groups(const MatchRecords& records) : records_(records) {}

    /// The record that stands for the group of a record, until it is joined with another.
    [[nodiscard]] Index find(Index record);
    void keep_apart(Index a, Index b);
    /// Why the program may not join the groups of two records; "" if it may.
    [[nodiscard]] std::string objection(Index a, Index b);
    /// Whether a person said so of any two members of the groups of two records.
    [[nodiscard]] bool are_kept_apart(Index a, Index b);
    void join(Index a, Index b);

    /// The records that stand for the groups of several, in order.
    [[nodiscard]] std::vector<Index> firsts() const;
    /// Of the group of a record, with itself.
    [[nodiscard]] std::vector<Index> members(Index record) const;

private:
    static constexpr auto none = std::numeric_limits<Index>::max();

    /// A record of a group of several.
    struct Member {
        Index parent = 0;
        Index next = 0;        ///< the members of a group in a ring
        Index size = 1;        ///< of the group, by its root
        Index has_doi = none;  ///< the record with that of the group, by its root
    };

    Member& member(Index record);
    [[nodiscard]] std::string doi_of(Index record);

    const MatchRecords& records_;
    std::unordered_map<Index, Member> members_;
    std::unordered_map<Index, std::set<Index>> apart_;
};

}  // namespace grounds::match
