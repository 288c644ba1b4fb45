// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "evidence/findings/text.hpp"
#include "evidence/findings/tier.hpp"
#include "evidence/grade/domains.hpp"

namespace grounds::grade {

namespace {

enum class Overall { unknown, low, high, critical };

/// The worst domain decides (RoB 2, ROBINS-I); an "overall" judgement outranks the domains. A lone checklist item of
/// another kind of scale (PEDro) decides nothing.
Overall overall_of(const Study& study) {
    Overall from_domains = Overall::unknown;
    Overall from_overall = Overall::unknown;
    for (const auto& judgement : study.risk_of_bias) {
        if (judgement.tool == "pedro") {
            continue;
        }
        auto& slot = judgement.domain == "overall" ? from_overall : from_domains;
        const auto value = judgement.judgement == Judgement::critical ? Overall::critical
                           : judgement.judgement == Judgement::high   ? Overall::high
                           : judgement.judgement == Judgement::low    ? Overall::low
                                                                      : Overall::unknown;
        slot = std::max(slot, value);
    }
    if (from_overall != Overall::unknown) {
        return from_overall;
    }
    // Some domains judged low say nothing about those that nobody printed.
    return from_domains == Overall::low ? Overall::unknown : from_domains;
}

struct Shares {
    double high = 0, critical = 0, judged = 0, all = 0;
};

Shares shares_of(const std::vector<const evidence::Weighed*>& pieces) {
    Shares shares;
    for (const auto* item : pieces) {
        const auto weight = static_cast<double>(evidence::people_of(*item->piece).value_or(1));
        const auto overall = overall_of(*item->piece->study);
        shares.all += weight;
        shares.judged += overall == Overall::unknown ? 0 : weight;
        shares.high += overall >= Overall::high ? weight : 0;
        shares.critical += overall == Overall::critical ? weight : 0;
    }
    return shares;
}

Step rate(const GradeInput& input) {
    const auto& lead = *input.lead->piece;
    if (lead.finding->role == FindingRole::reference) {
        return assessed(0, "does not apply to an authority's own recommendation");
    }
    if (lead.tier >= 4) {
        return assessed(0, "already at the lowest start");
    }
    if (auto printed = printed_step(input, Domain::risk_of_bias)) {
        return *printed;
    }
    const auto pieces = rated_pieces(input);
    const auto shares = shares_of(pieces);
    if (shares.critical > 0.9 * shares.all) {
        return assessed(-2, "nearly all people are in studies that a reviewer judged at critical risk of bias");
    }
    if (shares.high > 0.5 * shares.all) {
        return assessed(
            -1, fmt::format("{} per cent of the people are in studies that a reviewer judged at high risk of bias",
                            evidence::number_text(std::round(100 * shares.high / shares.all))));
    }
    if (shares.judged >= shares.all) {
        return assessed(0, "a reviewer judged the studies behind most of the people at low risk of bias");
    }
    return not_assessed(-1, -1,
                        "no person's judgement of all of it is recorded; counted as serious until somebody "
                        "judges it");
}

}  // namespace

Step rate_risk_of_bias(const GradeInput& input, const std::vector<Step>& /*before*/) {
    return rate(input);
}

}  // namespace grounds::grade
