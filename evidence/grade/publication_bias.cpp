// SPDX-License-Identifier: MIT
// Small-study effects by Egger's regression, from ten trials on (Sterne et al. 2011, BMJ 343:d4002).
#include <fmt/format.h>

#include "evidence/findings/text.hpp"
#include "evidence/grade/domains.hpp"
#include "evidence/synthesis/heterogeneity.hpp"

namespace grounds::grade {

namespace {

constexpr std::size_t enough_to_test = 10;
constexpr double asymmetric = 0.10;

/// An inconspicuous test does not show that nothing is missing, so it only lifts the doubt.
std::optional<Step> of_pool(const GradeInput& input) {
    if (!input.pool || input.pool->pool.k < enough_to_test) {
        return std::nullopt;
    }
    const auto test = synthesis::egger(input.pool->effects, 95);
    if (!test.line) {
        return std::nullopt;
    }
    const bool suspected = test.line->p < asymmetric;
    return assessed(
        suspected ? -1 : 0,
        fmt::format("Egger's test of {} trials: {}; small trials {}", test.k, evidence::p_text({test.line->p, '='}),
                    suspected ? "say something else than large ones" : "say the same as large ones"));
}

}  // namespace

Step rate_publication_bias(const GradeInput& input, const std::vector<Step>& /*before*/) {
    if (input.lead->piece->finding->role == FindingRole::reference) {
        return assessed(0, "does not apply to an authority's own recommendation");
    }
    if (auto printed = printed_step(input, Domain::publication_bias)) {
        return *printed;
    }
    if (auto tested = of_pool(input)) {
        return *tested;
    }
    const auto studies = input.lead->piece->finding->k.value_or(static_cast<long>(input.body.size()));
    // GRADE's own default is "undetected": the level bears nothing, only the lower bound does.
    return not_assessed(0, -1,
                        fmt::format("publication bias: {} {}, {}", studies, studies == 1 ? "study" : "studies",
                                    studies < 10 ? "too few to test for it" : "and nobody tested for it"));
}

}  // namespace grounds::grade
