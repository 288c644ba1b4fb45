// SPDX-License-Identifier: MIT
// Which words of a text tell its topic.
#include <unordered_set>

#include "base/ascii.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

namespace {

const std::unordered_set<std::string_view>& common_words() {
    static const std::unordered_set<std::string_view> words = {
        "a", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "can", "could", "did", "do", "does",
        "for", "from", "had", "has", "have", "how", "if", "in", "into", "is", "it", "its", "may", "might", "more",
        "most", "no", "not", "of", "on", "or", "other", "others", "out", "over", "own", "s", "so", "some", "such",
        "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "too", "under",
        "up", "very", "was", "we", "were", "what", "when", "which", "while", "who", "will", "with", "within", "without",
        "would", "you", "your", "about", "above", "after", "again", "all", "also", "among", "another", "any", "around",
        "because", "before", "below", "between", "both", "each", "either", "few", "further", "here", "just", "many",
        "much", "neither", "none", "nor", "now", "off", "once", "one", "only", "same", "several", "since", "still",
        "through", "thus", "toward", "until", "upon", "whether",
        // of reporting
        "according", "article", "author", "authors", "cited", "claim", "claimed", "claims", "conclude", "concluded",
        "confirm", "confirmed", "data", "demonstrate", "demonstrated", "evidence", "find", "finding", "findings",
        "found", "indicate", "indicated", "investigated", "journal", "paper", "papers", "publication", "published",
        "report", "reported", "reports", "research", "researchers", "result", "results", "reveal", "revealed", "review",
        "said", "say", "says", "science", "scientific", "scientists", "show", "showed", "shown", "shows", "stated",
        "studied", "studies", "study", "suggest", "suggested", "suggests", "tell", "told", "trial", "trials",
        // of every study
        "clinical", "compared", "control", "controlled", "effect", "effective", "effects", "group", "groups", "mean",
        "participants", "patient", "patients", "people", "percent", "per", "cent", "person", "persons", "placebo",
        "randomised", "randomized", "significant", "significantly", "subjects", "treatment", "treatments", "use",
        "used", "using"};
    return words;
}

}  // namespace

bool is_common(std::string_view word) {
    return common_words().contains(word);
}

std::string stem(std::string_view word) {
    const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    const auto single = plural ? word.substr(0, word.size() - 1) : word;
    constexpr long letters = 6;
    long count = 0;
    std::size_t end = 0;
    while (end < single.size() && count++ < letters) {
        next_code_point(single, end);
    }
    return std::string(single.substr(0, end));
}

std::vector<std::string> terms_of(std::string_view text) {
    std::vector<std::string> terms;
    std::unordered_set<std::string> seen;
    for (const auto& word : words_of(text)) {
        if (!all_digits(word) && word.size() > 1 && !is_common(word) && seen.insert(stem(word)).second) {
            terms.push_back(stem(word));
        }
    }
    return terms;
}

std::string phrase(const std::vector<std::string>& words) {
    std::string text = " ";
    for (const auto& word : words) {
        text += word + " ";
    }
    return text;
}

}  // namespace grounds::base
