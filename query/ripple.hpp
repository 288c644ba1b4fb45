// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "query/change.hpp"
#include "query/load/ripple.hpp"
#include "schema/model/dossier.hpp"

namespace grounds {

/// What changes in one dossier if a work is retracted.
struct Ripple {
    std::vector<ClaimChange> changes;  ///< by claim id; `because` is what the evidence then says
    std::vector<std::string> caveats;  ///< what a retraction does not undo: one sentence each
    std::size_t claims = 0;            ///< of the dossier
};

/// Both states are assessed by the rules of this program.
Ripple ripple_of(const Dossier& dossier, const Work& work);

}  // namespace grounds
