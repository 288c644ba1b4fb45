// SPDX-License-Identifier: MIT
#include "query/writers/phrases.hpp"

#include "evidence/findings/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace grounds::writers {

namespace {

/// "7.84 (SD 5.68)".
std::string moments_phrase(const Moments& moments) {
    std::string text = moments.mean ? evidence::number_text(*moments.mean) : "mean unknown";
    if (moments.sd) {
        text += fmt::format(" (SD {})", evidence::number_text(*moments.sd));
    }
    return text;
}

std::string with_unit(const std::string& number, const std::string& unit) {
    if (unit.empty() || unit == "ratio") {
        return number;
    }
    return unit == "percent" ? number + "%" : number + " " + unit;
}

/// The change from baseline in per cent of the baseline, where the arm's numbers tell it.
std::optional<double> percent_change(const Arm& arm) {
    if (arm.percent_change) {
        return arm.percent_change;
    }
    if (!arm.baseline.mean || *arm.baseline.mean == 0) {
        return std::nullopt;
    }
    if (arm.change.mean) {
        return 100 * *arm.change.mean / *arm.baseline.mean;
    }
    return arm.end.mean ? std::optional(100 * (*arm.end.mean / *arm.baseline.mean - 1)) : std::nullopt;
}

void add_course(std::vector<std::string>& parts, const Arm& arm, bool brief) {
    std::string course;
    if (!arm.baseline.empty()) {
        course = moments_phrase(arm.baseline) + " → " + (arm.end.empty() ? "?" : moments_phrase(arm.end));
    } else if (!arm.end.empty()) {
        course = moments_phrase(arm.end);
    }
    if (!course.empty()) {
        parts.push_back(course);
    }
    if (!arm.change.empty() && !(brief && arm.baseline.mean && arm.end.mean)) {
        parts.push_back("change " + moments_phrase(arm.change));
    }
    if (const auto change = percent_change(arm)) {
        parts.push_back(fmt::format("own change {:+.1f}%", *change));
    }
}

std::string first_author(const Reference& reference) {
    if (reference.authors.empty()) {
        return reference.key;
    }
    const auto& name = reference.authors.front();
    if (name.family.empty()) {
        return name.literal;
    }
    return name.particle.empty() ? name.family : name.particle + " " + name.family;
}

std::string intervention(const Study& study) {
    std::string text = study.intervention.substance;
    if (!study.intervention.form.empty() && study.intervention.form != "any") {
        text += " " + study.intervention.form;
    }
    if (study.intervention.elemental_mg_per_day) {
        text += fmt::format(" {} mg/day", evidence::number_text(*study.intervention.elemental_mg_per_day));
    }
    return text;
}

}  // namespace

std::string plain_words(std::string_view word) {
    std::string text(word);
    std::replace(text.begin(), text.end(), '-', ' ');
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string signs(Level level) {
    const auto filled = static_cast<int>(level);
    std::string text;
    for (int i = 0; i < 4; ++i) {
        text += i < filled ? "⊕" : "◯";
    }
    return text;
}

Style style_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::supported:
            return Style::good;
        case Verdict::contradicted:
        case Verdict::no_effect_shown:
            return Style::bad;
        default:
            return Style::warn;
    }
}

Style style_of(FidelityVerdict verdict) {
    switch (verdict) {
        case FidelityVerdict::accurate:
        case FidelityVerdict::accurate_as_far_as_checked:
            return Style::good;
        case FidelityVerdict::not_checked:
        case FidelityVerdict::no_citation:
        case FidelityVerdict::unresolvable:
        case FidelityVerdict::no_matching_reference:
        case FidelityVerdict::source_unavailable:
            return Style::warn;
        default:
            return Style::bad;
    }
}

std::string counted(long number, std::string_view noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string phrase(const Quantity& quantity) {
    const auto numbers = quantity.is_range() ? fmt::format("{}-{}", evidence::number_text(quantity.lowest()),
                                                           evidence::number_text(quantity.highest()))
                                             : evidence::number_text(*quantity.value);
    const auto qualifier = quantity.qualifier ? plain_words(*quantity.qualifier) + " " : "";
    return qualifier + with_unit(numbers, quantity.unit);
}

std::string phrase(const Figure& figure) {
    std::string text = phrase(figure.quantity);
    if (figure.change) {
        text += " " + plain_words(*figure.change);
    }
    if (!figure.per.empty()) {
        text += " per " + figure.per;
    }
    if (figure.within) {
        text += " within " + phrase(*figure.within);
    }
    return text;
}

std::string phrase(const Reference& reference) {
    std::string text = first_author(reference);
    if (reference.issued.size() >= 4) {
        text += " " + reference.issued.substr(0, 4);
    }
    const auto& journal =
        reference.container_title_short.empty() ? reference.container_title : reference.container_title_short;
    return journal.empty() ? text : text + ", " + journal;
}

std::string names_of(const Reference& reference) {
    auto names = reference.key;
    for (const auto& other : reference.same_as) {
        names += " = " + other;
    }
    return names;
}

bool needs_a_warning(ReferenceState state) {
    return state == ReferenceState::retracted || state == ReferenceState::expression_of_concern ||
           state == ReferenceState::reinstated;
}

std::string phrase(const Study& study) {
    std::vector<std::string> parts{std::string(to_string(study.design))};
    if (study.blinding) {
        parts.push_back(*study.blinding == Blinding::none ? "open"
                                                          : std::string(to_string(*study.blinding)) + "-blind");
    }
    if (const auto people = study.n.people()) {
        parts.push_back(fmt::format("n {}", *people));
    }
    if (study.duration) {
        parts.push_back(phrase(*study.duration));
    }
    if (const auto what = intervention(study); !what.empty()) {
        parts.push_back(study.comparator.empty() ? what : what + " against " + study.comparator);
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

bool is_trial(Design design) {
    switch (design) {
        case Design::rct_parallel:
        case Design::rct_crossover:
        case Design::rct_factorial:
        case Design::rct_unclear:
        case Design::non_randomised_trial:
            return true;
        default:
            return false;
    }
}

std::string conduct(const Study& study) {
    std::string text = "funding ";
    text += study.funding ? (*study.funding == FundingKind::public_money ? "public" : plain_words(*study.funding))
                          : "not known";
    if (study.registration.empty()) {
        text += "; registration not known";
    } else {
        text += fmt::format("; registered {}, {}", study.registration,
                            study.registration_timing.empty() ? "when is not known" : study.registration_timing);
    }
    text += !study.stopped_early ? "; whether it was stopped early is not known"
            : *study.stopped_early
                ? "; stopped early" + (study.stopped_because.empty() ? "" : ": " + study.stopped_because)
                : "; not stopped early";
    return text;
}

std::string interval(std::optional<double> low, std::optional<double> high) {
    return low && high ? fmt::format("{} to {}", evidence::number_text(*low), evidence::number_text(*high)) : "";
}

std::string phrase(const Effect& effect, const std::string& unit) {
    std::vector<std::string> parts;
    if (effect.value) {
        parts.push_back(evidence::effect_text(effect.measure, effect.unit.empty() ? unit : effect.unit, effect.value,
                                              effect.ci_low, effect.ci_high, effect.level));
    }
    if (effect.p) {
        parts.push_back(evidence::p_text(*effect.p));
    }
    if (!parts.empty() && !effect.derived.empty()) {
        parts.push_back("worked out " + effect.derived);
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string phrase(const Arm& arm, bool brief) {
    std::vector<std::string> parts;
    if (arm.n) {
        parts.push_back(fmt::format("n {}", *arm.n));
    }
    if (arm.events) {
        parts.push_back(fmt::format("{} with events", *arm.events));
    }
    if (arm.percent) {
        parts.push_back(evidence::number_text(*arm.percent) + "%");
    }
    if (!arm.plain.empty()) {
        parts.push_back(moments_phrase(arm.plain));
    }
    if (arm.median) {
        parts.push_back("median " + evidence::number_text(*arm.median));
    }
    if (const auto range = interval(arm.ci_low, arm.ci_high); !range.empty()) {
        parts.push_back("CI " + range);
    }
    add_course(parts, arm, brief);
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string short_design(Design design) {
    switch (design) {
        case Design::systematic_review:
            return "review";
        case Design::rct_parallel:
        case Design::rct_unclear:
            return "RCT";
        case Design::rct_crossover:
            return "crossover RCT";
        case Design::rct_factorial:
            return "factorial RCT";
        default:
            return plain_words(design);
    }
}

std::string short_effect(const ReadingOf& reading) {
    if (!reading.estimate || reading.measure == Measure::none) {
        return reading.effect.empty() ? reading.reason : reading.effect;
    }
    auto text = fmt::format("{} {}", evidence::measure_text(reading.measure), evidence::number_text(*reading.estimate));
    if (const auto range = interval(reading.low, reading.high); !range.empty()) {
        text += fmt::format(" ({})", range);
    }
    return reading.unit.empty() || reading.unit == "ratio" ? text : text + " " + reading.unit;
}

}  // namespace grounds::writers
