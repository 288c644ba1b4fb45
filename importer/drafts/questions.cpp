// SPDX-License-Identifier: MIT
#include "importer/drafts/questions.hpp"

#include <fmt/format.h>

#include "evidence/findings/text.hpp"
#include "evidence/statements/words.hpp"
#include "importer/drafts/sheet.hpp"

namespace grounds::drafts {

namespace {

using statements::in_words;

constexpr std::string_view verbs_of_less =
    "|reduce|reduces|reduced|cut|cuts|lower|lowers|lowered|shorten|shortens|shortened|decrease|decreases|decreased|"
    "ease|"
    "eases|eased|relieve|relieves|relieved|prevent|prevents|prevented|halve|halves|halved|";
constexpr std::string_view verbs_of_more =
    "|increase|increases|increased|raise|raises|raised|lengthen|lengthens|lengthened|boost|boosts|boosted|improve|"
    "improves|improved|double|doubles|doubled|";
constexpr std::string_view verb_adverbs =
    "|also|significantly|slightly|markedly|may|might|can|could|will|would|did|does|to|often|greatly|that|which|";
constexpr std::string_view outcome_ends =
    "|by|compared|versus|vs|with|than|after|for|among|when|but|and|from|over|within|during|while|in|";

class QuestionReader {
public:
    QuestionReader(const base::Text& text, const base::Span& sentence)
        : text_(text), sentence_(sentence), tokens_(base::tokens_of(text, sentence)) {}

    std::optional<PutQuestion> run() const {
        for (std::size_t verb = 1; verb + 1 < tokens_.size(); ++verb) {
            const bool down = in_words(verbs_of_less, tokens_[verb].word);
            if ((!down && !in_words(verbs_of_more, tokens_[verb].word)) || !is_active(verb)) {
                continue;
            }
            PutQuestion question;
            question.change = down ? Change::decrease : Change::increase;
            question.intervention = before(verb);
            question.outcome = words_from(verb + 1, 8);
            if (question.intervention.empty() || question.outcome.empty()) {
                continue;
            }
            question.population = behind("|in|among|", true);
            question.comparator = behind("|with|versus|vs|than|against|to|", false);
            return question;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::string_view between(std::size_t left) const {
        return text_.plain_at({tokens_[left].span.end, tokens_[left + 1].span.start});
    }
    /// Its object stands at once behind it: not "was reduced", not "increased by 8".
    [[nodiscard]] bool is_active(std::size_t verb) const {
        const auto next = tokens_[verb + 1].word;
        return !in_words("|is|are|was|were|been|be|being|has|have|had|a|an|the|of|", tokens_[verb - 1].word) &&
               !in_words("|by|in|from|with|to|of|as|and|or|", next) && !base::is_digit(next.front()) &&
               between(verb) == " ";
    }
    [[nodiscard]] std::string shown(std::size_t first, std::size_t last) const {
        const base::Span span{tokens_[first].span.start, tokens_[last].span.end};
        return base::shown(text_, span, static_cast<std::size_t>(span.length()));
    }
    [[nodiscard]] std::size_t without_article(std::size_t first) const {
        return first + 1 < tokens_.size() && in_words("|the|a|an|taking|drinking|eating|", tokens_[first].word)
                   ? first + 1
                   : first;
    }

    /// At most six words of the clause before the verb.
    [[nodiscard]] std::string before(std::size_t verb) const {
        auto last = verb;
        while (last > 0 && in_words(verb_adverbs, tokens_[last - 1].word)) {
            --last;
        }
        auto first = last;
        while (first > 0 && last - first < 6 && !in_words("|that|which|and|but|when|if|", tokens_[first - 1].word) &&
               (first == last || between(first - 1).find_first_of(",;:(\"") == std::string_view::npos)) {
            --first;
        }
        const auto start = without_article(first);
        const bool named = start < last && !in_words("|it|they|this|that|these|who|he|she|we|", tokens_[start].word);
        return named ? shown(start, last - 1) : std::string();
    }
    [[nodiscard]] std::string words_from(std::size_t first, std::size_t most) const {
        first = without_article(first);
        auto last = first;
        while (last < tokens_.size() && last - first < most && !in_words(outcome_ends, tokens_[last].word) &&
               !base::is_digit(tokens_[last].word.front()) &&
               (last == first || between(last - 1).find_first_of(",;:(.\"") == std::string_view::npos)) {
            ++last;
        }
        return last > first ? shown(first, last - 1) : std::string();
    }
    /// "in older adults", "compared with placebo"; of people only where a word of people ends it.
    [[nodiscard]] std::string behind(std::string_view marks, bool people) const {
        for (std::size_t at = 1; at + 1 < tokens_.size(); ++at) {
            if (!in_words(marks, tokens_[at].word)) {
                continue;
            }
            const bool compares = people || in_words("|compared|comparison|relative|", tokens_[at - 1].word) ||
                                  in_words("|versus|vs|than|against|", tokens_[at].word);
            const auto first = without_article(at + 1);
            for (std::size_t last = first; compares && last < tokens_.size() && last - first < 5; ++last) {
                const bool is_people = statements::kind_of_noun(tokens_[last].word) == statements::Kind::people;
                if (people && is_people) {
                    return shown(first, last);
                }
            }
            if (!people && compares) {
                return words_from(first, 4);
            }
        }
        return {};
    }

    const base::Text& text_;
    base::Span sentence_;
    std::vector<base::Token> tokens_;
};

/// The size that goes with the change, as a claim's `by`.
std::string size_of(const std::vector<articles::FoundFigure>& figures, Change change) {
    for (const auto& found : figures) {
        const auto& quantity = found.figure.quantity;
        const bool counts = found.kind == statements::Kind::people || found.kind == statements::Kind::trials ||
                            found.kind == statements::Kind::count || found.kind == statements::Kind::dose;
        const bool size = !found.is_time() || found.kind == statements::Kind::difference;
        if (found.figure.change == change && quantity.value && size && !counts) {
            return fmt::format(", by: {{value: {}, unit: {}}}", evidence::number_text(*quantity.value),
                               yaml_quoted(quantity.unit));
        }
    }
    return {};
}

}  // namespace

std::optional<PutQuestion> put_question(const base::Text& text, const base::Span& sentence) {
    return QuestionReader(text, sentence).run();
}

std::string proposed_questions(const articles::Article& article) {
    std::string out;
    const auto& text = article.document.text;
    long count = 0;
    for (const auto& sentence : article.analysis.sentences) {
        count += sentence.is_candidate() ? 1 : 0;
        const auto put = sentence.is_candidate() ? put_question(text, sentence.span) : std::nullopt;
        if (!put) {
            continue;
        }
        const auto* verb = put->change == Change::decrease ? "decrease" : "increase";
        const auto size = size_of(sentence.figures, put->change);
        out += fmt::format("# ---\n# question:  # of {}-{:03}\n#   id: TODO\n#   kind: effect\n", article.source.id,
                           count);
        out += fmt::format("#   text: {}\n",
                           yaml_quoted(fmt::format("Does {} {} {}?", put->intervention, verb, put->outcome)));
        out += fmt::format("#   population: {}\n", put->population.empty() ? "TODO" : yaml_quoted(put->population));
        out += fmt::format("#   intervention: {{substance: {}}}\n", yaml_quoted(put->intervention));
        out += fmt::format("#   comparator: {}\n", put->comparator.empty() ? "TODO" : yaml_quoted(put->comparator));
        out += fmt::format("#   outcome: {}\n#   benefit: TODO\n# claims:\n", yaml_quoted(put->outcome));
        out += fmt::format("#   - {{id: TODO, statement: {}, answers: {}{}}}\n",
                           yaml_quoted(fmt::format("{} {}s {}.", put->intervention, verb, put->outcome)), verb, size);
    }
    return out.empty()
               ? out
               : "\n# Questions and claims as the sentences put them: take away the # of those that you keep, and "
                 "put them in your words.\n" +
                     out;
}

}  // namespace grounds::drafts
