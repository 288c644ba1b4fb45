// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "evidence/synthesis/pool.hpp"

namespace grounds::synthesis {

struct LeftOneOut {
    std::string left_out;  ///< the study
    Pool pool;             ///< of all others
};

/// The synthesis without each study in turn, in the studies' order (Handbook 10.14).
std::vector<LeftOneOut> leave_one_out(std::span<const StudyEffect> studies, const PoolOptions& options);

}  // namespace grounds::synthesis
