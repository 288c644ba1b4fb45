// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <vector>

#include "query/answers/change.hpp"
#include "schema/model/dossier.hpp"

namespace grounds::query {

struct Work {
    std::string name;                  ///< what the user named, in full
    std::set<std::string> references;  ///< its key; all reports of a study that was named
    std::string study;                 ///< empty if it reports none
};

/// What changes in one dossier if a work is retracted.
struct Ripple {
    std::vector<ClaimChange> changes;  ///< by claim id; `because` is what the evidence then says
    std::vector<std::string> caveats;  ///< what a retraction does not undo: one sentence each
    std::size_t claims = 0;            ///< of the dossier
};

/// Both states are assessed by the rules of this program.
Ripple ripple_of(const Dossier& dossier, const Work& work);

}  // namespace grounds::query
