// SPDX-License-Identifier: MIT
// One id, one finding within its study.
#include "importer/check/context.hpp"

#include <fmt/format.h>

namespace grounds::check {

void check_double_findings(CheckContext& context, const StudyRecord& record) {
    if (record.findings.size() < 2) {
        return;
    }
    std::map<std::string, long> lines;
    for (const auto& finding : record.findings) {
        const auto [first, added] = lines.emplace(finding.id, finding.line);
        if (!added) {
            context.error(origin_of(record, finding),
                          fmt::format("{} stands twice, first in line {}", name_of(finding), first->second),
                          "rename or remove one of them");
        }
    }
}

}  // namespace grounds::check
