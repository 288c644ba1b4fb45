// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "importer/articles/features.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

constexpr auto kind_words = std::to_array<std::string_view>(
    {"claim", "annotation", "testimonial", "advice", "promotion", "question", "heading", "reference", "other"});

/// "we" and "our" outside of quotation marks: within them somebody else speaks.
bool speaks_for_itself(const Facts& facts) {
    const auto& text = facts.document.text;
    constexpr std::string_view own = "|we|our|we're|we've|us|ours|";
    bool quoted = false;
    auto from = facts.span.start;
    for (const auto& token : tokens_of(text, facts.span)) {
        const auto between = text.plain_at({from, token.span.start});
        quoted = quoted != (std::count(between.begin(), between.end(), '"') % 2 == 1);
        if (!quoted && own.find("|" + std::string(token.word) + "|") != std::string_view::npos) {
            return true;
        }
        from = token.span.end;
    }
    return false;
}

}  // namespace

std::string_view to_string(SentenceKind kind) {
    return kind_words[static_cast<std::size_t>(kind)];
}

SentenceKind kind_of(const Facts& facts, double score) {
    if (score >= claim_threshold) {
        return facts.region.role == Role::annotation ? SentenceKind::annotation : SentenceKind::claim;
    }
    if (facts.document.text.plain[static_cast<std::size_t>(facts.span.end - 1)] == '?') {
        return SentenceKind::question;
    }
    if (facts.region.role == Role::heading) {
        return SentenceKind::heading;
    }
    if (facts.counts[Cue::call] > 0) {
        return SentenceKind::promotion;
    }
    const bool advice = facts.counts[Cue::advice] > 0 || facts.counts[Cue::imperative] > 0;
    return advice ? SentenceKind::advice : SentenceKind::other;
}

void set_appearance(const Facts& facts, ReadSentence& sentence) {
    const auto& region = facts.region;
    const auto& counts = facts.counts;
    if (region.role == Role::annotation) {
        sentence.appearance = AppearanceKind::annotation;
        sentence.stance = Stance::reports;
        std::erase_if(sentence.markers, [](const FoundMarker& marker) { return marker.kind == MarkerKind::study; });
    } else if (counts[Cue::seller] > 0 && counts[Cue::study] == 0 && speaks_for_itself(facts)) {
        sentence.appearance = AppearanceKind::product;
    }
    if (region.role == Role::annotation && sentence.markers.empty()) {
        FoundMarker marker;  // the reference that stands above it
        marker.kind = MarkerKind::numeric;
        marker.span = {sentence.span.start, sentence.span.start};
        marker.numbers = {region.reference};
        sentence.markers.push_back(std::move(marker));
    }
}

}  // namespace grounds::articles
