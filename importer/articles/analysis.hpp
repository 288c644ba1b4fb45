// SPDX-License-Identifier: MIT
// An article read: its sentences with what was found in each, and its reference list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importer/articles/figures/figures.hpp"
#include "importer/articles/markers/markers.hpp"
#include "importer/articles/references/references.hpp"
#include "importer/articles/sentences/sentences.hpp"
#include "importer/articles/text/document.hpp"
#include "importer/articles/text/lexicon.hpp"
#include "schema/terms.hpp"

namespace grounds::articles {

/// What a sentence is. Claims, annotations and testimonials become candidates.
enum class SentenceKind { claim, annotation, testimonial, advice, promotion, question, heading, reference, other };
std::string_view to_string(SentenceKind kind);

/// A feature that a sentence has, and what it adds to the score.
struct FeatureHit {
    std::string_view name;
    double weight = 0;
};

/// A sentence of an article with all that was found in it.
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

/// An article read whole.
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

/// Fills in what the format did not say from the text itself: the first heading, "By X", "Last updated ...",
/// "Published ...", and signs that the page sells something.
void complete_metadata(Document& document);

/// How a sentence says what it says: reports (others say or found it), denies (a verb of effect is denied), hedges
/// (may, might, possibly), else asserts.
Stance stance_of(const std::vector<Token>& tokens, const std::vector<CueHit>& hits,
                 const std::vector<FoundMarker>& markers);

/// A table's rows seldom cite: the work is named in a line "Source: ..." below, in the sentence above, or earlier in
/// the section in a sentence about the same thing. Rows without a marker get that one, marked as `elsewhere`.
void give_rows_their_markers(const Text& text, std::vector<ReadSentence>& sentences);

}  // namespace grounds::articles
