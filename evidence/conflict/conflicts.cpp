// SPDX-License-Identifier: MIT
#include "evidence/conflict/conflicts.hpp"

#include <array>

namespace grounds {

std::span<const ConflictFinder> conflict_finders() {
    static constexpr std::array<ConflictFinder, 5> finders{
        finding_conflicts, source_conflicts, cited_work_conflicts, advice_conflicts, dose_conflicts,
    };
    return finders;
}

}  // namespace grounds
