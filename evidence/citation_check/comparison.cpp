// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "evidence/citation_check/compare.hpp"
#include "evidence/citation_check/told.hpp"

namespace grounds::citation_check {

namespace {

using statements::Kind;
using statements::Number;

constexpr std::size_t close_matter =
    5;  ///< shared words from which a sentence is about the same thing, where a clause does not name its outcome

/// Weights of what two assertions have in common: a figure says most, then each word of the outcome; conclusions stand
/// last.
constexpr double for_figure = 3.0;
constexpr double for_outcome = 1.5;
constexpr double for_actor = 0.7;
constexpr double for_context = 0.3;
constexpr double for_significance = 0.5;

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

bool judges(Course course) {
    return course == Course::better || course == Course::worse;
}

/// "Improved" as more or less, where the outcome's name tells which is better.
Course without_praise(Course course, Worth worth) {
    if (worth == Worth::unknown || !judges(course)) {
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
    if (said == found) {
        return Direction::agrees;
    }
    if (found == Course::no_difference) {
        return Direction::no_significant_difference;
    }
    return said == Course::no_difference || judges(said) == judges(found) ? Direction::opposite
                                                                          : Direction::cannot_tell;
}

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
          outcome_(shared(said.assertion.outcome,
                          found.assertion.outcome.empty() ? found.assertion.actors : found.assertion.outcome)),
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
        const auto fewer = std::min(said_.assertion.outcome.size(), found_.assertion.outcome.size());
        const bool by_half = outcome_ == 1 && fewer > 1;  // "blood pressure", and "blood sugar" that did not differ
        if ((direction == Direction::opposite && !is_sure()) ||
            (direction == Direction::no_significant_difference && by_half)) {
            return {};
        }
        return {direction, weight()};
    }

private:
    [[nodiscard]] Direction compared() const {
        const auto& said = said_.assertion;
        const auto& found = found_.assertion;
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
        const bool others = said.doers.size() == 1 && found.doers.size() == 1 && said.doers != found.doers;
        if (others && outcome_ < 2 && !figure_) {
            return false;  // "coffee reduced sleep", and tea increased it in people who drank coffee
        }
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

}  // namespace

Relation relation_between(const Told& said, const Told& found, std::size_t context) {
    return Comparison(said, found, context).relation();
}

}  // namespace grounds::citation_check
