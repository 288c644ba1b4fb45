// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "evidence/citation_check/assertions.hpp"
#include "evidence/citation_check/number_arms.hpp"
#include "evidence/citation_check/outcome_tone.hpp"
#include "evidence/statements/kinds.hpp"

namespace grounds::citation_check {

namespace {

using statements::Kind;
using statements::Number;
using NumberList = std::string_view;

constexpr NumberList comparing =
    "|lower|higher|more|less|fewer|greater|smaller|shorter|longer|larger|faster|slower|better|worse|rarer|";
constexpr double clear_difference = 0.4;  ///< of the larger one, from which two numbers without a P differ

Course course_of_change(bool more, const ClauseWord* word) {
    if (word == nullptr || word->course == Course::increase) {
        return more ? Course::increase : Course::decrease;
    }
    if (word->course == Course::decrease) {
        return more ? Course::decrease : Course::increase;
    }
    return more == (word->course == Course::better) ? Course::better : Course::worse;
}

class NumberTeller : NumberArms {
public:
    NumberTeller(const statements::Text& text, const statements::Span& sentence, const std::vector<Number>& numbers)
        : NumberArms(text, sentence, numbers), sentence_(sentence) {
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
            } else if (const auto kind = effect_kind(numbers_[at]); !paired && compares_groups(kind)) {
                read_effect(numbers_[at], kind);
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

    /// "The odds ratio for cramps with zinc was 0.62 (...)": the subject names the measure.
    [[nodiscard]] Kind effect_kind(const Number& number) const {
        if (compares_groups(number.kind) || !number.interval || number.interval->range) {
            return number.kind;
        }
        const auto at = std::min(words_.at_place(number.span.start), words_.size());
        for (auto word = at; word > 0; --word) {
            if (words_.is(word - 1, "|ratio|ratios|") ||
                (words_.is(word - 1, "|risk|") && word > 1 && words_.is(word - 2, "|relative|"))) {
                return Kind::risk_ratio;
            }
            if (words_.is(word - 1, "|difference|differences|")) {
                return Kind::difference;
            }
        }
        return number.kind;
    }
    /// A ratio or a difference of groups with its interval, where no word of direction speaks.
    void read_effect(const Number& number, Kind kind) {
        auto effect = number;
        effect.kind = kind;
        const int significance = significance_of(effect) != 0 ? significance_of(effect)
                                 : effect.p                   ? p_tells(*effect.p)
                                                              : 0;
        const bool ratio = statements::is_risk_ratio(kind);
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

    statements::Span sentence_;
    bool null_ = false, guessed_ = false, significant_ = false;
    std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> assertions_by_numbers(const statements::Text& text, const statements::Span& sentence,
                                             const std::vector<Number>& numbers) {
    const bool some = std::any_of(numbers.begin(), numbers.end(), [](const Number& number) {
        return is_measured(number) || number.interval || number.figure.quantity.is_range() ||
               compares_groups(number.kind);
    });
    return some ? NumberTeller(text, sentence, numbers).run() : std::vector<Assertion>();
}

}  // namespace grounds::citation_check
