// SPDX-License-Identifier: MIT
#include "evidence/citation_check/number_arms.hpp"

#include <algorithm>
#include <array>

#include "evidence/citation_check/compare.hpp"
#include "evidence/statements/kinds.hpp"
#include "evidence/statements/words.hpp"

namespace grounds::citation_check {

namespace {

using statements::Kind;
using statements::Number;
using ArmList = std::string_view;

/// Between an arm's number and the words that name the arm.
constexpr ArmList of_arm = "|in|with|for|among|of|on|by|from|under|without|";
/// Behind "of" an arm is of them.
constexpr ArmList of_people =
    "|group|groups|arm|patients|participants|people|subjects|women|men|children|adults|those|recipients|users|infants|";
/// Where the words that name an arm end.
constexpr ArmList behind_arm =
    "|and|or|but|versus|vs|compared|relative|than|against|while|whereas|was|were|had|have|has|who|that|which|reported|"
    "developed|experienced|showed|died|achieved|reached|during|over|after|at|respectively|as|to|is|are|when|";
/// Verbs behind two shares, whose object is the outcome: "28% with moss and 21% with placebo had a relapse".
constexpr ArmList outcome_verbs = "|had|have|reported|developed|experienced|showed|achieved|reached|suffered|required|";
/// Verbs between an outcome and its numbers.
constexpr ArmList outcome_telling =
    "|lasted|took|averaged|went|changed|rose|fell|increased|decreased|declined|improved|worsened|dropped|scored|"
    "occurred|"
    "shifted|moved|reached|totalled|totaled|";

}  // namespace

bool compares_groups(Kind kind) {
    return statements::is_risk_ratio(kind) || statements::is_group_difference(kind);
}

bool is_measured(const Number& number) {
    constexpr auto others =
        std::to_array<Kind>({Kind::p_value, Kind::level, Kind::year, Kind::age, Kind::dose, Kind::people, Kind::trials,
                             Kind::needed_to_treat, Kind::correlation, Kind::share, Kind::times, Kind::ratio});
    return number.figure.quantity.value && !statements::is_risk_ratio(number.kind) &&
           std::find(others.begin(), others.end(), number.kind) == others.end();
}

bool is_pair(const Number& a, const Number& b) {
    const bool same = same_unit(a, b) && (a.kind == b.kind || !a.bare || !b.bare);
    const bool left_out = a.figure.quantity.unit.empty() && a.decimals == b.decimals && a.decimals > 0;
    return is_measured(a) && is_measured(b) && (same || left_out) &&
           (!a.bare || a.decimals > 0 || a.spread || b.decimals > 0);
}

Part NumberArms::arm_behind(const Number& number) const {
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

std::size_t NumberArms::arm_end(std::size_t at) const {
    const auto start = at;
    while (at < words_.size() && !words_.is(at, behind_arm) && !(at > start && words_[at].parted) &&
           !is_figure_at(at)) {
        ++at;
    }
    return at;
}

bool NumberArms::is_figure_at(std::size_t at) const {
    return std::any_of(numbers_.begin(), numbers_.end(), [&](const Number& number) {
        return number.span.start <= words_[at].start && words_[at].start < number.span.end;
    });
}

bool NumberArms::holds_figure(const Part& part) const {
    for (auto at = part.from; at < std::min(part.to, words_.size()); ++at) {
        if (is_figure_at(at)) {
            return true;
        }
    }
    return false;
}

bool NumberArms::in_brackets(const Number& number) const {
    const auto at = words_.at_place(number.span.start);
    return at >= words_.size() || words_[at].start >= number.span.end;
}

bool NumberArms::names_group(const Part& part) const {
    return part.to > part.from && (!words_.terms({part}).empty() || words_.holds(part, "|placebo|control|controls|"));
}

std::optional<NumberArms::Arms> NumberArms::arms_of(const Number& first, const Number& second) const {
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

bool NumberArms::is_only_joined(const Number& first, const Number& second) const {
    const auto between = base::tokens_of(text_, {first.span.end, second.span.start});
    return std::all_of(between.begin(), between.end(), [](const base::Token& token) {
        return base::is_digit(token.word.front()) ||
               statements::in_words("|vs|versus|and|compared|with|to|than|sd|se|sem|ci|iqr|range|against|", token.word);
    });
}

bool NumberArms::goes_on(const Number& first, const Number& second) const {
    constexpr long near = 40;
    return std::any_of(numbers_.begin(), numbers_.end(), [&](const Number& number) {
        return &number != &first && &number != &second && is_pair(second, number) &&
               number.span.start > first.span.start - near && number.span.start < second.span.end + near;
    });
}

std::optional<NumberArms::Arms> NumberArms::arms_in(const Part& part) const {
    for (auto at = part.to; at > part.from + 1; --at) {
        if (words_.is(at - 1, "|and|versus|vs|than|compared|or|")) {
            const Arms arms{{part.from, at - 1}, {at, part.to}};
            return names_group(arms.first) && names_group(arms.second) ? std::optional(arms) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<NumberArms::Arms> NumberArms::arms_before(std::size_t at) const {
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

Part NumberArms::subject_of(std::size_t number) const {
    auto verb = number;
    while (verb > 0 && !words_.is_copula(verb - 1) && !words_.is_auxiliary(verb - 1) &&
           !words_.is(verb - 1, outcome_telling)) {
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

Part NumberArms::outcome_of(const Number& first, const Number& second) const {
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

}  // namespace grounds::citation_check
