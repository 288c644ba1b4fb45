// SPDX-License-Identifier: MIT
// Numbers of an effect that cannot be.
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace grounds::check {

namespace {

class EffectCheck {
public:
    EffectCheck(CheckContext& context, const StudyRecord& record, const Finding& finding)
        : context_(context), finding_(finding), at_(origin_of(record, finding)) {}

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
        context_.error(at_, name_of(finding_) + ": " + what, std::move(hint));
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
        }
    }

    void check_spread(const Effect& effect) {
        if (effect.se && *effect.se < 0) {
            error(fmt::format("the standard error is {}", *effect.se), "it is 0 or more");
        }
        if (effect.level <= 0 || effect.level >= 100) {
            error(fmt::format("the level of the interval is {}", effect.level), "in per cent, such as 95");
        }
        if (effect.p && (effect.p->value < 0 || effect.p->value > 1)) {
            error(fmt::format("P is {}", effect.p->value), "it is between 0 and 1");
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
        const bool numbers = effect.value || effect.ci_low || effect.se;
        if (numbers && effect.measure == Measure::none) {
            error("numbers of an effect with the measure 'none'", "say what the number is");
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
    const Finding& finding_;
    Origin at_;
};

}  // namespace

void check_effects(CheckContext& context) {
    for (const auto& record : context.data.studies) {
        for (const auto& finding : record.findings) {
            EffectCheck(context, record, finding).run();
        }
    }
}

}  // namespace grounds::check
