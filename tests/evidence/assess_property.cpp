// SPDX-License-Identifier: MIT
#include "tests/evidence/assess_property.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "evidence/explain/explain.hpp"

namespace grounds::any {

using namespace grounds::evidence;

namespace {

std::string text(const std::optional<double>& x) {
    return x ? fmt::format("{}", *x) : "-";
}

bool near(const std::optional<double>& a, const std::optional<double>& b) {
    return a.has_value() == b.has_value() && (!a || std::fabs(*a - *b) <= 1e-6 * std::max(1.0, std::fabs(*a)));
}

}  // namespace

std::string told(const Assessment& one) {
    std::string all =
        fmt::format("{}: {} ({}), tier {}, {} from {} to {}, {}\n", one.claim, to_string(one.verdict),
                    one.verdict_reason, one.tier, to_string(one.certainty.level), to_string(one.certainty.lowest),
                    to_string(one.certainty.highest), one.certainty.would_narrow);
    for (const auto& step : one.certainty.steps) {
        all += fmt::format("  {} {} {} {}: {}\n", to_string(step.domain), step.change, step.assessed, step.worst,
                           step.reason);
    }
    for (const auto& item : one.evidence) {
        all += fmt::format("  {}/{} {} {} [{}, {}] {} {} {} {}\n", item.study, item.finding, to_string(item.bearing),
                           item.reading.effect, text(item.reading.low), text(item.reading.high), item.reading.reason,
                           item.counted, item.why_not, item.tier);
    }
    for (const auto& rating : one.other_schemes) {
        all += fmt::format("  {} {}: {}\n", rating.scheme, rating.rating, rating.reason);
    }
    return all;
}

std::string told(const QuestionAssessment& assessed) {
    std::string all;
    for (const auto& one : assessed.claims) {
        all += told(one);
    }
    for (const auto& one : assessed.fidelity) {
        all += fmt::format("citation {}: {} {}\n", one.citation_row, to_string(one.verdict), one.explanation);
    }
    for (const auto& one : assessed.conflicts) {
        all += fmt::format("{}: {} {}", to_string(one.type), one.explanation, one.likely_cause);
        for (const auto& side : one.between) {
            all += fmt::format(" {} {} {}", side.kind, side.id, side.says);
        }
        all += "\n";
    }
    if (assessed.synthesis) {
        const auto& pooled = *assessed.synthesis;
        all += fmt::format("pooled {} {} {} [{}, {}]\n", pooled.k, to_string(pooled.state), text(pooled.estimate),
                           text(pooled.low), text(pooled.high));
        for (const auto& trial : pooled.trials) {
            all += fmt::format("  {}/{} {} {}\n", trial.study, trial.finding, text(trial.weight), trial.why_not);
        }
    }
    return all;
}

std::string explained(const Dossier& dossier) {
    std::string all;
    for (const auto& claim : {"falls", "rises", "same"}) {
        for (const auto& step : explain::explain(dossier, claim)) {
            all += fmt::format("{} {} {} {}\n", step.rule, fmt::join(step.inputs, ", "), step.result, step.because);
        }
    }
    return all;
}

const Assessment& of_claim(const QuestionAssessment& all, const std::string& claim) {
    return *std::find_if(all.claims.begin(), all.claims.end(),
                         [&](const Assessment& one) { return one.claim == claim; });
}

void same_level(const Certainty& a, const Certainty& b) {
    RC_ASSERT(to_string(a.level) == to_string(b.level));
    RC_ASSERT(to_string(a.lowest) == to_string(b.lowest));
    RC_ASSERT(to_string(a.highest) == to_string(b.highest));
}

void same_answers(const QuestionAssessment& a, const QuestionAssessment& b) {
    RC_ASSERT(a.claims.size() == b.claims.size());
    RC_LOG(told(a) + "---\n" + told(b));
    for (std::size_t i = 0; i < a.claims.size(); ++i) {
        RC_ASSERT(to_string(a.claims[i].verdict) == to_string(b.claims[i].verdict));
        same_level(a.claims[i].certainty, b.claims[i].certainty);
    }
    RC_ASSERT((a.synthesis ? a.synthesis->k : 0) == (b.synthesis ? b.synthesis->k : 0));
    if (a.synthesis && b.synthesis) {
        RC_ASSERT(near(a.synthesis->estimate, b.synthesis->estimate));
        RC_ASSERT(near(a.synthesis->low, b.synthesis->low));
    }
}

}  // namespace grounds::any
