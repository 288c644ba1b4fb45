// SPDX-License-Identifier: MIT
#include "evidence/citation_check/compare.hpp"

#include <algorithm>
#include <array>

#include "evidence/citation_check/outcome_tone.hpp"
#include "evidence/statements/words.hpp"

namespace grounds::citation_check {

namespace {

using statements::Tendency;
using statements::Tone;

constexpr std::size_t same_outcome = 2;  ///< shared words from which a sentence is about the same thing
constexpr std::size_t sure_matter = 3;   ///< of two clauses, from which an opposite direction is told
constexpr double sure_margin = 1.0;      ///< by which it outweighs every clause that agrees

bool tells(const Tone& tone) {
    return tone.tendency != Tendency::none || tone.better || tone.worse;
}

/// What two tones are to one another.
Direction compare(const Tone& said, const Tone& found) {
    const bool said_null = said.tendency == Tendency::no_difference;
    const bool found_null = found.tendency == Tendency::no_difference;
    if (said_null || found_null) {
        return said_null && found_null ? Direction::agrees
               : found_null            ? Direction::no_significant_difference
                                       : Direction::opposite;
    }
    if ((said.better && found.worse && !found.better) || (said.worse && found.better && !said.better)) {
        return Direction::opposite;
    }
    if (said.tendency != Tendency::none && found.tendency != Tendency::none) {
        return said.tendency == found.tendency ? Direction::agrees : Direction::opposite;
    }
    return (said.better && found.better) || (said.worse && found.worse) ? Direction::agrees : Direction::cannot_tell;
}

/// A clause with what tells which way it goes, and of what.
struct Clause {
    Tone tone;
    bool harm = false;  ///< speaks of side effects
    std::vector<statements::Number> numbers;
    std::vector<std::string> terms;     ///< up to "than", or all
    std::vector<std::string> compared;  ///< only behind it
};

/// Where a clause begins to tell what it compares with; its length if it does not.
std::size_t comparator_at(std::string_view lower) {
    constexpr auto words = std::to_array<std::string_view>(
        {" than ", " compared with ", " compared to ", " versus ", " relative to ", " as against "});
    auto first = lower.size();
    for (const auto& word : words) {
        first = std::min(first, lower.find(word));
    }
    return first;
}

bool share_any(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return shared(a, b) > 0;
}

/// "shorter with moss than with lichen", "longer with lichen than with moss"
bool are_crossed(const Clause& a, const Clause& b) {
    return share_any(a.compared, b.terms) && share_any(b.compared, a.terms) && !share_any(a.compared, b.compared);
}

/// What two clauses are to one another.
Direction compare(const Clause& said, const Clause& found) {
    const auto direction = compare(said.tone, found.tone);
    const bool null = said.tone.tendency == Tendency::no_difference || found.tone.tendency == Tendency::no_difference;
    if (null || !are_crossed(said, found)) {
        return direction;
    }
    return direction == Direction::agrees     ? Direction::opposite
           : direction == Direction::opposite ? Direction::agrees
                                              : direction;
}

std::vector<Clause> telling_clauses(const statements::Text& text, const statements::Span& sentence) {
    std::vector<Clause> clauses;
    for (const auto& span : clauses_of(text, sentence)) {
        Clause clause;
        clause.numbers = statements::numbers_of(text, span, {});
        clause.tone = statements::tone_of(text, span, clause.numbers);
        if (clause.tone.tendency != Tendency::no_difference) {
            const auto change = statements::Directions(text, span).first();
            clause.tone.tendency = !change                       ? Tendency::none
                                   : *change == Change::increase ? Tendency::increase
                                                                 : Tendency::decrease;
        }
        if (tells(clause.tone)) {
            const auto lower = lower_of(text, span);
            const auto part = span.start + static_cast<long>(comparator_at(lower));
            clause.harm = tells_of_harm(lower);
            clause.terms = sorted_terms(text.at({span.start, part}));
            clause.compared = sorted_terms(text.at({part, span.end}));
            std::erase_if(clause.compared, [&](const std::string& term) {
                return std::binary_search(clause.terms.begin(), clause.terms.end(), term);
            });
            clauses.push_back(std::move(clause));
        }
    }
    return clauses;
}

/// "the primary outcome was the share of people with an improvement" tells no result.
bool tells_of_methods(const statements::Text& text) {
    return holds_any(text.lower, {"outcome was", "outcomes were", "outcome measure was", "outcome measures were",
                                  "outcome variables", "analyses included", "endpoint was", "endpoints were",
                                  "end point was", "end points were", "we hypothes"});
}

bool same_figure(const Clause& said, const Clause& found) {
    return std::any_of(said.numbers.begin(), said.numbers.end(), [&](const statements::Number& figure) {
        return figure.is_figure() && (figure.decimals > 0 || !figure.figure.quantity.unit.empty()) &&
               std::any_of(found.numbers.begin(), found.numbers.end(), [&](const statements::Number& number) {
                   return likeness(figure, number) == Likeness::same;
               });
    });
}

/// Sentences of results say more than those of aims and methods, conclusions most of all; a figure in common says most.
double weight_of(const SourceText& text, std::size_t at, std::size_t context, const Clause& said, const Clause& found) {
    const auto count = static_cast<double>(text.sentences.size());
    const double place = count > 1 ? static_cast<double>(at) / (count - 1) : 1;
    const auto own = static_cast<double>(shared(said.terms, found.terms) + shared(said.compared, found.compared));
    return own + 0.3 * static_cast<double>(context) + place + (found.tone.significant ? 0.5 : 0.0) +
           (same_figure(said, found) ? 3.0 : 0.0);
}

/// The opposite only where the two speak of the same matter, flatly.
Direction direction_between(const Clause& said, const Clause& found) {
    if (said.harm != found.harm) {
        return Direction::cannot_tell;  // "fewer cramps, without an increase in side effects"
    }
    const auto direction = compare(said, found);
    const bool sure = shared(said.terms, found.terms) + shared(said.compared, found.compared) >= sure_matter ||
                      same_figure(said, found);
    return direction == Direction::opposite && (!sure || found.tone.hedged) ? Direction::cannot_tell : direction;
}

/// The weightiest of what clauses say to one another.
class Best {
public:
    void add(const Decided& decided, double weight) {
        if (decided.direction == Direction::agrees) {
            agreeing_ = std::max(agreeing_, weight);
        }
        if (decided.direction != Direction::cannot_tell && weight > most_) {
            most_ = weight;
            best_ = decided;
        }
    }
    /// Nothing where the opposite stands beside something that agrees about as well.
    [[nodiscard]] std::optional<Decided> result() const {
        const bool opposite = best_ && best_->direction == Direction::opposite;
        return opposite && most_ < agreeing_ + sure_margin ? std::nullopt : best_;
    }

private:
    std::optional<Decided> best_;
    double most_ = 0;
    double agreeing_ = 0;
};

}  // namespace

std::optional<Decided> direction_of(const Said& said, const std::vector<const SourceText*>& texts) {
    if (tells_of_methods(said.text)) {
        return std::nullopt;
    }
    const auto said_clauses = telling_clauses(said.text, {0, said.text.size()});
    Best best;
    for (const auto* text : texts) {
        for (std::size_t at = 0; at < text->sentences.size(); ++at) {
            const auto& sentence = text->sentences[at];
            const auto context = shared(said.terms, sentence.terms);
            if (context < same_outcome) {
                continue;
            }
            for (const auto& found : telling_clauses(text->text, sentence.statement.span)) {
                for (const auto& clause : said_clauses) {
                    const auto direction = direction_between(clause, found);
                    best.add({direction, text, &sentence}, weight_of(*text, at, context, clause, found));
                }
            }
        }
    }
    return best.result();
}

}  // namespace grounds::citation_check
