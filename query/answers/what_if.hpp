// SPDX-License-Identifier: MIT
// `why --without`, `--only-design`, `--as-of`: one claim assessed again with some studies taken out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/model/assessment.hpp"
#include "schema/model/dossier.hpp"

namespace grounds::query {

struct Hypothesis {
    std::vector<std::string> without;       ///< study ids, or keys of their reports
    std::vector<std::string> only_designs;  ///< words of the vocabulary; rct: all randomised; review: all reviews
    std::optional<int> as_of;               ///< studies published later are taken out

    [[nodiscard]] bool empty() const {
        return without.empty() && only_designs.empty() && !as_of;
    }
};

struct WhatIf {
    std::vector<std::string> conditions;  ///< "without garrison-2020", "as of 2016"
    std::vector<std::string> removed;     ///< studies taken out, by id
    std::vector<std::string> caveats;     ///< what these conditions can't undo: one sentence each
    Assessment before, after;             ///< both by the rules of this program
    Dossier dossier;                      ///< as it is after
};

/// Throws Error for a study that has no finding on the claim's question (with near ids), and for an unknown design.
WhatIf what_if(const Dossier& dossier, const std::string& claim, const Hypothesis& hypothesis);

/// The assessment of one claim of the dossier.
Assessment assess_only(const Dossier& dossier, const std::string& claim);

}  // namespace grounds::query
