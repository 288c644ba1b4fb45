// SPDX-License-Identifier: MIT
#include "evidence/findings/tier.hpp"

#include <array>

#include "evidence/findings/directness.hpp"

namespace grounds::evidence {

namespace {

struct DesignFacts {
    Design design;
    int tier;
    std::string_view text;
};

constexpr auto facts = std::to_array<DesignFacts>({
    {Design::systematic_review, 1, "systematic review"},
    {Design::meta_analysis, 1, "meta-analysis"},
    {Design::rct_parallel, 2, "randomised trial"},
    {Design::rct_crossover, 2, "randomised crossover trial"},
    {Design::rct_factorial, 2, "randomised factorial trial"},
    {Design::rct_unclear, 2, "trial described as randomised"},
    {Design::non_randomised_trial, 3, "trial, not randomised"},
    {Design::cohort, 3, "cohort"},
    {Design::case_control, 3, "case-control study"},
    {Design::cross_sectional, 3, "cross-sectional survey"},
    {Design::case_series, 4, "case series"},
    {Design::uncontrolled, 4, "study without a control group"},
    {Design::pharmacoepidemiology, 3, "prescription database study"},
    {Design::guideline, 5, "guideline"},
    {Design::fact_sheet, 5, "fact sheet"},
    {Design::pharmacopoeia, 5, "pharmacopoeia"},
    {Design::textbook, 5, "textbook"},
    {Design::narrative_review, 5, "narrative review"},
    {Design::opinion, 5, "opinion"},
    {Design::animal, 5, "animal study"},
    {Design::in_vitro, 5, "laboratory study"},
    {Design::survey, 4, "survey without control of who took what"},
    {Design::not_recorded, 3, "study whose design is not recorded"},
});

const DesignFacts& facts_of(Design design) {
    for (const auto& fact : facts) {
        if (fact.design == design) {
            return fact;
        }
    }
    return facts.back();
}

/// Seen in the authority's own words; a page that copies it is no authority.
bool at_first_hand(const Study& study, const Finding& finding) {
    const auto& seen = finding.seen ? finding.seen : study.seen;
    return !study.low_trust && !(seen && (seen->how == SeenHow::secondary || seen->how == SeenHow::vendor_page));
}

/// "Not said" is no statement that could decide anything; "mixed" is one: a part of it holds and a part does not.
bool states_something(const Finding& finding) {
    return finding.quantity || finding.says == Says::yes || finding.says == Says::no || finding.says == Says::mixed;
}

}  // namespace

int tier_of(const Study& study, const Finding& finding, const Question& question) {
    constexpr int controlled = 3;
    constexpr int narrative = 5;
    // An authority's own document is the highest source for what that authority recommends.
    if (finding.role == FindingRole::reference) {
        return is_authority(study.design) ? 1 : narrative;
    }
    if (is_authoritative(study, finding, question.kind)) {
        return 1;
    }
    if (about_cells(question) && is_laboratory(study.design)) {
        return controlled;
    }
    return question.kind != QuestionKind::effect && is_randomised(study.design) ? controlled
                                                                                : facts_of(study.design).tier;
}

std::string_view tier_name(int tier) {
    constexpr std::array<std::string_view, 6> names{
        "no evidence",          "systematic reviews or an authority's statement",
        "randomised trials",    "controlled observational studies",
        "uncontrolled studies", "animal, laboratory or narrative work"};
    return names.at(static_cast<std::size_t>(tier));
}

std::string_view design_text(Design design) {
    return facts_of(design).text;
}

bool is_review(Design design) {
    return facts_of(design).tier == 1;
}

bool is_laboratory(Design design) {
    return design == Design::animal || design == Design::in_vitro;
}

bool is_authority(Design design) {
    return design == Design::guideline || design == Design::fact_sheet || design == Design::pharmacopoeia ||
           design == Design::textbook;
}

bool is_authoritative(const Study& study, const Finding& finding, QuestionKind question) {
    return question != QuestionKind::effect && is_authority(study.design) && finding.role == FindingRole::answer &&
           at_first_hand(study, finding) && states_something(finding);
}

bool is_randomised(Design design) {
    return facts_of(design).tier == 2;
}

}  // namespace grounds::evidence
