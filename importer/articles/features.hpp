// SPDX-License-Identifier: MIT
// Is a sentence a checkable claim? A sum of weights over features that a person can check; docs/draft.md lists them.
// And what is it, if not?
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "importer/articles/analysis.hpp"

namespace grounds::articles {

/// What the features read of a sentence.
struct Facts {
    const Document& document;
    const Block& block;
    const Region& region;
    Span span;
    const std::vector<Token>& tokens;
    const std::vector<CueHit>& hits;
    const CueCounts& counts;
    const std::vector<FoundFigure>& figures;
    const std::vector<FoundMarker>& markers;
    double lead = 0;  ///< of a list item: whether the heading or sentence that leads to it is a claim (1), or not (-1)
};

/// A line of the table of features.
struct Feature {
    std::string_view name;
    double weight;
    double (*value)(const Facts&);  ///< 0 where it is absent, 1 where it is there
};

/// All features, in the order of features.def.
std::span<const Feature> features();

/// Weight of a sentence about which nothing is known.
extern const double feature_bias;

/// In (0, 1), with the features that were there.
double score_of(const Facts& facts, std::vector<FeatureHit>& why);

/// A claim from the threshold on; below it what the sentence's end, its region and its words tell.
SentenceKind kind_of(const Facts& facts, double score);

/// Whether the sentence describes a work of the list above it (then it gets that reference), or is what a seller says
/// of its own product.
void set_appearance(const Facts& facts, ReadSentence& sentence);

}  // namespace grounds::articles
