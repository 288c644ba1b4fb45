// SPDX-License-Identifier: MIT
#include "query/load/audit.hpp"

#include <algorithm>
#include <set>

#include "query/load/answers.hpp"
#include "query/load/claim_parts.hpp"
#include "schema/load/records.hpp"

namespace grounds::query {

namespace {

constexpr auto cited_sql = R"(
SELECT DISTINCT st.slug AS study
  FROM source s JOIN passage g ON g.source_id = s.id JOIN appearance a ON a.passage_id = g.id
  JOIN citation t ON t.appearance_id = a.id JOIN reference_canonical cited ON cited.id = t.reference_id
  JOIN study_report sr ON sr.reference_id IN (SELECT cited.canonical_id UNION ALL SELECT d.other_id FROM duplicate d
       WHERE d.kept_id = cited.canonical_id AND d.state = 'same')
  JOIN study st ON st.id = sr.study_id
 WHERE s.slug = ?1 AND a.claim_id IS NOT NULL
)";

constexpr auto evidence_sql = R"(
SELECT st.slug AS study, f.slug AS finding, st.design, b.bearing, b.effect, b.reason
  FROM bearing b JOIN claim c ON c.id = b.claim_id JOIN finding f ON f.id = b.finding_id JOIN study st ON st.id = f.study_id
 WHERE c.slug = ?1 AND b.counted ORDER BY b.tier, st.slug, f.slug
)";

std::map<std::string, Reference> load_references(const db::Connection& db, const std::vector<Appearance>& appearances) {
    std::map<std::string, Reference> references;
    load::ReferenceLoader loader(db);
    const auto add = [&](const std::string& key) {
        if (key.empty() || references.contains(key)) {
            return;
        }
        if (auto found = loader.find(key)) {
            references.emplace(key, std::move(*found));
        }
    };
    for (const auto& appearance : appearances) {
        for (const auto& citation : appearance.citations) {
            add(citation.reference);
            for (const auto& candidate : citation.candidates) {
                add(candidate.reference);
            }
        }
    }
    return references;
}

bool makes_it(const Appearance& appearance) {
    return appearance.stance == Stance::asserts || appearance.stance == Stance::hedges;
}

/// Claims that the source makes, in reading order: what it denies or reports is not its own.
std::vector<std::string> claims_made(const SourceAnswer& source) {
    std::vector<std::string> made;
    for (const auto& claim : source.claims) {
        if (std::any_of(source.appearances.begin(), source.appearances.end(), [&](const Appearance& appearance) {
                return appearance.claim == claim && makes_it(appearance);
            })) {
            made.push_back(claim);
        }
    }
    return made;
}

void weigh(Audit& audit, const std::string& claim, const db::Row& row, const std::set<std::string>& cited) {
    const auto bearing = row.known<Bearing>(row.text("bearing"));
    const auto study = row.text("study");
    const long is_cited = cited.contains(study) ? 1 : 0;
    if (bearing == Bearing::supports) {
        ++audit.supporting;
        audit.supporting_cited += is_cited;
        return;
    }
    if (bearing != Bearing::inconclusive) {
        ++audit.opposing;
        audit.opposing_cited += is_cited;
    }
    if (is_cited == 0) {
        const auto effect = row.text("effect");
        audit.not_cited.push_back({claim, study + "/" + row.text("finding"), row.text("design"), row.text("bearing"),
                                   effect.empty() ? row.text("reason") : effect});
    }
}

void load_evidence(const db::Connection& db, Audit& audit) {
    const auto studies =
        db::Statement(db, cited_sql).all([](const db::Row& row) { return row.text("study"); }, audit.source.source.id);
    const std::set<std::string> cited(studies.begin(), studies.end());
    db::Statement evidence(db, evidence_sql);
    for (const auto& claim : claims_made(audit.source)) {
        evidence.each([&](const db::Row& row) { weigh(audit, claim, row, cited); }, claim);
    }
}

bool holds(const Passage& outer, const Passage& inner) {
    return outer.start <= inner.start && inner.end <= outer.end && (outer.start < inner.start || inner.end < outer.end);
}

/// A story that stands inside a block of stories is one of them.
long count_testimonials(const std::vector<Appearance>& appearances) {
    long count = 0;
    for (const auto& appearance : appearances) {
        const bool inside = std::any_of(appearances.begin(), appearances.end(), [&](const Appearance& other) {
            return other.kind == AppearanceKind::testimonial && holds(other.passage, appearance.passage);
        });
        count += appearance.kind == AppearanceKind::testimonial && !inside ? appearance.count : 0;
    }
    return count;
}

}  // namespace

Audit load_audit(const db::Connection& db, const std::string& source) {
    Audit audit;
    audit.source = load_source(db, source);
    for (const auto& claim : audit.source.claims) {
        audit.claims.emplace(claim, load_overview(db, claim));
    }
    audit.fidelity = fidelity_of_source(db, source);
    audit.references = load_references(db, audit.source.appearances);
    audit.conflicts = conflicts_of_source(db, source);
    audit.testimonials = count_testimonials(audit.source.appearances);
    load_evidence(db, audit);
    return audit;
}

}  // namespace grounds::query
