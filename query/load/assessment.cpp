// SPDX-License-Identifier: MIT
#include <algorithm>
#include <tuple>
#include <utility>

#include "query/load/answers.hpp"

#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

constexpr auto assessment_sql = R"(
SELECT a.* FROM assessment a JOIN claim c ON c.id = a.claim_id WHERE c.slug = ?1
)";

constexpr auto steps_sql = R"(
SELECT s.* FROM assessment_step s JOIN claim c ON c.id = s.claim_id WHERE c.slug = ?1 ORDER BY s.position
)";

constexpr auto schemes_sql = R"(
SELECT s.* FROM scheme_rating s JOIN claim c ON c.id = s.claim_id WHERE c.slug = ?1 ORDER BY s.scheme
)";

// By their positions once they are read: to put rows in order costs the engine more than to find them.
constexpr auto evidence_sql = R"(
SELECT b.*, f.slug AS finding, st.slug AS study,
       (SELECT r.key FROM study_report sr JOIN reference r ON r.id = sr.reference_id
         WHERE sr.study_id = st.id ORDER BY sr.position LIMIT 1) AS reference
  FROM bearing b
  JOIN claim c ON c.id = b.claim_id
  JOIN finding f ON f.id = b.finding_id
  JOIN study st ON st.id = f.study_id
 WHERE c.slug = ?1
)";

std::vector<Mismatch> mismatches(const db::Row& row, const char* column) {
    std::vector<Mismatch> all;
    for (const auto& word : row.words(column)) {
        all.push_back(row.known<Mismatch>(word));
    }
    return all;
}

ReadingOf read_reading(const db::Row& row) {
    ReadingOf reading;
    reading.reading = row.known<Reading>(row.text("reading"));
    reading.reason = row.text("reason");
    reading.effect = row.text("effect");
    reading.measure = row.known<Measure>(row.text("measure"));
    reading.estimate = row.number("estimate");
    reading.low = row.number("low");
    reading.high = row.number("high");
    reading.unit = row.text("unit");
    reading.words_only = row.flag("words_only");
    reading.approximate = row.flag("approximate");
    return reading;
}

EvidenceItem read_evidence(const db::Row& row) {
    EvidenceItem item;
    item.finding_row = row.integer("finding_id");
    item.bearing = row.known<Bearing>(row.text("bearing"));
    item.reading = read_reading(row);
    item.indirect = mismatches(row, "indirect");
    item.unknown = mismatches(row, "unknown");
    item.counted = row.flag("counted");
    item.why_not = row.text("why_not");
    item.tier = static_cast<int>(row.integer("tier"));
    item.finding = row.text("finding");
    item.study = row.text("study");
    item.reference = row.text("reference");
    return item;
}

std::vector<EvidenceItem> load_evidence(const db::Connection& db, const std::string& claim) {
    auto placed =
        db::Statement(db, evidence_sql)
            .all([](const db::Row& row) { return std::pair(row.integer("position"), read_evidence(row)); }, claim);
    std::sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second.study, a.second.finding) <
               std::tie(b.first, b.second.study, b.second.finding);
    });
    std::vector<EvidenceItem> items;
    for (auto& [position, item] : placed) {
        items.push_back(std::move(item));
    }
    return items;
}

Step read_step(const db::Row& row) {
    Step step;
    step.domain = row.known<Domain>(row.text("domain"));
    step.change = static_cast<int>(row.integer("change"));
    step.assessed = row.flag("assessed");
    step.worst = static_cast<int>(row.integer("worst"));
    step.reason = row.text("reason");
    return step;
}

SchemeRating read_scheme(const db::Row& row) {
    return {row.text("scheme"), row.text("rating"), row.text("reason")};
}

Assessment read_assessment(const db::Row& row) {
    Assessment assessment;
    assessment.verdict = row.known<Verdict>(row.text("verdict"));
    assessment.verdict_reason = row.text("verdict_reason");
    assessment.tier = static_cast<int>(row.integer("tier"));
    assessment.certainty.level = row.known<Level>(row.text("certainty"));
    assessment.certainty.lowest = row.known<Level>(row.text("lowest"));
    assessment.certainty.highest = row.known<Level>(row.text("highest"));
    assessment.certainty.would_narrow = row.text("would_narrow");
    if (const auto found = row.term<SizeFound>("size")) {
        assessment.size = SizeJudgement{*found, row.text("size_reason")};
    }
    return assessment;
}

}  // namespace

Assessment load_assessment(const db::Connection& db, const std::string& claim) {
    Assessment assessment = db::Statement(db, assessment_sql).first(read_assessment, claim).value_or(Assessment{});
    assessment.claim = claim;
    assessment.certainty.steps = db::Statement(db, steps_sql).all(read_step, claim);
    assessment.other_schemes = db::Statement(db, schemes_sql).all(read_scheme, claim);
    assessment.evidence = load_evidence(db, claim);
    return assessment;
}

}  // namespace grounds::query
