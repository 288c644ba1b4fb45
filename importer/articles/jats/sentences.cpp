// SPDX-License-Identifier: MIT
#include "importer/articles/jats/article.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"
#include "base/sentences.hpp"

namespace grounds::jats {

namespace {

std::string last_word(std::string_view sentence) {
    sentence = base::trimmed(sentence);
    const auto start = sentence.find_last_of(" ([");
    return base::lower_ascii(sentence.substr(start == std::string_view::npos ? 0 : start + 1));
}

/// "J." and "S. aureus": a single letter is no sentence's last word.
bool goes_on_after(std::string_view sentence, std::string_view next) {
    const auto word = last_word(sentence);
    if (!word.ends_with('.')) {
        return false;
    }
    const auto plain = std::string_view(word).substr(0, word.size() - 1);
    const bool initial = plain.size() == 1 && base::is_lower(plain.front());
    const bool may_end = base::may_end_sentence(plain);
    return initial || (may_end ? base::is_digit(next.front()) : base::is_abbreviation(plain));
}

bool blank(char c) {
    return c == ' ' || c == '\n';
}

/// What stands between markers: blanks, commas, and dashes, whose bytes in UTF-8 are E2 80 90 to 95 and E2 88 92.
bool separates(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return blank(c) || c == ',' || c == ';' || c == '-' || byte == 0xE2 || byte == 0x80 || byte == 0x88 ||
           (byte >= 0x90 && byte <= 0x95);
}

void blank_out(std::string& characters, std::size_t begin, std::size_t end) {
    std::fill(characters.begin() + static_cast<std::ptrdiff_t>(begin),
              characters.begin() + static_cast<std::ptrdiff_t>(end), ' ');
}

/// The markers of a block, what separates them, and the brackets that hold nothing else, as blanks of the same length.
std::string masked(const ArticleText& text, const TextBlock& block) {
    auto characters = text.characters.substr(block.begin, block.end - block.begin);
    for (const auto& marker : block.markers) {
        blank_out(characters, marker.begin - block.begin, marker.end - block.begin);
    }
    for (std::size_t i = 1; i < block.markers.size(); ++i) {
        const auto begin = block.markers[i - 1].end - block.begin;
        const auto between = std::string_view(characters).substr(begin, block.markers[i].begin - block.begin - begin);
        if (std::all_of(between.begin(), between.end(), separates)) {
            blank_out(characters, begin, begin + between.size());
        }
    }
    for (const auto& marker : block.markers) {
        auto begin = marker.begin - block.begin;
        auto end = marker.end - block.begin;
        while (begin > 0 && separates(characters[begin - 1])) {
            --begin;
        }
        while (end < characters.size() && separates(characters[end])) {
            ++end;
        }
        const bool open = begin > 0 && (characters[begin - 1] == '[' || characters[begin - 1] == '(');
        if (open && end < characters.size() && (characters[end] == ']' || characters[end] == ')')) {
            blank_out(characters, begin - 1, end + 1);
        }
    }
    return characters;
}

SentenceSpan trimmed(const std::string& characters, SentenceSpan span) {
    while (span.begin < span.end && blank(characters[span.begin])) {
        ++span.begin;
    }
    while (span.end > span.begin && blank(characters[span.end - 1])) {
        --span.end;
    }
    return span;
}

}  // namespace

std::vector<SentenceSpan> split_sentences(std::string_view paragraph) {
    std::vector<SentenceSpan> spans;
    std::size_t begin = 0;
    for (const auto end : base::sentence_ends(paragraph, "en")) {
        const auto next = paragraph.substr(begin, end - begin);
        const bool joins =
            !spans.empty() &&
            (base::starts_small(next) ||
             goes_on_after(paragraph.substr(spans.back().begin, spans.back().end - spans.back().begin), next));
        if (joins) {
            spans.back().end = end;
        } else {
            spans.push_back({begin, end});
        }
        begin = end;
    }
    return spans;
}

std::vector<CitingSentence> citing_sentences(const ArticleText& text, const TextBlock& block) {
    std::vector<CitingSentence> found;
    if (block.markers.empty()) {
        return found;
    }
    const auto without_markers = masked(text, block);
    for (const auto& span : split_sentences(without_markers)) {
        CitingSentence sentence;
        for (const auto& marker : block.markers) {
            if (marker.begin >= block.begin + span.begin && marker.begin < block.begin + span.end) {
                sentence.markers.push_back(&marker);
            }
        }
        const auto kept = trimmed(text.characters, {block.begin + span.begin, block.begin + span.end});
        sentence.begin = kept.begin;
        sentence.end = kept.end;
        if (!sentence.markers.empty() && sentence.end > sentence.begin) {
            found.push_back(std::move(sentence));
        }
    }
    return found;
}

}  // namespace grounds::jats
