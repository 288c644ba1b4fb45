// SPDX-License-Identifier: MIT
#include "evidence/citation_check/compare.hpp"

#include <algorithm>

#include "evidence/citation_check/outcome_tone.hpp"
#include "evidence/citation_check/told.hpp"

namespace grounds::citation_check {

namespace {

constexpr std::size_t same_matter_words = 2;  ///< shared words from which a sentence is about the same thing
constexpr double sure_margin = 0.5;           ///< by which an opposite outweighs everything that agrees

constexpr double for_place = 1.0;
constexpr double opposite_first = 10.0;  ///< of what a sentence asserts, the part that is turned round

/// The weightiest of what a text says to one assertion.
class Best {
public:
    void add(const Decided& decided, double weight) {
        if (decided.direction != Direction::cannot_tell && weight > most_) {
            most_ = weight;
            best_ = decided;
        }
        if (decided.direction == Direction::agrees) {
            agreeing_ = std::max(agreeing_, weight);
        }
    }
    /// Nothing where the opposite stands beside something that agrees about as well.
    [[nodiscard]] std::optional<Decided> result() const {
        const bool opposite = best_ && best_->direction == Direction::opposite;
        return opposite && most_ < agreeing_ + sure_margin ? std::nullopt : best_;
    }
    [[nodiscard]] double weight() const {
        return most_;
    }

private:
    std::optional<Decided> best_;
    double most_ = 0;
    double agreeing_ = 0;
};

/// "Fractures were not reduced", in a text on what a sentence says of fractures: its other words stand elsewhere.
bool is_of_one_matter(const std::vector<std::string>& said, const SourceText& text) {
    const auto stands = [&](const std::string& term) {
        return std::any_of(text.sentences.begin(), text.sentences.end(), [&](const auto& sentence) {
            return std::binary_search(sentence.terms.begin(), sentence.terms.end(), term);
        });
    };
    return static_cast<std::size_t>(std::count_if(said.begin(), said.end(), stands)) >= same_matter_words;
}

void compare_with(const SourceText& text, const Said& said, std::vector<Told> assertions, std::vector<Best>& best) {
    const ShortForms own(said.text);
    const ShortForms forms(text.text);
    for (auto& told : assertions) {
        own.write_out(told.assertion);
        forms.write_out(told.assertion);
    }
    const auto count = static_cast<double>(text.sentences.size());
    auto said_terms = said.terms;
    own.write_out(said_terms);
    forms.write_out(said_terms);
    const bool said_harm = tells_of_harm(said.text.lower);
    const bool of_one_matter = is_of_one_matter(said_terms, text);
    for (std::size_t at = 0; at < text.sentences.size(); ++at) {
        const auto& sentence = text.sentences[at];
        auto terms = sentence.terms;
        forms.write_out(terms);
        own.write_out(terms);
        const auto context = shared(said_terms, terms);
        const bool told_otherwise = names_mirrored(said_terms, terms) ||
                                    (said_harm && tells_of_harm(lower_of(text.text, sentence.statement.span)));
        const auto matter = context + (told_otherwise ? 1 : 0);
        if (matter < same_matter_words && !(matter > 0 && of_one_matter)) {
            continue;
        }
        const double place = count > 1 ? static_cast<double>(at) / (count - 1) : 1;
        auto told = tells_a_result(text, at) ? told_in(text.text, sentence.statement) : std::vector<Told>();
        for (auto& found : told) {
            forms.write_out(found.assertion);
            own.write_out(found.assertion);
            for (std::size_t one = 0; one < assertions.size(); ++one) {
                const auto relation = relation_between(assertions[one], found, context);
                if (matter < same_matter_words && relation.direction == Direction::opposite) {
                    continue;
                }
                best[one].add({relation.direction, &text, &sentence}, relation.weight + for_place * place);
            }
        }
    }
}

}  // namespace

std::optional<Decided> direction_of(const Said& said, const std::vector<const SourceText*>& texts) {
    if (tells_of_methods(said.text)) {
        return std::nullopt;
    }
    const auto assertions = told_in(said);
    std::vector<Best> best(assertions.size());
    for (const auto* text : texts) {
        compare_with(*text, said, assertions, best);
    }
    std::optional<Decided> decided;
    double most = 0;
    for (const auto& one : best) {
        const auto result = one.result();
        const bool opposite = result && result->direction == Direction::opposite;
        const double weight = one.weight() + (opposite ? opposite_first : 0);
        if (result && weight > most) {
            decided = result;
            most = weight;
        }
    }
    return decided;
}

}  // namespace grounds::citation_check
