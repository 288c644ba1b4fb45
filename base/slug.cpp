// SPDX-License-Identifier: MIT
#include "base/slug.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace grounds::base {

namespace {

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Accents become characters of their own, which are then left out.
std::string decomposed_lower(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKDInstance(status);
    auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    if (U_SUCCESS(status)) {
        unicode = form->normalize(unicode, status);
    }
    std::string plain;
    unicode.toLower().toUTF8String(plain);
    return plain;
}

}  // namespace

bool is_slug(std::string_view text) {
    constexpr std::size_t longest = 120;
    if (text.empty() || text.size() > longest || text.front() == '-' || text.back() == '-') {
        return false;
    }
    const bool letters = std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || is_word(c); });
    return letters && text.find("--") == std::string_view::npos;
}

std::string slug_of(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string slug;
    for (const char c : decomposed_lower(text)) {
        const bool accent = static_cast<unsigned char>(c) >= 0x80;
        if (is_word(c)) {
            slug += c;
        } else if (!accent && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    if (slug.size() > longest) {
        const auto hyphen = slug.rfind('-', longest);
        slug.resize(hyphen == std::string::npos || hyphen < longest / 2 ? longest : hyphen);
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug;
}

}  // namespace grounds::base
