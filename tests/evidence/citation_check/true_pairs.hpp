// SPDX-License-Identifier: MIT
// Pairs of a sentence and a text that are known to go the same way or the opposite one: from real articles, abstracts
// and sets that people labelled. Empty where the samples are not at hand.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "evidence/citation_check/check.hpp"

namespace grounds::test {

/// A sentence, a text, and which way the one goes by the other.
struct LabelledPair {
    std::string document;  ///< that the text is of; halves are parted by it
    std::string sentence;
    std::shared_ptr<citation_check::SourceText> text;
    citation_check::Direction truth = citation_check::Direction::agrees;
};
using LabelledPairs = std::vector<LabelledPair>;

/// The half of a document, the same on every machine: one to read and mend by, one that is only scored.
bool is_read_half(const std::string& document);

/// Sentences of an article's body that cite nothing, each against the article's own abstract.
LabelledPairs body_pairs(const std::filesystem::path& samples);
/// Conclusions of abstracts, each against the rest of its abstract.
LabelledPairs conclusion_pairs(const std::filesystem::path& samples);
/// Sentences that cite a work, each against passages of it, where people found that the one supports the other.
LabelledPairs citing_pairs(const std::filesystem::path& samples);
/// Claims on health against evidence, supported and refuted.
LabelledPairs health_claim_pairs(const std::filesystem::path& samples);
/// "X increased Y compared with Z", as people judged it, against the passage of the trial that they judged by.
LabelledPairs trial_outcome_pairs(const std::filesystem::path& samples);

}  // namespace grounds::test
