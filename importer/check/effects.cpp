// SPDX-License-Identifier: MIT
// Numbers of an effect that cannot be.
#include "evidence/findings/effect_size.hpp"
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace grounds::check {

namespace {

class EffectCheck {
public:
    EffectCheck(CheckContext& context, const StudyRecord& record, const Finding& finding)
        : context_(context), record_(record), finding_(finding) {}

    void run() {
        if (finding_.effect) {
            check_interval(*finding_.effect);
            check_spread(*finding_.effect);
            check_scale(*finding_.effect);
        }
        if (finding_.i2 && (*finding_.i2 < 0 || *finding_.i2 > 100)) {
            error(fmt::format("I2 is {}", *finding_.i2), "it is between 0 and 100 per cent");
        }
        if (finding_.k && *finding_.k == 0 && finding_.effect && finding_.effect->value) {
            error("an effect from 0 studies", "correct 'k' or remove the effect");
        }
        check_grade();
    }

private:
    void error(const std::string& what, std::string hint) {
        context_.error(origin_of(record_, finding_), name_of(finding_) + ": " + what, std::move(hint));
    }

    void warning(const std::string& what, std::string hint) {
        context_.warning(origin_of(record_, finding_), name_of(finding_) + ": " + what, std::move(hint));
    }

    void check_interval(const Effect& effect) {
        if (!effect.ci_low || !effect.ci_high) {
            return;
        }
        if (*effect.ci_low > *effect.ci_high) {
            error(fmt::format("the interval {} to {} is reversed", *effect.ci_low, *effect.ci_high),
                  "write [low, high]");
        } else if (effect.value && (*effect.value < *effect.ci_low || *effect.value > *effect.ci_high)) {
            error(fmt::format("the value {} lies outside its interval {} to {}", *effect.value, *effect.ci_low,
                              *effect.ci_high),
                  "look at the signs; an effect is intervention minus control");
        } else if (effect.se && *effect.se > 0) {
            compare_with_error(effect);
        }
    }

    /// Half the interval is some two standard errors; rounding moves it by a few per cent.
    void compare_with_error(const Effect& effect) {
        constexpr double tolerance = 0.25;
        const bool ratio = positive_only(effect.measure);
        if (ratio && *effect.ci_low <= 0) {
            return;
        }
        const double width = ratio ? std::log(*effect.ci_high / *effect.ci_low) : *effect.ci_high - *effect.ci_low;
        const double expected = 2 * evidence::half_width_factor(effect.level) * *effect.se;
        if (std::abs(width - expected) > tolerance * expected + 1e-9) {
            warning(fmt::format("the {}% interval {} to {} does not fit the standard error {}", effect.level,
                                *effect.ci_low, *effect.ci_high, *effect.se),
                    "is it a standard deviation, or another level?");
        }
    }

    void check_spread(const Effect& effect) {
        if (effect.se && *effect.se <= 0) {
            error(fmt::format("the standard error is {}", *effect.se),
                  "it is above 0: leave it out if it is not known");
        }
        constexpr double least = 50;
        constexpr double most = 99.99;
        if (effect.level < least || effect.level > most) {
            error(fmt::format("the level of the interval is {}", effect.level), "in per cent, such as 90, 95 or 99");
        }
        if (effect.p && (effect.p->value < 0 || effect.p->value > 1)) {
            error(fmt::format("P is {}", effect.p->value), "it is between 0 and 1");
        } else if (effect.p && effect.p->value == 0) {
            warning("P is 0, which it can't be", "printed 0.000 means less: write \"<0.001\"");
        }
    }

    static bool positive_only(Measure measure) {
        return measure == Measure::rr || measure == Measure::odds_ratio || measure == Measure::hr ||
               measure == Measure::rom || measure == Measure::asr;
    }

    void check_scale(const Effect& effect) {
        for (const auto& number : {effect.value, effect.ci_low, effect.ci_high}) {
            if (number && *number < 0 && positive_only(effect.measure)) {
                error(fmt::format("{} is negative for the measure '{}'", *number, to_string(effect.measure)),
                      "a ratio is above 0; was its logarithm printed?");
                return;
            }
        }
        check_ratio(effect);
        check_share(effect);
        const bool numbers = effect.value || effect.ci_low || effect.se;
        if (numbers && effect.measure == Measure::none) {
            error("numbers of an effect with the measure 'none'", "say what the number is");
        }
    }

    void check_ratio(const Effect& effect) {
        if (!positive_only(effect.measure)) {
            return;
        }
        const bool none = (effect.value && *effect.value == 0) || (effect.ci_high && *effect.ci_high == 0);
        if (none && (effect.ci_low || effect.ci_high)) {
            error(fmt::format("a '{}' of 0 with an interval", to_string(effect.measure)),
                  "a ratio of nothing has no interval: give the events of the arms instead");
        } else if (none) {
            warning(fmt::format("a '{}' of 0", to_string(effect.measure)), "give the events of the arms instead");
        }
    }

    /// These are in per cent, and a difference of two of them is too.
    void check_share(const Effect& effect) {
        const bool share = effect.measure == Measure::prevalence;
        if (!share && effect.measure != Measure::rd) {
            return;
        }
        for (const auto& number : {effect.value, effect.ci_low, effect.ci_high}) {
            if (number && (*number > 100 || *number < (share ? 0 : -100))) {
                error(fmt::format("{} per cent for the measure '{}'", *number, to_string(effect.measure)),
                      share ? "a share is between 0 and 100" : "a difference of shares is between -100 and 100");
                return;
            }
        }
    }

    void check_grade() {
        if (!finding_.grade) {
            return;
        }
        for (const auto& step : finding_.grade->steps) {
            if (step.change < -3 || step.change > 2 || step.change == 0) {
                error(fmt::format("a GRADE step of {} for '{}'", step.change, to_string(step.domain)),
                      "-1, -2, -3, 1 or 2");
            }
        }
    }

    CheckContext& context_;
    const StudyRecord& record_;
    const Finding& finding_;
};

}  // namespace

void check_effects(CheckContext& context, const StudyRecord& record) {
    for (const auto& finding : record.findings) {
        EffectCheck(context, record, finding).run();
    }
}

}  // namespace grounds::check
