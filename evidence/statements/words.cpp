// SPDX-License-Identifier: MIT
#include "evidence/statements/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace grounds::statements {

using base::is_digit;
using base::is_letter;
using base::is_space;
using base::tokens_of;
namespace stand_in = base::stand_in;

namespace {

constexpr auto numbers = std::to_array<std::pair<std::string_view, double>>(
    {{"two", 2},          {"three", 3},    {"four", 4},     {"five", 5},      {"six", 6},     {"seven", 7},
     {"eight", 8},        {"nine", 9},     {"ten", 10},     {"eleven", 11},   {"twelve", 12}, {"thirteen", 13},
     {"fourteen", 14},    {"fifteen", 15}, {"sixteen", 16}, {"eighteen", 18}, {"twenty", 20}, {"twenty-four", 24},
     {"twenty-five", 25}, {"thirty", 30},  {"forty", 40},   {"fifty", 50},    {"sixty", 60},  {"seventy", 70},
     {"eighty", 80},      {"ninety", 90}});
constexpr auto fractions = std::to_array<std::pair<std::string_view, double>>({{"one-half", 0.5},
                                                                               {"one-third", 0.33},
                                                                               {"two-thirds", 0.67},
                                                                               {"one-quarter", 0.25},
                                                                               {"three-quarters", 0.75},
                                                                               {"one-fifth", 0.2},
                                                                               {"one-fourth", 0.25},
                                                                               {"two-fifths", 0.4},
                                                                               {"one-tenth", 0.1},
                                                                               {"three-fourths", 0.75}});

constexpr std::string_view counted_by_words =
    "|forms|types|kinds|people|women|men|adults|children|patients|participants|studies|trials|doses|cups|groups|cases|"
    "reviews|meals|sessions|servings|subjects|volunteers|infants|deaths|countries|towns|cities|firms|projects|";
constexpr std::string_view irregular = "|people|women|men|children|";
constexpr std::string_view stops =
    "|and|or|but|in|on|at|to|for|from|with|by|as|is|are|was|were|has|have|had|that|which|who|when|while|than|per|a|an|"
    "if|"
    "because|did|do|does|can|may|will|not|during|after|before|between|over|under|this|these|those|it|they|we|you|i|"
    "february|march|april|may|june|july|august|september|october|november|december|january|";

/// Verbs that end as plural nouns do: "96 trials says".
constexpr std::string_view says =
    "|says|suggests|shows|finds|reports|tells|argues|concludes|indicates|reveals|claims|estimates|proves|writes|states|"
    "notes|adds|gives|makes|puts|does|confirms|supports|implies|";

struct Qualified {
    std::string_view words;
    Qualifier qualifier;
};
/// Longest first where one ends with another.
constexpr auto before_words = std::to_array<Qualified>({
    {"no more than", Qualifier::up_to},
    {"not more than", Qualifier::up_to},
    {"up to about", Qualifier::up_to},
    {"up to", Qualifier::up_to},
    {"as much as", Qualifier::up_to},
    {"as many as", Qualifier::up_to},
    {"at most", Qualifier::up_to},
    {"maximum of", Qualifier::up_to},
    {"as high as", Qualifier::up_to},
    {"no less than", Qualifier::at_least},
    {"at least", Qualifier::at_least},
    {"minimum of", Qualifier::at_least},
    {"more than", Qualifier::over},
    {"greater than", Qualifier::over},
    {"higher than", Qualifier::over},
    {"over", Qualifier::over},
    {"above", Qualifier::over},
    {"exceeding", Qualifier::over},
    {"less than", Qualifier::under},
    {"fewer than", Qualifier::under},
    {"lower than", Qualifier::under},
    {"under", Qualifier::under},
    {"below", Qualifier::under},
    {"about", Qualifier::about},
    {"around", Qualifier::about},
    {"approximately", Qualifier::about},
    {"roughly", Qualifier::about},
    {"nearly", Qualifier::about},
    {"almost", Qualifier::about},
    {"approx.", Qualifier::about},
    {"some", Qualifier::about},
    {"circa", Qualifier::about},
    {"~", Qualifier::about},
    {"beyond", Qualifier::over},
});

constexpr std::string_view naming =
    "|p|pp|page|pages|phase|type|grade|stage|table|figure|fig|chapter|section|step|no|number|vitamin|version|level|day|"
    "week|"
    "part|vol|volume|issue|item|category|class|covid|omega|coenzyme|ref|refs|reference|references|january|february|"
    "march|"
    "april|june|july|august|september|october|november|december|pmid|isbn|rule|tip|reason|question|group|";
constexpr std::string_view frames = "|in|within|after|over|for|during|across|by|through|at|";

constexpr std::size_t rate_reach = 6;
constexpr std::size_t rate_reach_of_count = 2;  ///< "64 adults took it daily" are not 64 a day

/// A rate that a word tells; `daily` is the adverb, `day` what "per", "a", "each" and "every" stand before.
std::string_view rate_of(std::string_view word) {
    if (word == "daily" || word == "day") {
        return "day";
    }
    if (word == "weekly" || word == "week") {
        return "week";
    }
    return word == "night" || word == "serving" || word == "meal" || word == "hour" ? word : std::string_view{};
}

/// "twice daily", "three times a day": so many doses a day, not one.
constexpr std::string_view multipliers = "|twice|thrice|times|x|doses|divided|";

std::string rate_behind(const Text& text, const Span& sentence, long end, std::size_t reach) {
    const auto tokens = tokens_of(text, {end, std::min(sentence.end, end + 80)});
    std::string_view last;
    long from = end;
    for (std::size_t i = 0; i < tokens.size() && i < reach; ++i) {
        const auto between =
            std::string_view(text.lower)
                .substr(static_cast<std::size_t>(from), static_cast<std::size_t>(tokens[i].span.start - from));
        if (between.find_first_of(",;:.()[]") != std::string_view::npos) {
            break;
        }
        const auto word = tokens[i].word;
        if (in_words(multipliers, word)) {
            return {};
        }
        const bool each = last == "per" || last == "a" || last == "each" || last == "every";
        if ((each || word.ends_with("ily") || word == "weekly") && !rate_of(word).empty()) {
            return std::string(rate_of(word));
        }
        last = word;
        from = tokens[i].span.end;
    }
    return {};
}

/// "a daily dose of 400 mg"
bool daily_before(const Text& text, const Span& sentence, long start) {
    const auto tokens = tokens_of(text, {std::max(sentence.start, start - 40), start});
    for (std::size_t i = tokens.size(); i > 0 && tokens.size() - i < 4; --i) {
        if (tokens[i - 1].word == "daily") {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<WordNumber> word_number(std::string_view word) {
    for (const auto& [name, value] : numbers) {
        if (name == word) {
            return WordNumber{value, false};
        }
    }
    for (const auto& [name, value] : fractions) {
        if (name == word) {
            return WordNumber{value, true};
        }
    }
    return std::nullopt;
}

std::string counted_noun(const Text& text, const Span& sentence, long position, bool written_out) {
    constexpr std::size_t most_words = 5;
    const auto tokens = tokens_of(text, {position, std::min(sentence.end, position + 100)});
    std::string noun;
    long from = position;
    for (std::size_t i = 0; i < tokens.size() && i < most_words; ++i) {
        const auto between =
            std::string_view(text.lower)
                .substr(static_cast<std::size_t>(from), static_cast<std::size_t>(tokens[i].span.start - from));
        const auto word = tokens[i].word;
        const bool of = word == "of" && i == 0;
        const bool clause = between.find_first_of(".;:()[]!?") != std::string_view::npos ||
                            (!noun.empty() && between.find(',') != std::string_view::npos);
        if (clause || in_words(stops, word) || (!noun.empty() && in_words(says, word)) || (word == "of" && !of) ||
            is_digit(word.front())) {
            break;
        }
        if (written_out
                ? in_words(counted_by_words, word)
                : in_words(irregular, word) || (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
                                                !word.ends_with("'s") && !word.ends_with("us"))) {
            noun = word;
        }
        from = tokens[i].span.end;
    }
    return noun;
}

std::optional<Qualifier> qualifier_in(std::string_view before, std::string_view behind) {
    while (!before.empty() && (is_space(before.back()) || before.back() == '$')) {
        before.remove_suffix(1);
    }
    const char last = before.empty() ? ' ' : before.back();
    if (last == '>' || last == stand_in::at_least) {
        return last == '>' ? Qualifier::over : Qualifier::at_least;
    }
    if (last == '<' || last == stand_in::at_most) {
        return last == '<' ? Qualifier::under : Qualifier::up_to;
    }
    for (const auto& [words, qualifier] : before_words) {
        if (before.ends_with(words) &&
            (before.size() == words.size() || !is_letter(before[before.size() - words.size() - 1]))) {
            return qualifier;
        }
    }
    if (behind.starts_with("+")) {
        return Qualifier::over;
    }
    const auto starts = [&](std::string_view words) { return behind.starts_with(words); };
    if (starts(" or more") || starts(" or higher") || starts(" or above")) {
        return Qualifier::at_least;
    }
    return starts(" or less") || starts(" or fewer") ? std::optional(Qualifier::up_to) : std::nullopt;
}

std::string rate_near(const Text& text, const Span& sentence, const Span& figure, bool counted) {
    if (counted) {
        return rate_behind(text, sentence, figure.end, rate_reach_of_count);
    }
    auto rate = rate_behind(text, sentence, figure.end, rate_reach);
    return rate.empty() && daily_before(text, sentence, figure.start) ? "day" : rate;
}

Kind kind_of_noun(std::string_view noun) {
    constexpr std::string_view people =
        "|people|persons|women|men|adults|children|patients|participants|subjects|volunteers|infants|individuals|"
        "adolescents|"
        "girls|boys|students|athletes|households|tenants|renters|residents|workers|mothers|neonates|newborns|controls|"
        "respondents|elders|outpatients|inpatients|babies|pupils|soldiers|players|runners|swimmers|nurses|physicians|"
        "doctors|males|females|smokers|veterans|customers|employees|families|";
    constexpr std::string_view trials =
        "|trials|studies|rcts|reviews|reports|experiments|articles|papers|meta-analyses|";
    return in_words(people, noun) ? Kind::people : in_words(trials, noun) ? Kind::trials : Kind::count;
}

bool is_naming_word(std::string_view word) {
    return in_words(naming, word);
}

bool is_frame_word(std::string_view word) {
    return in_words(frames, word);
}

}  // namespace grounds::statements
