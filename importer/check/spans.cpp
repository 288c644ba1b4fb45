// SPDX-License-Identifier: MIT
// Passages of one source: equal, apart, or one within the other; never overlapping partly.
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace grounds::check {

namespace {

using Spans = std::vector<const Appearance*>;

bool before(const Appearance* a, const Appearance* b) {
    const auto& x = a->passage;
    const auto& y = b->passage;
    return x.start != y.start ? x.start < y.start : x.end > y.end;  // the containing one first
}

std::string shown(const Appearance& appearance) {
    return fmt::format("{} ({} to {})", appearance.id, appearance.passage.start, appearance.passage.end);
}

void check_overlaps(CheckContext& context, Spans& spans) {
    std::stable_sort(spans.begin(), spans.end(), before);
    Spans open;  // those that contain the current position, innermost last
    for (const auto* span : spans) {
        while (!open.empty() && open.back()->passage.end <= span->passage.start) {
            open.pop_back();
        }
        if (!open.empty() && span->passage.end > open.back()->passage.end) {
            context.error(span->origin,
                          fmt::format("appearances {} and {} of source {} overlap partly", shown(*open.back()),
                                      shown(*span), span->source),
                          "let one contain the other, or take them apart");
            continue;
        }
        open.push_back(span);
    }
}

/// The same place has one text, so one hash.
void check_hashes(CheckContext& context, const Spans& spans) {
    std::map<std::pair<long, long>, const Appearance*> first;
    for (const auto* span : spans) {
        const auto [found, added] = first.emplace(std::pair(span->passage.start, span->passage.end), span);
        if (!added && found->second->passage.sha256 != span->passage.sha256) {
            context.error(span->origin,
                          fmt::format("appearances {} and {} have the same place but different hashes",
                                      shown(*found->second), shown(*span)),
                          "hash the passage's UTF-8 bytes again");
        }
    }
}

}  // namespace

void check_spans(CheckContext& context) {
    std::map<std::string, Spans> by_source;
    for (const auto& appearance : context.data.appearances) {
        if (appearance.reviewed()) {  // a program's sentence may be cut otherwise than a person's passage
            by_source[appearance.source].push_back(&appearance);
        }
    }
    for (auto& [source, spans] : by_source) {
        check_overlaps(context, spans);
        check_hashes(context, spans);
    }
}

}  // namespace grounds::check
