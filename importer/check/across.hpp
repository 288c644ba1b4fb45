// SPDX-License-Identifier: MIT
// What only all records together show: gathered while each of them is looked at, so that no list is gone through twice.
#pragma once

#include "importer/check/context.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace grounds::check {

/// One relation between records of one kind: who names whom, in the order of the files. Who names nobody is in no
/// cycle.
class Relation {
public:
    Relation(std::string_view kind, std::string_view key) : kind_(kind), key_(key) {}

    void add(const std::string& from, const Origin& origin, const std::vector<std::string>& to);
    /// Each cycle once, at the record that closes it.
    void report_cycles(CheckContext& context);

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
    void follow(CheckContext& context, const std::string& start);
    void enter(const std::string& id, std::vector<Step>& path);
    void report(CheckContext& context, const std::vector<Step>& path, const std::string& closing) const;

    std::string_view kind_;
    std::string_view key_;
    std::vector<std::string> order_;
    std::map<std::string, Node> nodes_;
    std::set<std::string> seen_;
    std::set<std::string> on_path_;
};

/// Nothing supersedes or includes itself by way of others: the rules would set all of them aside.
class Cycles {
public:
    void add(const Reference& reference);
    void add(const StudyRecord& record);
    void report(CheckContext& context);

private:
    Relation works_{"reference", "related"};
    Relation newer_{"study", "supersedes"};
    Relation trials_{"study", "includes"};
};

/// Passages of one source: equal, apart, or one within the other; never overlapping partly.
class PassageSpans {
public:
    /// `at` is the appearance's place in the data set.
    void add(const Appearance& appearance, std::size_t at);
    void report(CheckContext& context);

private:
    /// Code points [start, end) of a source that an appearance stands for.
    struct Span {
        long start = 0;
        long end = 0;
        std::size_t at = 0;
    };
    using Spans = std::vector<Span>;

    static void check_overlaps(CheckContext& context, Spans& spans);
    static void check_hashes(CheckContext& context, const Spans& spans);

    std::map<std::string, Spans> by_source_;
};

}  // namespace grounds::check
