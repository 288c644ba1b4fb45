// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "query/load/rows.hpp"
#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

std::set<std::string> sources_that_claim(const ClaimAnswer& answer) {
    std::set<std::string> sources;
    for (const auto& appearance : answer.appearances) {
        if (appearance.stance != Stance::denies && appearance.kind != AppearanceKind::testimonial) {
            sources.insert(appearance.source);
        }
    }
    return sources;
}

bool does_not_support(const EvidenceItem& item) {
    return item.counted && item.bearing != Bearing::supports;
}

std::vector<std::string> uncited_findings(const Assessment& assessment, const std::set<std::string>& cited) {
    std::vector<std::string> findings;
    for (const auto& item : assessment.evidence) {
        if (does_not_support(item) && !cited.contains(item.study)) {
            findings.push_back(item.study + "/" + item.finding);
        }
    }
    return findings;
}

}  // namespace

const std::set<std::string>& LeftOutLoader::studies_cited_by(const std::string& source) {
    const auto [place, fresh] = cited_.try_emplace(source);
    auto& cited = place->second;
    if (fresh) {
        db::Statement(db_, fmt::format("SELECT slug FROM study WHERE id IN ({})", studies_cited_sql))
            .each([&](const db::Row& row) { cited.insert(row.text("slug")); }, source);
    }
    return cited;
}

std::vector<LeftOut> LeftOutLoader::load(const ClaimAnswer& answer) {
    const auto& evidence = answer.assessment.evidence;
    if (std::none_of(evidence.begin(), evidence.end(), does_not_support)) {
        return {};
    }
    std::vector<LeftOut> all;
    for (const auto& source : sources_that_claim(answer)) {
        auto findings = uncited_findings(answer.assessment, studies_cited_by(source));
        if (!findings.empty()) {
            all.push_back({source, std::move(findings)});
        }
    }
    return all;
}

}  // namespace grounds::query
