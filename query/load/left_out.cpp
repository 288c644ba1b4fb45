// SPDX-License-Identifier: MIT
#include "query/load/answers.hpp"

#include <set>

#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

constexpr auto cited_studies_sql = R"(
SELECT DISTINCT st.slug
  FROM source s
  JOIN passage g ON g.source_id = s.id
  JOIN appearance a ON a.passage_id = g.id
  JOIN citation t ON t.appearance_id = a.id
  JOIN reference_canonical cited ON cited.id = t.reference_id
  JOIN study_report sr ON sr.reference_id IN (SELECT cited.canonical_id UNION ALL SELECT d.other_id FROM duplicate d
       WHERE d.kept_id = cited.canonical_id AND d.state = 'same')
  JOIN study st ON st.id = sr.study_id
 WHERE s.slug = ?1 AND a.claim_id IS NOT NULL
)";

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
    db::Statement cited_studies(db, cited_studies_sql);
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
