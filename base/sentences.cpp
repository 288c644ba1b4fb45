// SPDX-License-Identifier: MIT
#include "base/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/error.hpp"
#include "base/sentence_splitter.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

namespace {

constexpr auto abbreviations = std::to_array<std::string_view>(
    {"dr",  "mr",     "mrs", "ms",   "prof", "st",    "vs",    "v",    "e.g",   "eg",  "i.e", "ie",   "cf",
     "al",  "approx", "ca",  "fig",  "figs", "eq",    "ref",   "refs", "vol",   "pp",  "p",   "pg",   "no",
     "nos", "ed",     "eds", "dept", "univ", "assoc", "gen",   "rev",  "sp",    "spp", "var", "esp",  "resp",
     "viz", "incl",   "max", "min",  "temp", "est",   "ch",    "sec",  "suppl", "j",   "med", "clin", "nutr",
     "int", "am",     "n.b", "q.v",  "sr",   "b.i.d", "t.i.d", "q.d",  "mt",    "ft",  "eqs", "exp"});

constexpr auto may_end = std::to_array<std::string_view>(
    {"etc",  "inc",   "ltd", "co", "corp", "jr",  "sr",   "u.s", "u.k", "e.u", "a.m", "p.m", "ph.d", "m.d", "b.sc",
     "m.sc", "et al", "d.c", "no", "min",  "max", "temp", "ed",  "sec", "est", "ch",  "am",  "int",  "co"});

void check(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw Error("ICU", "has no rules for sentences", "check the installation of ICU");
    }
}

/// A break iterator is costly to make, so that each thread keeps the last.
icu::BreakIterator& iterator_for(const std::string& locale) {
    thread_local std::string made_for;
    thread_local std::unique_ptr<icu::BreakIterator> iterator;
    if (!iterator || made_for != locale) {
        UErrorCode status = U_ZERO_ERROR;
        const auto with_abbreviations = locale + "@ss=standard";
        iterator.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(with_abbreviations.c_str()), status));
        check(status);
        made_for = locale;
    }
    return *iterator;
}

/// Without brackets that open behind a full stop: "...です。「" ends before the last.
std::size_t before_opening(std::string_view utf8, std::size_t end) {
    while (end > 0) {
        auto start = static_cast<std::int32_t>(end);
        UChar32 c = 0;
        const char* const bytes = utf8.data();
        U8_PREV(bytes, 0, start, c);
        if (c < 0x80 || u_charType(c) != U_START_PUNCTUATION) {
            break;
        }
        end = static_cast<std::size_t>(start);
    }
    return end;
}

/// Japanese goes on behind what is quoted: 「...。」と言った。
bool quotes_go_on(std::string_view utf8, std::size_t end) {
    const auto before = utf8.substr(0, end);
    return (before.ends_with("」") || before.ends_with("』")) && utf8.substr(end).starts_with("と");
}

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Where ICU ends sentences within a span, in code points of the text. To ICU a line break inside of a block is no end,
/// and markup that the plain form hides is a space.
std::vector<long> breaks_of(const Text& text, const Span& span, const std::string& locale) {
    std::string shown;
    std::vector<std::size_t> offsets;  // of each code point
    auto at = static_cast<std::size_t>(span.start);
    each_code_point(text.at(span), [&](std::int32_t, std::string_view bytes) {
        offsets.push_back(shown.size());
        shown += is_space(text.plain[at++]) ? " " : bytes;
    });
    std::vector<long> breaks;
    for (const auto end : sentence_ends(shown, locale)) {
        const auto point = std::lower_bound(offsets.begin(), offsets.end(), end) - offsets.begin();
        breaks.push_back(span.start + point);
    }
    return breaks;
}

/// What goes on for this long is no sentence; later steps may take time with the square of a sentence's length.
constexpr long longest_sentence = 4000;

long part_end(const Text& text, long start, long end) {
    if (end - start <= longest_sentence) {
        return end;
    }
    const auto part = std::string_view(text.plain)
                          .substr(static_cast<std::size_t>(start), static_cast<std::size_t>(longest_sentence) + 1);
    const auto space = part.find_last_of(" \n");
    return space == std::string_view::npos || space == 0 ? start + longest_sentence
                                                         : start + static_cast<long>(space) + 1;
}

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view utf8, const std::string& locale) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, decltype(&utext_close)> text(
        utext_openUTF8(nullptr, utf8.data(), static_cast<int64_t>(utf8.size()), &status), &utext_close);
    check(status);
    auto& iterator = iterator_for(locale);
    iterator.setText(text.get(), status);
    check(status);
    std::vector<std::size_t> ends;
    iterator.first();
    for (auto end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
        const auto whole = static_cast<std::size_t>(end);
        const auto here = whole == utf8.size() ? whole : before_opening(utf8, whole);
        if (here > (ends.empty() ? 0 : ends.back()) && !quotes_go_on(utf8, here)) {
            ends.push_back(here);
        }
    }
    return ends;
}

std::vector<Span> sentences_in(const Text& text, const Span& span, const FullStops* stops, const std::string& locale,
                               long words) {
    const SentenceSplitter splitter(text, span, stops);
    std::vector<Span> sentences;
    long start = span.start;
    const auto add = [&](long end) {
        for (; start < end; start = part_end(text, start, end)) {
            const auto sentence = trimmed(text, {start, part_end(text, start, end)});
            if (sentence.length() > 0) {
                sentences.push_back(sentence);
            }
        }
    };
    auto breaks = breaks_of(text, span, locale);
    const auto glued = splitter.glued_ends();
    breaks.insert(breaks.end(), glued.begin(), glued.end());
    std::sort(breaks.begin(), breaks.end());
    for (const long at : breaks) {
        if (at > std::max(start, words) && splitter.ends_at(at)) {  // "1." of a list is no sentence
            add(splitter.with_marks(at));
        }
    }
    if (start < span.end) {
        add(span.end);
    }
    return sentences;
}

bool is_abbreviation(std::string_view word) {
    return holds(abbreviations, word);
}

bool may_end_sentence(std::string_view word) {
    return holds(may_end, word);
}

bool starts_small(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && u_islower(next_code_point(text, at)) != 0;
}

}  // namespace grounds::base
