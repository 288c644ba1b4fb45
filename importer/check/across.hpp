// SPDX-License-Identifier: MIT
// What only all records together show: gathered while each of them is looked at, so that no list is gone through twice,
// as numbers, of which there may be millions.
#pragma once

#include "importer/check/context.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/paged_array.hpp"
#include "base/sorted_parts.hpp"

namespace grounds::check {

/// One relation between records of one kind: who names whom, in the order of the files. Who names nobody is in no
/// cycle.
class Relation {
public:
    Relation(records::Kind kind, std::string_view key) : kind_(kind), key_(key) {}

    /// The record at a place in the list of its kind names others; to be called in the order of the list.
    void add(const CheckContext& context, std::size_t from, const std::vector<std::string>& to);
    /// Each cycle once, at the record that closes it.
    void report_cycles(CheckContext& context);

private:
    using Place = std::uint32_t;
    struct Edge {
        Place from = 0, to = 0;
    };
    enum class State : unsigned char { unseen, on_path, done };
    struct Step {
        Place at = 0;
        std::size_t next = 0;  ///< edge
    };

    /// Depth first, with a path of our own: a chain may be as long as a file.
    void follow(CheckContext& context, Place start);
    void enter(Place at, std::vector<Step>& path);
    [[nodiscard]] std::size_t first_edge(Place from) const;
    void report(CheckContext& context, const std::vector<Step>& path, Place closing) const;

    records::Kind kind_;
    std::string_view key_;
    base::PagedArray<Edge> edges_;  ///< by `from`
    base::PagedArray<State> states_;
};

/// Nothing supersedes or includes itself by way of others: the rules would set all of them aside.
class Cycles {
public:
    void add(const CheckContext& context, const Reference& reference, std::size_t at);
    void add(const CheckContext& context, const StudyRecord& record, std::size_t at);
    void report(CheckContext& context);

private:
    Relation works_{records::Kind::reference, "related"};
    Relation newer_{records::Kind::study, "supersedes"};
    Relation trials_{records::Kind::study, "includes"};
};

/// Passages of one source: equal, apart, or one within the other; never overlapping partly.
class PassageSpans {
public:
    explicit PassageSpans(const Dataset& data);

    /// `at` is the appearance's place in the data set.
    void add(const CheckContext& context, const Appearance& appearance, std::size_t at);
    void report(CheckContext& context) const;

private:
    /// Code points [start, end) of a source that an appearance stands for.
    struct Span {
        std::size_t source = 0;
        long start = 0;
        long end = 0;
        std::size_t at = 0;

        /// The containing one first.
        bool operator<(const Span& other) const {
            return std::tie(source, start, other.end, at) < std::tie(other.source, other.start, end, other.at);
        }
    };
    using Spans = std::span<const Span>;

    [[nodiscard]] std::size_t number_of(const CheckContext& context, const std::string& source);
    static void check_overlaps(CheckContext& context, Spans spans);
    static void check_hashes(CheckContext& context, Spans spans);

    std::size_t sources_;
    std::map<std::string, std::size_t> others_;  ///< sources that this run has not read: numbers behind the others
    base::SortedParts<Span> spans_;
};

}  // namespace grounds::check
