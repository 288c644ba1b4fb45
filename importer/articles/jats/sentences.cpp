// SPDX-License-Identifier: MIT
#include "importer/articles/jats/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace grounds::jats {

namespace {

constexpr std::array<std::string_view, 34> abbreviations{
    "al.",   "approx.", "ca.",  "cf.",   "dr.",   "e.g.", "eg.",  "eq.",  "eqs.", "etc.", "exp.", "fig.",
    "figs.", "i.e.",    "ie.",  "inc.",  "jr.",   "ltd.", "mr.",  "mrs.", "ms.",  "no.",  "nos.", "p.",
    "pp.",   "prof.",   "ref.", "refs.", "resp.", "sp.",  "spp.", "st.",  "vol.", "vs."};

void check(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw Error("ICU", "cannot find sentences", "check the installation of ICU");
    }
}

/// One for the whole run: it is costly to make.
icu::BreakIterator& breaks() {
    static const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
        check(status);
        return made;
    }();
    return *iterator;
}

std::vector<SentenceSpan> raw_sentences(std::string_view paragraph) {
    UErrorCode status = U_ZERO_ERROR;
    UText* text = utext_openUTF8(nullptr, paragraph.data(), static_cast<int64_t>(paragraph.size()), &status);
    check(status);
    auto& iterator = breaks();
    iterator.setText(text, status);
    std::vector<SentenceSpan> spans;
    int32_t begin = iterator.first();
    for (int32_t end = iterator.next(); end != icu::BreakIterator::DONE; begin = end, end = iterator.next()) {
        spans.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
    }
    utext_close(text);
    return spans;
}

std::string last_word(std::string_view sentence) {
    while (sentence.ends_with(' ')) {
        sentence.remove_suffix(1);
    }
    const auto start = sentence.find_last_of(" ([");
    std::string word(sentence.substr(start == std::string_view::npos ? 0 : start + 1));
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return word;
}

/// "J." and "S. aureus": a single letter is no sentence's last word.
bool goes_on_after(std::string_view sentence) {
    const auto word = last_word(sentence);
    const bool initial = word.size() == 2 && word[1] == '.' && word[0] >= 'a' && word[0] <= 'z';
    return initial || std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

bool starts_small(std::string_view sentence) {
    std::size_t at = 0;
    return !sentence.empty() && u_islower(base::next_code_point(sentence, at)) != 0;
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
    for (const auto& span : raw_sentences(paragraph)) {
        const bool joins =
            !spans.empty() &&
            (goes_on_after(paragraph.substr(spans.back().begin, spans.back().end - spans.back().begin)) ||
             starts_small(paragraph.substr(span.begin, span.end - span.begin)));
        if (joins) {
            spans.back().end = span.end;
        } else {
            spans.push_back(span);
        }
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
