// SPDX-License-Identifier: MIT
#include "importer/check/across.hpp"

#include <fmt/format.h>

namespace grounds::check {

namespace {

std::string shown(const Appearance& appearance) {
    return fmt::format("{} ({} to {})", appearance.id, appearance.passage.start, appearance.passage.end);
}

}  // namespace

PassageSpans::PassageSpans(const Dataset& data)
    : sources_(data.sources.size()), spans_(base::SortedParts<Span>::parts_for(data.appearances.size())) {}

void PassageSpans::check_overlaps(CheckContext& context, Spans spans) {
    std::vector<Span> open;  // those that contain the current position, innermost last
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
void PassageSpans::check_hashes(CheckContext& context, Spans spans) {
    for (auto first = spans.begin(), next = first; next != spans.end(); ++next) {
        if (next->start != first->start || next->end != first->end) {
            first = next;
        }
        if (next == first) {
            continue;
        }
        const auto one = context.data.appearances[first->at];
        const auto other = context.data.appearances[next->at];
        if (one.passage.sha256 != other.passage.sha256) {
            context.error(
                other.origin,
                fmt::format("appearances {} and {} have the same place but different hashes", shown(one), shown(other)),
                "hash the passage's UTF-8 bytes again");
        }
    }
}

std::size_t PassageSpans::number_of(const CheckContext& context, const std::string& source) {
    if (const auto place = context.index.find(records::Kind::source, source)) {
        return *place;
    }
    return others_.try_emplace(source, sources_ + others_.size()).first->second;
}

void PassageSpans::add(const CheckContext& context, const Appearance& appearance, std::size_t at) {
    if (!appearance.reviewed()) {  // a program's sentence may be cut otherwise than a person's passage
        return;
    }
    const auto number = number_of(context, appearance.source);
    const auto part = number < sources_ ? number * spans_.parts() / sources_ : spans_.parts() - 1;
    spans_.add(part, {number, appearance.passage.start, appearance.passage.end, at});
}

void PassageSpans::report(CheckContext& context) const {
    spans_.each_group([](const Span& one, const Span& other) { return one.source == other.source; },
                      [&context](Spans spans) {
                          check_overlaps(context, spans);
                          check_hashes(context, spans);
                      });
}

}  // namespace grounds::check
