// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "evidence/citation_check/assertions.hpp"
#include "evidence/citation_check/compare.hpp"
#include "evidence/citation_check/outcome_tone.hpp"

namespace grounds::citation_check {

namespace {

using statements::Kind;
using statements::Number;
using NumberList = std::string_view;

/// Between an arm's number and the words that name the arm.
constexpr NumberList of_arm = "|in|with|for|among|of|on|by|from|under|without|";
/// Behind "of" an arm is of them.
constexpr NumberList of_people =
    "|group|groups|arm|patients|participants|people|subjects|women|men|children|adults|those|recipients|users|infants|";
/// Where the words that name an arm end.
constexpr NumberList behind_arm =
    "|and|or|but|versus|vs|compared|relative|than|against|while|whereas|was|were|had|have|has|who|that|which|reported|"
    "developed|experienced|showed|died|achieved|reached|during|over|after|at|respectively|as|to|is|are|when|";
/// Verbs behind two shares, whose object is the outcome: "28% with moss and 21% with placebo had a relapse".
constexpr NumberList outcome_verbs =
    "|had|have|reported|developed|experienced|showed|achieved|reached|suffered|required|";
constexpr NumberList comparing =
    "|lower|higher|more|less|fewer|greater|smaller|shorter|longer|larger|faster|slower|better|worse|rarer|";
constexpr double clear_difference = 0.4;  ///< of the larger one, from which two numbers without a P differ

bool is_ratio_of_risks(Kind kind) {
    return kind == Kind::risk_ratio || kind == Kind::odds_ratio || kind == Kind::hazard_ratio;
}
bool is_difference_of_groups(Kind kind) {
    return kind == Kind::difference || kind == Kind::standardised || kind == Kind::risk_difference;
}

bool compares_groups(Kind kind) {
    return is_ratio_of_risks(kind) || is_difference_of_groups(kind);
}

/// What a trial may have measured in a group: no size of it, no dose, no age.
bool is_measured(const Number& number) {
    constexpr auto others =
        std::to_array<Kind>({Kind::p_value, Kind::level, Kind::year, Kind::age, Kind::dose, Kind::people, Kind::trials,
                             Kind::needed_to_treat, Kind::correlation, Kind::share, Kind::times, Kind::ratio});
    return number.figure.quantity.value && !is_ratio_of_risks(number.kind) &&
           std::find(others.begin(), others.end(), number.kind) == others.end();
}

/// In one unit; one may leave it to the other: "5.0 with moss and 7.3 days with lichen".
bool is_pair(const Number& a, const Number& b) {
    const bool same = same_unit(a, b) && (a.kind == b.kind || !a.bare || !b.bare);
    const bool left_out = a.figure.quantity.unit.empty() && a.decimals == b.decimals && a.decimals > 0;
    return is_measured(a) && is_measured(b) && (same || left_out) &&
           (!a.bare || a.decimals > 0 || a.spread || b.decimals > 0);
}

Course course_of_change(bool more, const ClauseWord* word) {
    if (word == nullptr || word->course == Course::increase) {
        return more ? Course::increase : Course::decrease;
    }
    if (word->course == Course::decrease) {
        return more ? Course::decrease : Course::increase;
    }
    return more == (word->course == Course::better) ? Course::better : Course::worse;
}

class NumberTeller {
public:
    NumberTeller(const statements::Text& text, const statements::Span& sentence, const std::vector<Number>& numbers)
        : text_(text), sentence_(sentence), words_(text, sentence), numbers_(numbers) {
        const auto tone = statements::tone_of(text, sentence, numbers);
        null_ = tone.tendency == statements::Tendency::no_difference;
        guessed_ = tone.hedged;
        significant_ = tone.significant;
    }

    std::vector<Assertion> run() {
        bool paired = false;
        for (std::size_t at = 0; at < numbers_.size(); ++at) {
            const auto other = partner_of(at);
            if (other < numbers_.size() && read_pair(numbers_[at], numbers_[other], other)) {
                at = other;
                paired = true;
            } else if (numbers_[at].figure.quantity.is_range() && numbers_[at].span.start < sentence_.end) {
                read_change(numbers_[at], at);
            } else if (!paired && compares_groups(numbers_[at].kind)) {
                read_effect(numbers_[at]);
            }
        }
        return std::move(found_);
    }

private:
    /// The next number that could be the other arm's.
    [[nodiscard]] std::size_t partner_of(std::size_t at) const {
        constexpr long far = 160;
        for (auto next = at + 1; next < numbers_.size(); ++next) {
            if (numbers_[next].span.start - numbers_[at].span.end > far) {
                break;
            }
            if (is_pair(numbers_[at], numbers_[next])) {
                return next;
            }
        }
        return numbers_.size();
    }
    /// 1, -1 or 0 as in significance_of: by the P that stands behind, up to the next pair.
    [[nodiscard]] int significance_behind(std::size_t at) const {
        for (auto next = at + 1; next < numbers_.size(); ++next) {
            const auto& number = numbers_[next];
            if (const int told = significance_of(number);
                told != 0 && (number.kind == Kind::p_value || compares_groups(number.kind))) {
                return told;
            }
            if (is_measured(numbers_[next]) && next > at + 2) {
                break;
            }
        }
        return 0;
    }

    /// Behind a number: "in the zinc group". Empty where no such words stand there.
    [[nodiscard]] Part arm_behind(const Number& number) const {
        constexpr std::size_t reach = 5;  ///< a spread or a unit may stand between
        auto at = words_.at_place(number.span.end);
        const auto last = std::min(at + reach, words_.size());
        while (at < last && !words_.is(at, of_arm)) {
            if (words_.is(at, behind_arm) || words_[at].direction ||
                (words_[at].parted && !base::is_digit(words_[at].word.front()))) {
                return {};
            }
            ++at;
        }
        if (at >= last) {
            return {};
        }
        const Part arm{at + 1, arm_end(at + 1)};
        return words_.is(at, "|of|") && !words_.holds(arm, of_people) ? Part{} : arm;  // "half of the excess risk"
    }
    [[nodiscard]] std::size_t arm_end(std::size_t at) const {
        const auto start = at;
        while (at < words_.size() && !words_.is(at, behind_arm) && !(at > start && words_[at].parted) &&
               !is_figure_at(at)) {
            ++at;
        }
        return at;
    }
    [[nodiscard]] bool is_figure_at(std::size_t at) const {
        return std::any_of(numbers_.begin(), numbers_.end(), [&](const Number& number) {
            return number.span.start <= words_[at].start && words_[at].start < number.span.end;
        });
    }
    [[nodiscard]] bool holds_figure(const Part& part) const {
        for (auto at = part.from; at < std::min(part.to, words_.size()); ++at) {
            if (is_figure_at(at)) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool in_brackets(const Number& number) const {
        const auto at = words_.at_place(number.span.start);
        return at >= words_.size() || words_[at].start >= number.span.end;
    }
    [[nodiscard]] bool names_group(const Part& part) const {
        return part.to > part.from &&
               (!words_.terms({part}).empty() || words_.holds(part, "|placebo|control|controls|"));
    }

    struct Arms {
        Part first, second;
    };
    [[nodiscard]] std::optional<Arms> arms_of(const Number& first, const Number& second) const {
        if (in_brackets(first) || in_brackets(second)) {
            const bool both = in_brackets(first) && in_brackets(second) && is_only_joined(first, second);
            return both ? arms_before(words_.at_place(first.span.start)) : std::nullopt;
        }
        const auto end = words_.at_place(second.span.end);
        const auto told = words_.first_of("|respectively|", end);
        if (told < words_.size() && told <= end + 12) {
            return !is_only_joined(first, second) || goes_on(first, second) ? std::nullopt
                   : told > end + 1                                         ? arms_in({end, told})
                                    : arms_before(words_.at_place(first.span.start));
        }
        const Arms arms{arm_behind(first), arm_behind(second)};
        const bool named =
            names_group(arms.first) && names_group(arms.second) && arms.first.to <= words_.at_place(second.span.start);
        return named ? std::optional(arms) : std::nullopt;
    }
    /// "71% versus 49%", "5.0 (SD 1.2) and 7.3": no words of their own between.
    [[nodiscard]] bool is_only_joined(const Number& first, const Number& second) const {
        const auto between = base::tokens_of(text_, {first.span.end, second.span.start});
        return std::all_of(between.begin(), between.end(), [](const base::Token& token) {
            return base::is_digit(token.word.front()) ||
                   statements::in_words("|vs|versus|and|compared|with|to|than|sd|se|sem|ci|iqr|range|against|",
                                        token.word);
        });
    }
    /// A third number of the kind beside the two: three arms.
    [[nodiscard]] bool goes_on(const Number& first, const Number& second) const {
        constexpr long near = 40;
        return std::any_of(numbers_.begin(), numbers_.end(), [&](const Number& number) {
            return &number != &first && &number != &second && is_pair(second, number) &&
                   number.span.start > first.span.start - near && number.span.start < second.span.end + near;
        });
    }
    /// "in the zinc and in the placebo group": parted at the last "and", "versus" or "compared".
    [[nodiscard]] std::optional<Arms> arms_in(const Part& part) const {
        for (auto at = part.to; at > part.from + 1; --at) {
            if (words_.is(at - 1, "|and|versus|vs|than|compared|or|")) {
                const Arms arms{{part.from, at - 1}, {at, part.to}};
                return names_group(arms.first) && names_group(arms.second) ? std::optional(arms) : std::nullopt;
            }
        }
        return std::nullopt;
    }
    /// The nearest "in A and B", "between A and B", "for A versus B" before a place.
    [[nodiscard]] std::optional<Arms> arms_before(std::size_t at) const {
        constexpr std::size_t farthest = 14;
        std::size_t joined = words_.size();
        const auto limit = at > farthest ? at - farthest : 0;
        for (auto place = std::min(at, words_.size()); place > limit; --place) {
            if (words_.is(place - 1, "|and|versus|vs|than|compared|")) {
                joined = place - 1;
            } else if (joined < words_.size() && words_.is(place - 1, "|in|between|for|with|among|")) {
                auto end = joined + 1;
                while (end < at && !words_.is_copula(end) && !(words_[end].parted && end > joined + 1)) {
                    ++end;
                }
                const Arms arms{{place, joined}, {joined + 1, end}};
                return names_group(arms.first) && names_group(arms.second) ? std::optional(arms) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    /// The subject of the verb before a number; whole up to the verb if its head says nothing: "the mean number of days
    /// with fever".
    [[nodiscard]] Part subject_of(std::size_t number) const {
        auto verb = number;
        while (verb > 0 && !words_.is_copula(verb - 1) && !words_.is_auxiliary(verb - 1)) {
            --verb;
        }
        const bool without = verb == 0;
        verb = without ? number : verb - 1;
        const auto head = words_.subject_before(verb);
        if (without || !words_.terms({head}).empty()) {
            return head;
        }
        auto end = head.to;
        while (end < verb && !words_[end].parted) {
            ++end;
        }
        return {head.from, end};
    }
    [[nodiscard]] Part outcome_of(const Number& first, const Number& second) const {
        const auto at = words_.at_place(first.span.start);
        auto outcome = subject_of(at);
        const auto behind = words_.at_place(second.span.end);
        if (in_brackets(first) || words_.terms({outcome}).empty()) {
            const auto verb = words_.first_of(outcome_verbs, behind);
            const bool reached = verb < words_.size() && holds_figure({verb, verb + 10});  // "had less than 3 mg"
            outcome = verb < words_.size() && !in_brackets(first) ? words_.object_behind(verb + 1) : outcome;
            outcome = reached ? Part{} : outcome;
        }
        return outcome;
    }
    /// The word of direction that the numbers measure: "reductions in pain were 10.9 with zinc". A comparison's numbers
    /// are told by its words.
    struct Measured {
        const ClauseWord* word = nullptr;
        bool told = false;
    };
    [[nodiscard]] Measured measured_before(std::size_t from, std::size_t number) const {
        Measured measured;
        for (auto at = from; at < number && at < words_.size(); ++at) {
            measured.told = measured.told || words_.is(at, comparing);
            if (words_[at].direction && measured.word == nullptr) {
                measured.word = &words_[at];
            }
        }
        const bool level = number > 0 && words_.is(number - 1, "|to|");
        measured.word = level ? nullptr : measured.word;
        return measured;
    }

    bool read_pair(const Number& first, const Number& second, std::size_t place) {
        const auto arms = arms_of(first, second);
        if (!arms) {
            return false;
        }
        const auto outcome = outcome_of(first, second);
        const auto number = std::min(words_.at_place(first.span.start), words_.size());
        const auto measured = measured_before(outcome.from < number ? outcome.from : 0, number);
        const double a = value_of(first);
        const double b = value_of(second, first);
        const bool turned = words_.holds({outcome.from, std::max(outcome.to, number)}, "|not|no|without|never|free|");
        if (words_.terms({outcome}).empty() || measured.told || turned || a == b) {
            return false;
        }
        int significance = significance_behind(place);
        if (significance == 0 && first.interval.has_value() != second.interval.has_value()) {
            significance = 0;
        }
        const bool clear = significance > 0 || significant_ ||
                           std::abs(a - b) >= clear_difference * std::max(std::abs(a), std::abs(b));
        Assertion made;
        made.by_numbers = true;
        made.course = significance < 0 || (null_ && significance <= 0) ? Course::no_difference
                                                                       : course_of_change(a > b, measured.word);
        made.flat = clear && !guessed_;
        name_outcome(made, words_, outcome);
        name_groups(made, words_, {arms->first}, arms->second);
        found_.push_back(std::move(made));
        return true;
    }
    static double value_of(const Number& number) {
        return *number.figure.quantity.value * (number.figure.quantity.unit == "fraction" ? 100 : 1);
    }
    /// In the unit of the other where it prints none of its own.
    static double value_of(const Number& number, const Number&) {
        return value_of(number);
    }

    /// "went from 8.1 to 5.2"
    void read_change(const Number& range, std::size_t place) {
        const auto at = words_.at_place(range.span.start);
        const auto outcome = subject_of(at);
        const bool from = at > 0 && at < words_.size() && words_.is(at - 1, "|from|") && !range.is_time() &&
                          range.kind != Kind::year &&
                          words_.first_of("|range|ranged|ranges|ranging|varied|varies|") >= at;
        if (!from || words_.terms({outcome}).empty() || measured_before(outcome.to, at).word != nullptr || null_) {
            return;
        }
        const double low = *range.figure.quantity.low;
        const double high = *range.figure.quantity.high;
        const int significance = significance_behind(place);
        Assertion made;
        made.by_numbers = true;
        made.course = significance < 0 ? Course::no_difference : range.falls ? Course::decrease : Course::increase;
        made.flat = !guessed_ && (significance > 0 || high - low >= clear_difference * high);
        name_outcome(made, words_, outcome);
        name_groups(made, words_, {{0, words_.size()}}, {});
        found_.push_back(std::move(made));
    }

    /// A ratio or a difference of groups with its interval, where no word of direction speaks.
    void read_effect(const Number& effect) {
        const int significance = significance_of(effect) != 0 ? significance_of(effect)
                                 : effect.p                   ? p_tells(*effect.p)
                                                              : 0;
        const bool ratio = is_ratio_of_risks(effect.kind);
        if (!effect.figure.quantity.value || significance == 0) {
            return;
        }
        const double value = *effect.figure.quantity.value - (ratio ? 1 : 0);
        const auto outcome = outcome_of_effect(std::min(words_.at_place(effect.span.start), words_.size()));
        const bool survival = ratio && words_.worth(outcome) == Worth::good;  // of which the events are counted
        if ((significance > 0 && (null_ || survival)) ||
            words_.first_of("|predictor|predictors|predicted|regression|") < words_.size()) {
            return;
        }
        for (std::size_t word = 0; word < words_.size(); ++word) {
            if (words_[word].direction) {
                return;
            }
        }
        if (words_.terms({outcome}).empty()) {
            return;
        }
        Assertion made;
        made.by_numbers = true;
        made.course = significance < 0 ? Course::no_difference : value < 0 ? Course::decrease : Course::increase;
        made.flat = !guessed_ && (ratio || value < 0 || significance < 0);
        name_outcome(made, words_, outcome);
        const auto compared = words_.comparison();
        name_groups(made, words_, {{0, compared.from}, {compared.to, words_.size()}}, compared);
        found_.push_back(std::move(made));
    }
    /// "Odds ratio for cramps", "associated with cramps", or the subject.
    [[nodiscard]] Part outcome_of_effect(std::size_t number) const {
        constexpr NumberList labels = "|ratio|ratios|risk|odds|hazard|difference|differences|associated|association|";
        for (auto at = number; at > 0; --at) {
            if (words_.is(at - 1, labels) && words_.is(at, "|of|for|in|with|") && at + 1 < number) {
                const auto object = words_.object_behind(at + 1);
                if (!words_.terms({object}).empty() && !words_.holds(object, "|group|groups|arm|arms|")) {
                    return object;
                }
            }
        }
        return subject_of(number);
    }
    static int p_tells(const statements::PValue& p) {
        return p.relation != '>' && p.value <= 0.05 ? 1 : -1;
    }

    const statements::Text& text_;
    statements::Span sentence_;
    ClauseWords words_;
    const std::vector<Number>& numbers_;
    bool null_ = false, guessed_ = false, significant_ = false;
    std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> assertions_by_numbers(const statements::Text& text, const statements::Span& sentence,
                                             const std::vector<Number>& numbers) {
    return NumberTeller(text, sentence, numbers).run();
}

}  // namespace grounds::citation_check
