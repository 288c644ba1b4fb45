// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <set>

#include "query/load/cited_studies.hpp"
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

std::vector<std::string> uncited_findings(const Assessment& assessment, const std::vector<std::string>& cited) {
    const std::set<std::string> named(cited.begin(), cited.end());
    std::vector<std::string> findings;
    for (const auto& item : assessment.evidence) {
        if (item.counted && item.bearing != Bearing::supports && !named.contains(item.study)) {
            findings.push_back(item.study + "/" + item.finding);
        }
    }
    return findings;
}

}  // namespace

std::vector<LeftOut> left_out_by(const db::Connection& db, const ClaimAnswer& answer) {
    db::Statement cited_studies(db, fmt::format("SELECT slug FROM study WHERE id IN ({})", studies_cited_sql));
    std::vector<LeftOut> all;
    for (const auto& source : sources_that_claim(answer)) {
        const auto cited = cited_studies.all([](const db::Row& row) { return row.text("slug"); }, source);
        auto findings = uncited_findings(answer.assessment, cited);
        if (!findings.empty()) {
            all.push_back({source, std::move(findings)});
        }
    }
    return all;
}

}  // namespace grounds::query
