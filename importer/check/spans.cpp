// SPDX-License-Identifier: MIT
#include "importer/check/across.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace grounds::check {

namespace {

std::string shown(const Appearance& appearance) {
    return fmt::format("{} ({} to {})", appearance.id, appearance.passage.start, appearance.passage.end);
}

}  // namespace

void PassageSpans::check_overlaps(CheckContext& context, Spans& spans) {
    std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;  // the containing one first
    });
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
void PassageSpans::check_hashes(CheckContext& context, const Spans& spans) {
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

void PassageSpans::add(const Appearance& appearance, std::size_t at) {
    if (appearance.reviewed()) {  // a program's sentence may be cut otherwise than a person's passage
        by_source_[appearance.source].push_back({appearance.passage.start, appearance.passage.end, at});
    }
}

void PassageSpans::report(CheckContext& context) {
    for (auto& [source, spans] : by_source_) {
        check_overlaps(context, spans);
        check_hashes(context, spans);
    }
}

}  // namespace grounds::check
