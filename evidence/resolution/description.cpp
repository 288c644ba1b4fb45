// SPDX-License-Identifier: MIT
#include "evidence/resolution/description.hpp"

#include <algorithm>
#include <array>

#include "base/fold.hpp"

namespace grounds::resolution {

namespace {

using Fit = Description::Fit;

template <Design... One>
Fit design_is(const CitableWork& work) {
    if (!work.design) {
        return Fit::unknown;
    }
    return ((*work.design == One) || ...) ? Fit::yes : Fit::no;
}

constexpr auto randomised =
    design_is<Design::rct_parallel, Design::rct_crossover, Design::rct_factorial, Design::rct_unclear>;
constexpr auto trial = design_is<Design::rct_parallel, Design::rct_crossover, Design::rct_factorial,
                                 Design::rct_unclear, Design::non_randomised_trial, Design::uncontrolled>;
constexpr auto synthesis = design_is<Design::systematic_review, Design::meta_analysis>;
constexpr auto any_review = design_is<Design::systematic_review, Design::meta_analysis, Design::narrative_review>;

Fit double_blind(const CitableWork& work) {
    if (!work.blinding) {
        return Fit::unknown;
    }
    return *work.blinding == Blinding::double_blind || *work.blinding == Blinding::triple ? Fit::yes : Fit::no;
}

Fit against_placebo(const CitableWork& work) {
    if (work.comparator.empty()) {
        return Fit::unknown;
    }
    return base::folded(work.comparator).find("placebo") != std::string::npos ? Fit::yes : Fit::no;
}

Fit cochrane(const CitableWork& work) {
    return work.container_title.empty()                                               ? Fit::unknown
           : base::folded(work.container_title).find("cochrane") != std::string::npos ? Fit::yes
                                                                                      : Fit::no;
}

/// Longer phrases first: what they cover is not read again.
constexpr std::array<Description, 34> table = {{
    {"cochrane", "a Cochrane review", cochrane},
    {"meta analysis", "a meta-analysis", synthesis},
    {"meta analyses", "meta-analyses", synthesis},
    {"systematic review", "a systematic review", synthesis},
    {"systematic reviews", "systematic reviews", synthesis},
    {"literature review", "a review", any_review},
    {"review", "a review", any_review},
    {"reviews", "reviews", any_review},
    {"double blind", "double-blind", double_blind},
    {"double blinded", "double-blind", double_blind},
    {"placebo controlled", "placebo-controlled", against_placebo},
    {"cross over", "a crossover trial", design_is<Design::rct_crossover>},
    {"crossover", "a crossover trial", design_is<Design::rct_crossover>},
    {"randomised", "a randomised trial", randomised},
    {"randomized", "a randomised trial", randomised},
    {"rct", "a randomised trial", randomised},
    {"rcts", "randomised trials", randomised},
    {"case control", "a case-control study", design_is<Design::case_control>},
    {"case report", "a case report", design_is<Design::case_series>},
    {"case reports", "case reports", design_is<Design::case_series>},
    {"case series", "a case series", design_is<Design::case_series>},
    {"cohort", "a cohort study", design_is<Design::cohort>},
    {"cross sectional", "a cross-sectional study", design_is<Design::cross_sectional, Design::survey>},
    {"survey", "a survey", design_is<Design::survey, Design::cross_sectional>},
    {"observational", "an observational study",
     design_is<Design::cohort, Design::case_control, Design::cross_sectional, Design::case_series, Design::survey>},
    {"guideline", "a guideline", design_is<Design::guideline>},
    {"guidelines", "guidelines", design_is<Design::guideline>},
    {"animal study", "an animal study", design_is<Design::animal>},
    {"animal studies", "animal studies", design_is<Design::animal>},
    {"rats", "a study of rats", design_is<Design::animal>},
    {"mice", "a study of mice", design_is<Design::animal>},
    {"in vitro", "a laboratory study", design_is<Design::in_vitro>},
    {"trial", "a trial", trial},
    {"trials", "trials", trial},
}};

}  // namespace

std::vector<const Description*> descriptions_in(const works::Marker& marker) {
    auto text = base::phrase(marker.words);
    std::vector<const Description*> found;
    for (const auto& entry : table) {
        const auto at = text.find(" " + std::string(entry.words) + " ");
        const bool told = std::any_of(found.begin(), found.end(),
                                      [&](const Description* other) { return other->fits == entry.fits; });
        if (at == std::string::npos) {
            continue;
        }
        std::fill_n(text.begin() + static_cast<long>(at) + 1, entry.words.size(), '#');
        // "randomised trial" says no more than "randomised", "Cochrane review" than "Cochrane"
        const bool covered = (entry.fits == trial || entry.fits == any_review) && !found.empty();
        if (!told && !covered) {
            found.push_back(&entry);
        }
    }
    return found;
}

}  // namespace grounds::resolution
