// SPDX-License-Identifier: MIT
#include "evidence/citation_check/check.hpp"

#include <algorithm>
#include <array>

#include "evidence/citation_check/compare.hpp"

namespace grounds::citation_check {

namespace {

using statements::Kind;
using statements::Number;

constexpr auto states = std::to_array<std::string_view>(
    {"in-source", "other-measure", "other-subject", "other-number", "not-in-abstract", "not-in-full-text", "no-text"});
static_assert(states.size() == figure_states);
constexpr auto directions =
    std::to_array<std::string_view>({"agrees", "opposite", "no-significant-difference", "cannot-tell"});

constexpr std::size_t same_matter = 2;  ///< shared words from which a sentence is about the same thing
constexpr double very_rare = 0.02;      ///< "1,612": hardly another number, whatever is counted
constexpr double few = 20;              ///< fewer things of one name are counted everywhere
constexpr double common_number = 0.2;   ///< a number of that chance proves nothing by itself

/// A number of a text, with how well it fits a figure.
struct Fit {
    FigureState state = FigureState::not_in_abstract;
    double weight = -1;
    const SourceText* text = nullptr;
    const SourceSentence* sentence = nullptr;
    const Number* number = nullptr;
    std::string kind;
};

bool is_better(const Fit& a, const Fit& b) {
    return a.state != b.state ? a.state < b.state : a.weight > b.weight;
}

class FigureChecker {
public:
    FigureChecker(const Said& said, const std::vector<const SourceText*>& texts) : said_(said), texts_(texts) {}

    FigureCheck check(const Number& figure) {
        FigureCheck result;
        result.printed = figure.figure.printed;
        result.value = figure.figure.quantity.value ? figure.figure.quantity.value : figure.figure.quantity.low;
        result.unit = figure.figure.quantity.unit;
        result.chance = chance_of(figure);
        if (texts_.empty()) {
            return result;
        }
        Fit best;
        best.state =
            texts_.back()->part == TextPart::full_text ? FigureState::not_in_full_text : FigureState::not_in_abstract;
        for (const auto* text : texts_) {
            for (const auto& sentence : text->sentences) {
                look(figure, *text, sentence, best);
            }
        }
        result.state = best.state;
        if (best.sentence != nullptr) {
            result.matched = matched_of(*best.text, *best.sentence, best.number, best.kind);
            result.chance *= chance_of_others(figure, *best.sentence);
        }
        return result;
    }

    static Matched matched_of(const SourceText& text, const SourceSentence& sentence, const Number* number,
                              const std::string& kind) {
        Matched matched;
        matched.number = number == nullptr ? "" : number->figure.printed;
        matched.kind = !kind.empty() ? kind : number == nullptr ? "" : std::string(to_string(number->kind));
        matched.start = sentence.statement.span.start;
        matched.end = sentence.statement.span.end;
        matched.sentence =
            base::shown(text.text, sentence.statement.span, static_cast<std::size_t>(sentence.statement.span.length()));
        matched.part = text.part;
        return matched;
    }

private:
    void look(const Number& figure, const SourceText& text, const SourceSentence& sentence, Fit& best) const {
        const auto context = shared(said_.terms, sentence.terms);
        const auto offer = [&](FigureState state, double weight, const Number* number, std::string kind = {}) {
            Fit fit{state, weight, &text, &sentence, number, std::move(kind)};
            if (is_better(fit, best)) {
                best = std::move(fit);
            }
        };
        for (const auto& number : sentence.statement.numbers) {
            const auto like = likeness(figure, number);
            const auto weight = static_cast<double>(context);
            if (like == Likeness::same) {
                const bool proved = proves(figure, number, context, sentence);
                const auto state = proved && is_odds_for_people(figure, number) ? FigureState::other_measure
                                   : proved                                     ? FigureState::in_source
                                                                                : FigureState::other_subject;
                offer(state, weight, &number);
            } else if (like == Likeness::value && context >= same_matter && figure.decimals > 0 &&
                       (number.kind == Kind::standardised) != (figure.kind == Kind::standardised)) {
                offer(FigureState::other_measure, weight, &number);  // standard deviations for points
            } else if (like == Likeness::value && (figure.decimals > 0 || chance_of(figure) < very_rare)) {
                offer(FigureState::other_subject, weight, &number);
            } else if (context >= same_matter && follows_from_ratio(figure, number)) {
                offer(number.kind == Kind::odds_ratio || number.kind == Kind::hazard_ratio ? FigureState::other_measure
                                                                                           : FigureState::in_source,
                      weight, &number);
            } else if (is_close(sentence, context) && is_rival(figure, number) &&
                       !is_of_another_figure(figure, number)) {
                const bool same_change = figure.kind == number.kind && figure.figure.change == number.figure.change;
                offer(FigureState::other_number, weight + (same_change ? 1 : 0) - distance(figure, number), &number);
            }
        }
        if (context >= same_matter) {
            if (auto derived = change_between(figure, sentence.statement)) {
                offer(FigureState::in_source, static_cast<double>(context), nullptr,
                      "worked out from " + derived->from);
            }
        }
    }

    /// A number proves something if it is rare, or stands in a sentence about the same thing, or beside another figure
    /// of the article's sentence.
    [[nodiscard]] bool proves(const Number& figure, const Number& number, std::size_t context,
                              const SourceSentence& sentence) const {
        const bool rare = chance_of(figure) < common_number;
        const bool same_kind = kinds_agree(figure, number);
        const bool share =
            number.kind == Kind::events || number.kind == Kind::percent_people || number.kind == Kind::share;
        if (figure.kind == Kind::percent_change && share) {
            return false;  // "cut by 31%" is not "31% of people"
        }
        if (figure.kind == Kind::risk_difference && (share || number.kind == Kind::percent)) {
            return false;  // "5.2 points fewer" is not "to 5.2%"
        }
        if (figure.kind == Kind::trials && same_kind) {
            return true;  // only a review counts trials, and it counts them once
        }
        if (context >= same_matter || (context >= 1 && (rare || same_kind))) {
            return true;
        }
        return (rare && same_kind && !said_.terms.empty() && said_.terms.size() < 4) || has_pair(figure, sentence);
    }
    [[nodiscard]] static bool kinds_agree(const Number& figure, const Number& number) {
        return figure.kind == number.kind && figure.kind != Kind::other &&
               (figure.kind != Kind::count || (same_unit(figure, number) && figure.figure.quantity.lowest() >= few));
    }
    /// Of the other figures of the article's sentence that the same sentence of the source has too: together they stand
    /// in an unrelated text more rarely than one alone.
    [[nodiscard]] double chance_of_others(const Number& figure, const SourceSentence& sentence) const {
        double chance = 1;
        for (const auto& other : said_.figures) {
            const bool another = &other != &figure && other.figure.quantity.lowest() != figure.figure.quantity.lowest();
            const bool there = another && std::any_of(sentence.statement.numbers.begin(),
                                                      sentence.statement.numbers.end(), [&](const Number& number) {
                                                          return likeness(other, number) == Likeness::same ||
                                                                 follows_from_ratio(other, number);
                                                      });
            chance *= there ? chance_of(other) : 1;
        }
        return chance;
    }
    [[nodiscard]] bool has_pair(const Number& figure, const SourceSentence& sentence) const {
        return std::any_of(said_.figures.begin(), said_.figures.end(), [&](const Number& other) {
            return &other != &figure && other.figure.quantity.lowest() != figure.figure.quantity.lowest() &&
                   std::any_of(sentence.statement.numbers.begin(), sentence.statement.numbers.end(),
                               [&](const Number& number) { return likeness(other, number) == Likeness::same; });
        });
    }
    /// "1.8 times as common" is no odds ratio of 1.8, unless the sentence says odds or hazard itself.
    [[nodiscard]] bool is_odds_for_people(const Number& figure, const Number& number) const {
        const bool odds = number.kind == Kind::odds_ratio || number.kind == Kind::hazard_ratio;
        return odds && figure.kind == Kind::times && said_.text.lower.find("odds") == std::string::npos &&
               said_.text.lower.find("hazard") == std::string::npos;
    }
    /// A number that could have been meant: same unit and kind, another value.
    [[nodiscard]] static bool is_rival(const Number& figure, const Number& number) {
        return !figure.figure.quantity.is_range() && number.figure.quantity.value && figure.figure.quantity.value &&
               !figure.figure.quantity.unit.empty() && same_unit(figure, number) &&
               (figure.kind == number.kind || figure.kind == Kind::percent || number.kind == Kind::percent);
    }
    /// Half of the words of the shorter sentence are in the other: what they tell with two numbers is one thing.
    [[nodiscard]] bool is_close(const SourceSentence& sentence, std::size_t context) const {
        return context >= same_matter && 2 * context >= std::min(said_.terms.size(), sentence.terms.size());
    }
    /// The number is what another figure of the sentence tells: "83% against 89%".
    [[nodiscard]] bool is_of_another_figure(const Number& figure, const Number& number) const {
        return std::any_of(said_.figures.begin(), said_.figures.end(), [&](const Number& other) {
            return &other != &figure && likeness(other, number) == Likeness::same;
        });
    }
    /// At most one: it only parts rivals of equal context.
    [[nodiscard]] static double distance(const Number& figure, const Number& number) {
        const double a = std::abs(*figure.figure.quantity.value);
        const double b = std::abs(*number.figure.quantity.value);
        return a + b > 0 ? std::abs(a - b) / (a + b) : 0;
    }

    const Said& said_;
    const std::vector<const SourceText*>& texts_;
};

}  // namespace

std::string_view to_string(FigureState state) {
    return states[static_cast<std::size_t>(state)];
}

std::string_view to_string(Direction direction) {
    return directions[static_cast<std::size_t>(direction)];
}

SourceText::SourceText(std::string whole, TextPart which, bool english) : text(std::move(whole)), part(which) {
    for (auto& statement : statements::read_statements(text, english)) {
        auto terms = sorted_terms(text.at(statement.span));
        sentences.push_back({std::move(statement), std::move(terms)});
    }
}

Said::Said(std::string sentence, bool english) : text(std::move(sentence)) {
    const statements::Span all{0, text.size()};
    const auto numbers = statements::numbers_of(text, all, {{}, english});
    tone = statements::tone_of(text, all, numbers);
    std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(figures),
                 [](const Number& number) { return number.is_figure() || number.decimals > 0; });
    std::erase_if(figures,
                  [](const Number& number) { return number.kind == Kind::p_value || number.kind == Kind::level; });
    terms = sorted_terms(text.at(all));
}

SentenceCheck check_sentence(const Said& said, const std::vector<const SourceText*>& texts) {
    SentenceCheck result;
    if (!texts.empty()) {
        result.text = texts.back()->part;
    }
    FigureChecker checker(said, texts);
    for (const auto& figure : said.figures) {
        result.figures.push_back(checker.check(figure));
    }
    if (const auto decided = direction_of(said, texts)) {
        result.direction = decided->direction;
        result.deciding = FigureChecker::matched_of(*decided->text, *decided->sentence, nullptr, "");
    }
    return result;
}

}  // namespace grounds::citation_check
