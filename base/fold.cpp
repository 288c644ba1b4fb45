// SPDX-License-Identifier: MIT
#include "base/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>
#include <utility>

#include "base/ascii.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"

namespace grounds::base {

namespace {

[[noreturn]] void fail() {
    throw Error("ICU", "cannot compare letters", "check the installation of ICU");
}

const icu::Normalizer2& form_of(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = get(status);
    return U_SUCCESS(status) ? *form : (fail(), *form);
}

std::unique_ptr<icu::Transliterator> transliterator(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    return U_SUCCESS(status) && made ? std::move(made) : (fail(), nullptr);
}

bool is_latin(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status) == USCRIPT_LATIN;
}

/// Accents that any letter may have; not the signs that are vowels of a script, nor the marks that make one kana of
/// another.
bool is_accent(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    const auto script = uscript_getScript(c, &status);
    return u_charType(c) == U_NON_SPACING_MARK && (script == USCRIPT_INHERITED || script == USCRIPT_HEBREW) &&
           c != 0x3099 && c != 0x309A;
}

bool is_ascii(const icu::UnicodeString& letters) {
    const auto* units = letters.getBuffer();
    return std::all_of(units, units + letters.length(), [](char16_t unit) { return unit < 0x80; });
}

/// Letters that Unicode does not take apart: \u00F8, \u0111, \u0142, \u00E6. ICU makes a table of all its rules first,
/// which costs more than to fold a thousand names: only for those.
icu::UnicodeString in_ascii(const icu::UnicodeString& letters) {
    if (is_ascii(letters)) {
        return letters;
    }
    static const auto latin_ascii = transliterator("Latin-ASCII");
    auto plain = letters;
    latin_ascii->transliterate(plain);
    return plain.foldCase();
}

std::string make_unaccented(UChar32 c) {
    if (c == 0x2122 || c == 0x2120 || u_isUWhiteSpace(c) != 0) {
        return " ";  // marks of trade are no letters "TM" and "SM" of the word before them
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto parts = form_of(icu::Normalizer2::getNFDInstance)
                           .normalize(form_of(icu::Normalizer2::getNFKCCasefoldInstance).normalize(c, status), status);
    icu::UnicodeString letters;
    bool latin = false;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const auto part = parts.char32At(i);
        latin = latin || is_latin(part);
        if (!is_accent(part)) {
            letters.append(part);
        }
    }
    letters = form_of(icu::Normalizer2::getNFCInstance).normalize(latin ? in_ascii(letters) : letters, status);
    std::string utf8;
    return U_SUCCESS(status) ? letters.toUTF8String(utf8) : (fail(), utf8);
}

/// Precomposed, so that marks that are no accents (of kana, of Hangul) are one with their letter.
std::string composed(std::string_view text) {
    const auto& form = form_of(icu::Normalizer2::getNFCInstance);
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
    if (form.isNormalizedUTF8(piece, status) != 0) {
        return std::string(text);
    }
    std::string result;
    form.normalize(icu::UnicodeString::fromUTF8(piece), status).toUTF8String(result);
    return U_SUCCESS(status) ? result : (fail(), result);
}

bool is_apostrophe(UChar32 c) {
    return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x2BB || c == 0x2BC;
}

bool is_greek(UChar32 c) {
    return c >= 0x3B1 && c <= 0x3C9;
}

constexpr std::array<std::string_view, 25> greek_names{
    "alpha", "beta",    "gamma", "delta", "epsilon", "zeta",  "eta", "theta",   "iota", "kappa", "lambda", "mu",   "nu",
    "xi",    "omicron", "pi",    "rho",   "sigma",   "sigma", "tau", "upsilon", "phi",  "chi",   "psi",    "omega"};

/// One or two Greek letters together are symbols, and are spelt out; more are a Greek word.
std::string with_spelt_symbols(std::string_view text) {
    std::string spelt;
    std::vector<std::pair<UChar32, std::string_view>> greek;
    const auto end_greek = [&] {
        const bool word = greek.size() > 2;
        for (const auto& [letter, bytes] : greek) {
            spelt += word ? bytes : greek_names.at(static_cast<std::size_t>(letter - 0x3B1));
        }
        greek.clear();
    };
    each_code_point(text, [&](std::int32_t c, std::string_view bytes) {
        if (is_greek(c)) {
            greek.emplace_back(c, bytes);
        } else {
            end_greek();
            spelt += bytes;
        }
    });
    end_greek();
    return spelt;
}

bool is_word_character(UChar32 c) {
    return c >= 0 && (u_isalnum(c) != 0 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0);
}

}  // namespace

std::string_view unaccented_letter(std::int32_t code_point) {
    thread_local std::unordered_map<std::int32_t, std::string> known;
    const auto found = known.find(code_point);
    return found != known.end() ? found->second : known.emplace(code_point, make_unaccented(code_point)).first->second;
}

std::string unaccented(std::string_view text) {
    if (is_ascii(text)) {
        return lower_ascii(text);
    }
    std::string plain;
    plain.reserve(text.size());
    each_code_point(composed(text), [&](std::int32_t c, std::string_view bytes) {
        if (c >= 0 && c < 0x80) {
            plain += lower_ascii(bytes.front());
        } else {
            plain += c < 0 ? replacement_character : unaccented_letter(c);
        }
    });
    return plain;
}

std::string romanised(std::string_view text) {
    if (is_ascii(text)) {
        return lower_ascii(text);
    }
    static const auto latin = transliterator("Any-Latin; Latin-ASCII; Lower");
    auto letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    latin->transliterate(letters);
    std::string ascii;
    return lower_ascii(letters.toUTF8String(ascii));
}

namespace {

/// folded() where nothing needs ICU: most texts.
std::string folded_ascii(std::string_view text) {
    std::string words;
    words.reserve(text.size());
    for (const char c : text) {
        if (is_alphanumeric(c)) {
            words += lower_ascii(c);
        } else if (c == '&') {
            words += " and ";
        } else if (!is_apostrophe(c)) {
            words += ' ';
        }
    }
    return words;
}

}  // namespace

std::string folded(std::string_view text) {
    if (is_ascii(text)) {
        return folded_ascii(text);
    }
    std::string words;
    words.reserve(text.size());
    each_code_point(with_spelt_symbols(unaccented(text)), [&](std::int32_t c, std::string_view bytes) {
        if (c == '&') {
            words += " and ";
        } else if (!is_apostrophe(c)) {
            words += is_word_character(c) ? bytes : " ";
        }
    });
    return words;
}

bool is_unspaced_letter(std::int32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (c < 0x0E00 ? USCRIPT_COMMON : uscript_getScript(c, &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_HANGUL:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return c == 0x30FC;  // lengthens a kana
    }
}

std::string search_form(std::string_view text) {
    if (is_ascii(text)) {
        return std::string(text);
    }
    std::string form;
    each_code_point(with_spelt_symbols(unaccented(text)), [&](std::int32_t c, std::string_view bytes) {
        if (is_unspaced_letter(c)) {
            form += " " + std::string(bytes) + " ";
        } else {
            form += bytes;
        }
    });
    return form;
}

std::string searchable(std::string_view text) {
    auto form = search_form(text);
    return form == text ? form : std::string(text) + " " + form;
}

std::vector<std::string_view> split_words(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        if (end > 0) {
            words.push_back(folded.substr(0, end));
        }
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

std::vector<std::string> words_of(std::string_view text) {
    const auto plain = folded(text);
    const auto words = split_words(plain);
    return {words.begin(), words.end()};
}

}  // namespace grounds::base
