// SPDX-License-Identifier: MIT
#include "importer/articles/language/language.hpp"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/utf8.hpp"

namespace grounds::articles {

namespace {

struct Frequent {
    std::string_view code;
    std::string_view words;  ///< without accents, as in the plain text
};

/// The most frequent words of each language that few others share.
constexpr auto frequent = std::to_array<Frequent>({
    {"en", " the and of to in is that for with are this you can it be from or may have "},
    {"de", " der die und das ist von nicht mit den ein eine zu auf sich auch bei fur wird werden oder konnen durch "},
    {"fr", " le la les et des est une dans pour que qui sur pas avec du au peut sont par plus ou ce cette "},
    {"es", " el la los las de que y en un una es por con para del se al puede como su mas o "},
    {"it", " il la di che e un una per con del della sono non si puo da nel piu gli anche le o "},
    {"pt", " o a os as de que e do da em um uma para com nao por se no na pode mais ou dos "},
    {"nl", " de het een en van is dat niet voor met op zijn te bij kan ook aan door of worden "},
    {"sv", " och att det som en ar av for med inte den till pa kan har om ett eller de "},
    {"da", " og at det som en er af for med ikke den til pa kan har om et eller de "},
    {"pl", " i w na z nie sie jest do to ze dla przez od po jak lub oraz moze "},
});

struct Script {
    UScriptCode script;
    std::string_view code;
};

/// Scripts that tell the language, or that none of the tables above is meant.
constexpr auto scripts = std::to_array<Script>({{USCRIPT_HIRAGANA, "ja"},
                                                {USCRIPT_KATAKANA, "ja"},
                                                {USCRIPT_HANGUL, "ko"},
                                                {USCRIPT_HAN, "zh"},
                                                {USCRIPT_CYRILLIC, "ru"},
                                                {USCRIPT_GREEK, "el"},
                                                {USCRIPT_ARABIC, "ar"},
                                                {USCRIPT_HEBREW, "he"},
                                                {USCRIPT_THAI, "th"},
                                                {USCRIPT_DEVANAGARI, "hi"}});

constexpr long enough = 20000;  ///< code points that decide
constexpr long few_words = 3;
constexpr std::size_t short_text = 40;  ///< in words: so few may hold only one or two of the frequent ones

std::string by_script(std::string_view utf8) {
    std::map<std::string_view, long> counted;
    long letters = 0;
    for (std::size_t next = 0; next < utf8.size() && letters < enough;) {
        UErrorCode status = U_ZERO_ERROR;
        const auto c = base::next_code_point(utf8, next);
        const auto script = c < 0 ? USCRIPT_COMMON : uscript_getScript(c, &status);
        letters += script != USCRIPT_COMMON && script != USCRIPT_INHERITED ? 1 : 0;
        for (const auto& row : scripts) {
            counted[row.code] += row.script == script ? 1 : 0;
        }
    }
    for (const auto& row : scripts) {  // in the table's order: some kana make Chinese signs Japanese
        if (counted[row.code] * 10 > letters * (row.code == "ja" ? 1 : 5)) {
            return std::string(row.code);
        }
    }
    return {};
}

/// A short text without small words, "Salt lowered cramps": at least a third of its words are English ones that the
/// rules look for.
bool speaks_english(const std::vector<Token>& tokens) {
    const auto hits = tokens.size() < short_text ? tables::english().lexicon.find(tokens) : std::vector<CueHit>();
    std::set<std::size_t> known;
    for (const auto& hit : hits) {
        known.insert(hit.token);
    }
    return known.size() >= 2 && 3 * known.size() >= tokens.size();
}

}  // namespace

std::string detect_language(const Text& text) {
    if (auto code = by_script(text.points.slice(0, std::min(text.size(), enough))); !code.empty()) {
        return code;
    }
    std::array<long, frequent.size()> counts{};
    const auto tokens = tokens_of(text, {0, std::min(text.size(), enough)});
    for (const auto& token : tokens) {
        const auto word = " " + std::string(token.word) + " ";
        for (std::size_t i = 0; i < frequent.size(); ++i) {
            counts[i] += frequent[i].words.find(word) != std::string_view::npos ? 1 : 0;
        }
    }
    const auto* const best = std::max_element(counts.begin(), counts.end());
    const bool alone = std::count(counts.begin(), counts.end(), *best) == 1;
    if (*best >= few_words || (*best > 0 && alone && tokens.size() < short_text)) {
        return std::string(frequent[static_cast<std::size_t>(best - counts.begin())].code);
    }
    return speaks_english(tokens) ? "en" : "und";
}

const Language* language_of(std::string_view code) {
    const auto primary = code.substr(0, code.find_first_of("-_"));
    return primary == "en" ? &tables::english() : nullptr;
}

std::vector<std::string_view> supported_languages() {
    return {"en"};
}

}  // namespace grounds::articles
