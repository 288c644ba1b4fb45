// SPDX-License-Identifier: MIT
#include "evidence/synthesis/pool.hpp"

namespace grounds::synthesis {

std::vector<LeftOneOut> leave_one_out(std::span<const StudyEffect> studies, const PoolOptions& options) {
    std::vector<LeftOneOut> results;
    for (std::size_t out = 0; out < studies.size(); ++out) {
        StudyEffects others(studies.begin(), studies.end());
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(out));
        results.push_back({studies[out].study, pool(others, options)});
    }
    return results;
}

}  // namespace grounds::synthesis
