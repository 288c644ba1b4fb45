// SPDX-License-Identifier: MIT
#include "evidence/conflict/conflicts.hpp"

#include <array>

namespace grounds::conflict {

std::span<const ConflictFinder> conflict_finders() {
    // In the order in which a reader wants them.
    static constexpr std::array<ConflictFinder, 6> finders{
        cited_work_conflicts, advice_conflicts, dose_conflicts, reader_conflicts, finding_conflicts, source_conflicts,
    };
    return finders;
}

}  // namespace grounds::conflict
