// SPDX-License-Identifier: MIT
// An article read: its sentences with what was found in each, and its reference list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importer/articles/figures/figures.hpp"
#include "importer/articles/markers/markers.hpp"
#include "importer/articles/references/references.hpp"
#include "importer/articles/sentences/regions.hpp"
#include "importer/articles/text/document.hpp"
#include "schema/terms.hpp"

namespace grounds::articles {

/// What a sentence is. Claims, annotations and testimonials become candidates.
enum class SentenceKind { claim, annotation, testimonial, advice, promotion, question, heading, reference, other };
std::string_view to_string(SentenceKind kind);

struct FeatureHit {
    std::string_view name;
    double weight = 0;
};

struct ReadSentence {
    Span span;
    SentenceKind kind = SentenceKind::other;
    AppearanceKind appearance = AppearanceKind::claim;
    double score = 0;  ///< that it is a checkable claim, in [0, 1]
    std::vector<FeatureHit> why;
    std::string section;
    Stance stance = Stance::asserts;
    std::vector<FoundFigure> figures;
    std::vector<FoundMarker> markers;
    long count = 1;    ///< testimonials that it holds
    bool row = false;  ///< of a table

    [[nodiscard]] bool is_candidate() const {
        return kind == SentenceKind::claim || kind == SentenceKind::annotation || kind == SentenceKind::testimonial;
    }
};

struct Analysis {
    std::string language;
    bool supported = true;  ///< claims and stance are recognised in this language
    std::vector<ReadSentence> sentences;
    std::vector<ParsedReference> references;
};

/// From this score on a sentence is a candidate.
inline constexpr double claim_threshold = 0.5;

/// `language` overrules what the article says or seems to be in; may be empty.
Analysis analyse(const Document& document, const std::string& language);

}  // namespace grounds::articles
