// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "evidence/grade/domains.hpp"

namespace grounds {

Step rate_publication_bias(const GradeInput& input, const std::vector<Step>& /*before*/) {
    if (input.lead->piece->finding->role == FindingRole::reference) {
        return assessed(0, "does not apply to an authority's own recommendation");
    }
    if (auto printed = printed_step(input, Domain::publication_bias)) {
        return *printed;
    }
    const auto studies = input.lead->piece->finding->k.value_or(static_cast<long>(input.body.size()));
    // GRADE's own default is "undetected": the level bears nothing, only the lower bound does.
    return not_assessed(0, -1,
                        fmt::format("publication bias: {} {}, {}", studies, studies == 1 ? "study" : "studies",
                                    studies < 10 ? "too few to test for it" : "and nobody tested for it"));
}

}  // namespace grounds
