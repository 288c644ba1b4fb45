// SPDX-License-Identifier: MIT
// How a trial was done, beside its numbers: funding, registration, whether it was stopped early.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "query/writers/phrases.hpp"

namespace grounds::writers {

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
    std::vector<std::string> known;
    std::vector<std::string> unknown;
    if (study.funding) {
        known.push_back("funding " +
                        (*study.funding == FundingKind::public_money ? "public" : plain_words(*study.funding)));
    } else {
        unknown.emplace_back("funding");
    }
    if (study.registration.empty()) {
        unknown.emplace_back("registration");
    } else {
        known.push_back(
            fmt::format("registered {}, {}", study.registration,
                        study.registration_timing.empty() ? "when is not known" : study.registration_timing));
    }
    if (!study.stopped_early) {
        unknown.emplace_back("early stopping");
    } else if (*study.stopped_early) {
        known.push_back("stopped early" + (study.stopped_because.empty() ? "" : ": " + study.stopped_because));
    } else {
        known.emplace_back("not stopped early");
    }
    if (!unknown.empty()) {
        known.push_back("not known: " + fmt::format("{}", fmt::join(unknown, ", ")));
    }
    return fmt::format("{}", fmt::join(known, "; "));
}

}  // namespace grounds::writers
