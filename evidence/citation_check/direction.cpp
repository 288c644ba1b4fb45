// SPDX-License-Identifier: MIT
#include "evidence/citation_check/compare.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "evidence/citation_check/assertions.hpp"
#include "evidence/citation_check/outcome_tone.hpp"
#include "evidence/statements/words.hpp"

namespace grounds::citation_check {

namespace {

using statements::Kind;
using statements::Number;

constexpr std::size_t same_matter_words = 2;  ///< shared words from which a sentence is about the same thing
constexpr std::size_t close_matter = 5;       ///< the same, where a clause does not name its outcome
constexpr double sure_margin = 0.5;           ///< by which an opposite outweighs everything that agrees

/// Weights of what two assertions have in common: a figure says most, then each word of the outcome; conclusions stand
/// last.
constexpr double for_figure = 3.0;
constexpr double for_outcome = 1.5;
constexpr double for_actor = 0.7;
constexpr double for_context = 0.3;
constexpr double for_significance = 0.5;
constexpr double for_place = 1.0;
constexpr double opposite_first = 10.0;  ///< of what a sentence asserts, the part that is turned round

/// An assertion with what its clause says besides.
struct Told {
    Assertion assertion;
    bool harm = false;  ///< speaks of side effects
    bool significant = false;
    std::vector<Number> numbers;
};

/// By the words of each clause, and by numbers; of an article's sentence only by words where they tell anything.
std::vector<Told> told_in(const statements::Text& text, const statements::Span& sentence, bool by_words_only) {
    std::vector<Told> all;
    for (const auto& span : clauses_of(text, sentence)) {
        auto assertions = assertions_in(text, span);
        if (assertions.empty()) {
            continue;
        }
        Told told;
        told.numbers = statements::numbers_of(text, span, {});
        told.harm = tells_of_harm(lower_of(text, span));
        told.significant = statements::tone_of(text, span, told.numbers).significant;
        for (auto& assertion : assertions) {
            told.assertion = std::move(assertion);
            all.push_back(told);
        }
    }
    if (all.empty() || !by_words_only) {
        Told told;
        told.numbers = statements::numbers_of(text, sentence, {});
        told.harm = tells_of_harm(lower_of(text, sentence));
        told.significant = statements::tone_of(text, sentence, told.numbers).significant;
        for (auto& assertion : assertions_by_numbers(text, sentence, told.numbers)) {
            told.assertion = std::move(assertion);
            all.push_back(told);
        }
    }
    return all;
}

/// What a text shortens, written out in what is asserted, so that "MEL" and "melatonin" are one group.
class ShortForms {
public:
    explicit ShortForms(const statements::Text& text) {
        for (const auto& abbreviation : abbreviations_in(text)) {
            auto name = sorted_terms(abbreviation.name);
            if (name.size() == 1) {
                forms_.emplace_back(std::move(name.front()), sorted_terms(abbreviation.words));
            }
        }
    }
    void write_out(Assertion& assertion) const {
        for (auto* terms : {&assertion.outcome, &assertion.actors, &assertion.compared}) {
            for (const auto& [name, words] : forms_) {
                write_out(*terms, name, words);
            }
        }
    }

private:
    static void write_out(std::vector<std::string>& terms, const std::string& name,
                          const std::vector<std::string>& words) {
        const auto at = std::lower_bound(terms.begin(), terms.end(), name);
        if (at != terms.end() && *at == name) {
            terms.erase(at);
            terms.insert(terms.end(), words.begin(), words.end());
            std::sort(terms.begin(), terms.end());
            terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
        }
    }

    std::vector<std::pair<std::string, std::vector<std::string>>> forms_;  ///< stems
};

/// "the primary outcome was the share of people with an improvement" tells no result.
bool tells_of_methods(const statements::Text& text) {
    return holds_any(text.lower, {"outcome was", "outcomes were", "outcome measure was", "outcome measures were",
                                  "outcome variables", "analyses included", "endpoint was", "endpoints were",
                                  "end point was", "end points were", "we hypothes"});
}

/// Words of what was looked for or done, not of what was found.
constexpr auto of_aims = std::to_array<std::string_view>({"aim ",
                                                          "aims ",
                                                          "aimed",
                                                          "objective",
                                                          "purpose",
                                                          "hypothes",
                                                          "we investigated whether",
                                                          "we tested",
                                                          "we evaluate",
                                                          "we assess",
                                                          "to determine",
                                                          "to evaluate",
                                                          "to assess",
                                                          "to compare",
                                                          "to examine",
                                                          "to investigate",
                                                          "we sought",
                                                          "randomly assigned",
                                                          "were randomi",
                                                          "we randomi",
                                                          "primary endpoint",
                                                          "primary outcome",
                                                          "primary end point",
                                                          "defined as",
                                                          "previous"});

/// Labels of structured abstracts.
constexpr auto labels_of_results = std::to_array<std::string_view>(
    {"result", "finding", "conclusion", "main result", "interpretation", "measurements and main", "discussion"});
constexpr auto labels_of_aims =
    std::to_array<std::string_view>({"background", "objective", "aim", "introduction", "purpose", "method", "design",
                                     "patients and", "materials", "setting", "context", "rationale", "importance",
                                     "hypothesis", "trial design", "intervention", "main outcome", "measurements"});
constexpr std::size_t longest_abstract = 40;  ///< sentences back from one within which its label stands

bool begins_with_any(std::string_view lower, std::span<const std::string_view> labels) {
    return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) { return lower.starts_with(label); });
}

/// Whether a sentence tells what was found: by its own words, and by the last label of the abstract before it.
bool tells_a_result(const SourceText& text, std::size_t at) {
    const auto lower = [&](std::size_t sentence) {
        return lower_of(text.text, text.sentences[sentence].statement.span);
    };
    if (holds_any(lower(at), of_aims)) {
        return false;
    }
    for (std::size_t back = 0; back <= std::min(at, longest_abstract); ++back) {
        if (begins_with_any(lower(at - back), labels_of_results)) {
            return true;
        }
        if (begins_with_any(lower(at - back), labels_of_aims)) {
            return false;
        }
    }
    return true;
}

/// Not when, how long or how much was given: what is told of it may be anything.
bool is_result(const Number& figure) {
    return figure.is_figure() && !(figure.is_time() && !figure.figure.change && figure.decimals == 0) &&
           figure.kind != Kind::dose && figure.kind != Kind::age && figure.kind != Kind::people;
}

bool same_figure(const Told& said, const Told& found) {
    return std::any_of(said.numbers.begin(), said.numbers.end(), [&](const Number& figure) {
        return is_result(figure) && (figure.decimals > 0 || !figure.figure.quantity.unit.empty()) &&
               std::any_of(found.numbers.begin(), found.numbers.end(),
                           [&](const Number& number) { return likeness(figure, number) == Likeness::same; });
    });
}

/// "Improved" as more or less, where the outcome's name tells which is better.
Course without_praise(Course course, Worth worth) {
    if (worth == Worth::unknown || (course != Course::better && course != Course::worse)) {
        return course;
    }
    return (course == Course::better) == (worth == Worth::good) ? Course::increase : Course::decrease;
}

Course mirror_of(Course course) {
    return course == Course::increase ? Course::decrease : course == Course::decrease ? Course::increase : course;
}

/// As told of one outcome by one name.
Course course_of(const Assertion& one, const Assertion& other, bool praised) {
    const auto worth = one.worth != Worth::unknown || one.mirrored != other.mirrored ? one.worth : other.worth;
    const auto course = praised ? one.course : without_praise(one.course, worth);
    return one.mirrored && !other.mirrored ? mirror_of(course) : course;
}

Direction compare(Course said, Course found) {
    const auto judges = [](Course course) { return course == Course::better || course == Course::worse; };
    if (said == found) {
        return Direction::agrees;
    }
    if (found == Course::no_difference) {
        return Direction::no_significant_difference;
    }
    return said == Course::no_difference || judges(said) == judges(found) ? Direction::opposite
                                                                          : Direction::cannot_tell;
}

/// What two assertions are to one another, and how much they have in common.
struct Relation {
    Direction direction = Direction::cannot_tell;
    double weight = 0;
};

/// A control group counts twice: other words may be of anything.
std::size_t shared_groups(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const bool controls = !a.empty() && !b.empty() && a.front() == control_group && b.front() == control_group;
    return shared(a, b) + (controls ? 1 : 0);
}

/// Words that make another outcome of the same words.
bool are_rivals(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    static const auto pairs = std::to_array<std::pair<std::string, std::string>>({{"high", "low"},
                                                                                  {"systol", "diasto"},
                                                                                  {"left", "right"},
                                                                                  {"upper", "low"},
                                                                                  {"acute", "chroni"},
                                                                                  {"male", "female"}});
    static const auto of_reaching = sorted_terms("target goal achieved reached free remission responders threshold");
    const auto has = [](const std::vector<std::string>& terms, const std::string& term) {
        return std::find(terms.begin(), terms.end(), term) != terms.end();
    };
    const bool other = std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
        return (has(a, pair.first) && has(b, pair.second)) || (has(a, pair.second) && has(b, pair.first));
    });
    const auto reaches = [&](const std::vector<std::string>& terms) { return shared(terms, of_reaching) > 0; };
    return other || reaches(a) != reaches(b);
}

class Comparison {
public:
    Comparison(const Told& said, const Told& found, std::size_t context)
        : said_(said),
          found_(found),
          context_(context),
          outcome_(shared(said.assertion.outcome, found.assertion.outcome.empty() ? found.assertion.actors : found.assertion.outcome)),
          straight_(shared_groups(said.assertion.actors, found.assertion.actors) +
                    shared_groups(said.assertion.compared, found.assertion.compared)),
          crossed_(shared_groups(said.assertion.actors, found.assertion.compared) +
                   shared_groups(said.assertion.compared, found.assertion.actors)),
          figure_(same_figure(said, found)) {}

    [[nodiscard]] Relation relation() const {
        const bool unnamed = said_.assertion.outcome.empty() || found_.assertion.outcome.empty();
        if (said_.harm != found_.harm || !(unnamed ? context_ >= close_matter : same_outcome())) {
            return {};  // "fewer cramps, without an increase in side effects"
        }
        auto direction = compared();
        if (crossed_ > straight_ && !is_null()) {
            direction = turned(direction);
        }
        if (direction == Direction::opposite && !is_sure()) {
            return {};
        }
        return {direction, weight()};
    }

private:
    [[nodiscard]] Direction compared() const {
        const auto& said = said_.assertion;
        const auto& found = found_.assertion;
        const auto judges = [](Course course) { return course == Course::better || course == Course::worse; };
        const bool both = judges(said.course) && judges(found.course) && said.mirrored == found.mirrored;
        return compare(course_of(said, found, both), course_of(found, said, both));
    }
    /// Half of the words of the one that names fewer are in the other.
    [[nodiscard]] bool same_outcome() const {
        return outcome_ > 0 &&
               2 * outcome_ >= std::min(said_.assertion.outcome.size(), found_.assertion.outcome.size());
    }
    /// Three quarters of them, and none that names another thing: "low-density" and "high-density lipoprotein".
    [[nodiscard]] bool surely_same_outcome() const {
        if (are_rivals(said_.assertion.outcome, found_.assertion.outcome)) {
            return false;
        }
        if (found_.assertion.outcome.empty()) {
            return outcome_ >= 2 && outcome_ == said_.assertion.outcome.size();
        }
        const auto [fewer, more] = std::minmax({said_.assertion.outcome.size(), found_.assertion.outcome.size()});
        return outcome_ > 0 && 4 * outcome_ >= 3 * fewer && 2 * outcome_ + 1 >= more;
    }
    [[nodiscard]] bool is_null() const {
        return said_.assertion.course == Course::no_difference || found_.assertion.course == Course::no_difference;
    }
    /// "A lower than B" is "B higher than A".
    static Direction turned(Direction direction) {
        return direction == Direction::agrees     ? Direction::opposite
               : direction == Direction::opposite ? Direction::agrees
                                                  : direction;
    }
    /// The opposite only flatly, and not of groups that are on either side here and there; where they name other groups
    /// only with two words of the outcome.
    [[nodiscard]] bool is_sure() const {
        const auto& said = said_.assertion;
        const auto& found = found_.assertion;
        const bool nobody = said.actors.empty() || found.actors.empty();
        const bool same_groups =
            is_null() ? straight_ + crossed_ > 0 && ((straight_ > 1 && !said.alike) || !found.compared.empty())
                      : is_clear();
        const bool numbers = said.by_numbers || found.by_numbers;  // of just these groups
        if (crossed_ > straight_ && !is_null() && (said.compared.empty() || found.compared.empty())) {
            return false;  // who was on the other side is not known
        }
        if (numbers && is_null() && !found_.significant) {
            return false;  // two numbers differ nearly always
        }
        const bool groups =
            same_groups || (!numbers && !is_null() && straight_ + crossed_ == 0 && (nobody || outcome_ >= 2));
        return surely_same_outcome() && found.flat && !found.hedged && said.flat && said.within == found.within &&
               (figure_ || groups);
    }
    /// The groups on the same sides, or on the other ones, and not about as much of both.
    [[nodiscard]] bool is_clear() const {
        const auto more = std::max(straight_, crossed_);
        const auto less = std::min(straight_, crossed_);
        const bool by_people_only = straight_ > crossed_ && crossed_ > 0 &&
                                    shared_groups(said_.assertion.compared, found_.assertion.compared) == 0;
        return less == 0 ? more > 0 : more > 2 * less && !by_people_only;
    }
    [[nodiscard]] double weight() const {
        return for_outcome * static_cast<double>(outcome_) +
               for_actor * static_cast<double>(std::max(straight_, crossed_)) +
               for_context * static_cast<double>(context_) + (figure_ ? for_figure : 0) +
               (found_.significant ? for_significance : 0);
    }

    const Told& said_;
    const Told& found_;
    std::size_t context_;
    std::size_t outcome_, straight_, crossed_;  ///< words in common
    bool figure_;
};

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

void compare_with(const SourceText& text, const Said& said, std::vector<Told> assertions, std::vector<Best>& best) {
    const ShortForms own(said.text);
    const ShortForms forms(text.text);
    for (auto& told : assertions) {
        own.write_out(told.assertion);
        forms.write_out(told.assertion);
    }
    const auto count = static_cast<double>(text.sentences.size());
    for (std::size_t at = 0; at < text.sentences.size(); ++at) {
        const auto& sentence = text.sentences[at];
        const auto context = shared(said.terms, sentence.terms);
        if (context < same_matter_words) {
            continue;
        }
        const double place = count > 1 ? static_cast<double>(at) / (count - 1) : 1;
        auto told = tells_a_result(text, at) ? told_in(text.text, sentence.statement.span, false) : std::vector<Told>();
        for (auto& found : told) {
            forms.write_out(found.assertion);
            own.write_out(found.assertion);
            for (std::size_t one = 0; one < assertions.size(); ++one) {
                const auto relation = Comparison(assertions[one], found, context).relation();
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
    const auto assertions = told_in(said.text, {0, said.text.size()}, true);
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
