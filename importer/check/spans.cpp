// SPDX-License-Identifier: MIT
// Passages of one source: equal, apart, or one within the other; never overlapping partly.
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace grounds::check {

namespace {

/// Code points [start, end) of a source that an appearance stands for, and the appearance's place in the data set.
struct Span {
    long start = 0;
    long end = 0;
    std::size_t at = 0;
};
using Spans = std::vector<Span>;

bool before(const Span& a, const Span& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;  // the containing one first
}

std::string shown(const Appearance& appearance) {
    return fmt::format("{} ({} to {})", appearance.id, appearance.passage.start, appearance.passage.end);
}

void check_overlaps(CheckContext& context, Spans& spans) {
    std::stable_sort(spans.begin(), spans.end(), before);
    Spans open;  // those that contain the current position, innermost last
    for (const auto& span : spans) {
        while (!open.empty() && open.back().end <= span.start) {
            open.pop_back();
        }
        if (!open.empty() && span.end > open.back().end) {
            const auto appearance = context.data.appearances[span.at];
            context.error(
                appearance.origin,
                fmt::format("appearances {} and {} of source {} overlap partly",
                            shown(context.data.appearances[open.back().at]), shown(appearance), appearance.source),
                "let one contain the other, or take them apart");
            continue;
        }
        open.push_back(span);
    }
}

/// The same place has one text, so one hash.
void check_hashes(CheckContext& context, const Spans& spans) {
    std::map<std::pair<long, long>, std::size_t> first;
    for (const auto& span : spans) {
        const auto [found, added] = first.emplace(std::pair(span.start, span.end), span.at);
        if (added) {
            continue;
        }
        const auto one = context.data.appearances[found->second];
        const auto other = context.data.appearances[span.at];
        if (one.passage.sha256 != other.passage.sha256) {
            context.error(
                other.origin,
                fmt::format("appearances {} and {} have the same place but different hashes", shown(one), shown(other)),
                "hash the passage's UTF-8 bytes again");
        }
    }
}

}  // namespace

void check_spans(CheckContext& context) {
    std::map<std::string, Spans> by_source;
    std::size_t at = 0;
    for (const auto& appearance : context.data.appearances) {
        if (appearance.reviewed()) {  // a program's sentence may be cut otherwise than a person's passage
            by_source[appearance.source].push_back({appearance.passage.start, appearance.passage.end, at});
        }
        ++at;
    }
    for (auto& [source, spans] : by_source) {
        check_overlaps(context, spans);
        check_hashes(context, spans);
    }
}

}  // namespace grounds::check
