// SPDX-License-Identifier: MIT
// The table of domains, in GRADE's order: the start, five reasons down, three up.
#include "evidence/grade/domains.hpp"

#include <array>

namespace grounds::grade {

std::span<const GradeDomain> grade_domains() {
    static constexpr std::array<GradeDomain, 9> domains{{
        {Domain::start, rate_start},
        {Domain::risk_of_bias, rate_risk_of_bias},
        {Domain::inconsistency, rate_inconsistency},
        {Domain::indirectness, rate_indirectness},
        {Domain::imprecision, rate_imprecision},
        {Domain::publication_bias, rate_publication_bias},
        {Domain::large_effect, rate_large_effect},
        {Domain::dose_response, rate_dose_response},
        {Domain::opposing_confounding, rate_opposing_confounding},
    }};
    return domains;
}

}  // namespace grounds::grade
