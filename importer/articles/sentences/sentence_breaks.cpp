// SPDX-License-Identifier: MIT
#include "importer/articles/sentences/sentence_breaks.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace grounds::articles {

namespace {

/// ICU counts UTF-16 units; a break iterator is costly to make, so that each locale has one a thread.
icu::BreakIterator& iterator_for(const std::string& locale) {
    thread_local std::string made_for;
    thread_local std::unique_ptr<icu::BreakIterator> iterator;
    if (!iterator || made_for != locale) {
        UErrorCode status = U_ZERO_ERROR;
        // CLDR's abbreviations of the language: "z. B.", "p. ej."
        const auto with_abbreviations = locale + "@ss=standard";
        iterator.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(with_abbreviations.c_str()), status));
        if (U_FAILURE(status)) {
            iterator.reset();
            throw Error("ICU", "has no rules for sentences", "check the installation of ICU");
        }
        made_for = locale;
    }
    return *iterator;
}

/// The text of a block for ICU: a line break inside of it is no end, and markup that the plain form hides is a space.
icu::UnicodeString for_icu(const Text& text, const Span& span) {
    const auto utf8 = text.at(span);
    icu::UnicodeString unicode;
    auto at = static_cast<std::size_t>(span.start);
    for (std::size_t next = 0; next < utf8.size(); ++at) {
        const auto c = base::next_code_point(utf8, next);
        const bool hidden = is_space(text.plain[at]);
        unicode.append(hidden ? static_cast<UChar32>(' ') : c < 0 ? static_cast<UChar32>(0xFFFD) : c);
    }
    return unicode;
}

}  // namespace

bool is_small_letter(const Text& text, long at) {
    std::size_t next = 0;
    const auto c = base::next_code_point(text.at({at, std::min(at + 1, text.size())}), next);
    return c >= 0 && u_islower(static_cast<UChar32>(c)) != 0;
}

std::vector<long> breaks_of(const Text& text, const Span& span, const std::string& locale) {
    const auto unicode = for_icu(text, span);
    auto& iterator = iterator_for(locale);
    iterator.setText(unicode);
    std::vector<long> breaks;
    int32_t unit = 0;
    long point = span.start;
    iterator.first();
    for (auto end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
        point += unicode.countChar32(unit, end - unit);
        unit = end;
        breaks.push_back(point);
    }
    return breaks;
}

}  // namespace grounds::articles
