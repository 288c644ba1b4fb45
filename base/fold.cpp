// SPDX-License-Identifier: MIT
#include "base/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_set>

namespace grounds::base {

namespace {

constexpr std::size_t stem_length = 6;

/// Base letters of U+00C0 to U+017F; '-' where there is none.
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin.size() == 0x180 - 0xC0);

/// One code point at `at`, which moves on by its bytes; a byte that is not UTF-8 counts as itself.
std::uint32_t next_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
    const unsigned char first = byte(at);
    if ((first & 0xE0) == 0xC0 && follows(at + 1)) {
        const std::uint32_t point = (first & 0x1FU) << 6U | (byte(at + 1) & 0x3FU);
        at += 2;
        return point;
    }
    if ((first & 0xF0) == 0xE0 && follows(at + 1) && follows(at + 2)) {
        const std::uint32_t point = (first & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU);
        at += 3;
        return point;
    }
    ++at;
    return first;
}

bool is_apostrophe(std::uint32_t point) {
    return point == '\'' || point == 0x2019 || point == 0x2018 || point == 0x02BC;
}

/// Spaces, dashes, quotation marks, and all else of U+2000 to U+206F; the signs of Latin-1.
bool is_break(std::uint32_t point) {
    return (point >= 0x80 && point < 0xC0) || (point >= 0x2000 && point < 0x2070) || point == 0xD7 || point == 0xF7 ||
           (point >= 0x3000 && point < 0x3004) || point == 0xFEFF;
}

void fold_into(std::string& out, std::uint32_t point, std::string_view bytes) {
    if (point >= 'A' && point <= 'Z') {
        out += static_cast<char>(point - 'A' + 'a');
    } else if ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9')) {
        out += static_cast<char>(point);
    } else if (point == '&') {
        out += " and ";
    } else if (point < 0x80 || is_break(point)) {
        out += ' ';
    } else if (point < 0x180) {
        out += latin[point - 0xC0];
    } else {
        out += bytes;
    }
}

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

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const auto point = next_point(text, at);
        if (!is_apostrophe(point)) {
            fold_into(out, point, text.substr(start, at - start));
        }
    }
    return out;
}

std::vector<std::string> words_of(std::string_view text) {
    const auto plain = folded(text);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < plain.size();) {
        const auto start = plain.find_first_not_of(' ', at);
        if (start == std::string::npos) {
            break;
        }
        const auto end = std::min(plain.find(' ', start), plain.size());
        words.push_back(plain.substr(start, end - start));
        at = end;
    }
    return words;
}

bool is_common(std::string_view word) {
    return common_words().contains(word);
}

std::string stem(std::string_view word) {
    const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    const auto single = plural ? word.substr(0, word.size() - 1) : word;
    return std::string(single.substr(0, stem_length));
}

std::vector<std::string> terms_of(std::string_view text) {
    std::vector<std::string> terms;
    std::unordered_set<std::string> seen;
    for (const auto& word : words_of(text)) {
        const bool number = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!number && word.size() > 1 && !is_common(word) && seen.insert(stem(word)).second) {
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
