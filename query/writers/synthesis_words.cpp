// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include <fmt/format.h>

#include "evidence/findings/text.hpp"
#include "query/writers/phrases.hpp"

namespace grounds::writers {

namespace {

std::string_view method_words(TauMethod method) {
    switch (method) {
        case TauMethod::fixed:
            return "equal effects";
        case TauMethod::dl:
            return "DerSimonian-Laird";
        case TauMethod::reml:
            return "REML";
        case TauMethod::pm:
            break;
    }
    return "Paule-Mandel";
}

std::string_view test_words(TestMethod test) {
    switch (test) {
        case TestMethod::z:
            return "normal";
        case TestMethod::knha:
            return "Hartung-Knapp";
        case TestMethod::adhoc:
            break;
    }
    return "Hartung-Knapp, ad hoc";
}

std::string heterogeneity_words(const Synthesis& synthesis) {
    return synthesis.i2 ? fmt::format("; I2 {:.0f}%", *synthesis.i2) : "";
}

std::string prediction_words(const Synthesis& synthesis) {
    if (synthesis.prediction_low && synthesis.prediction_high) {
        return fmt::format("; prediction interval {} to {}", evidence::number_text(*synthesis.prediction_low),
                           evidence::number_text(*synthesis.prediction_high));
    }
    return synthesis.k == 2 ? "; no prediction interval from two trials" : "";
}

}  // namespace

std::string pooled_words(const Synthesis& synthesis) {
    if (!synthesis.pooled()) {
        return fmt::format("nothing, {} of {} can be pooled{}{}", synthesis.k,
                           counted(static_cast<long>(synthesis.trials.size()), "trial result"),
                           synthesis.reason.empty() ? "" : ": ", synthesis.reason);
    }
    const auto people = synthesis.n ? fmt::format(", {} people", *synthesis.n) : "";
    const auto p = synthesis.p ? ", " + evidence::p_text({*synthesis.p, '='}) : "";
    return fmt::format("{}{}, {}{}{}{}", counted(synthesis.k, "trial"), people,
                       evidence::effect_text(synthesis.measure, synthesis.unit, synthesis.estimate, synthesis.low,
                                             synthesis.high, synthesis.level),
                       p, heterogeneity_words(synthesis), prediction_words(synthesis));
}

std::string pooling_method(const Synthesis& synthesis) {
    return fmt::format("{} ({}), {} interval", plain_words(synthesis.model()), method_words(synthesis.method),
                       test_words(synthesis.test));
}

std::string left_out_words(const Synthesis& synthesis) {
    std::string text;
    for (const auto& trial : synthesis.trials) {
        if (!trial.in_pool()) {
            text += fmt::format("{}{} ({})", text.empty() ? "" : "; ", trial.study, trial.why_not);
        }
    }
    return text;
}

}  // namespace grounds::writers
