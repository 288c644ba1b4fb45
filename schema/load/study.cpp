// SPDX-License-Identifier: MIT
#include "schema/load/records.hpp"

#include <algorithm>
#include <utility>

#include "schema/load/column_reader.hpp"
#include "schema/load/columns.hpp"

namespace grounds::load {
namespace {

RiskOfBias read_risk(const db::Row& row) {
    RiskOfBias risk;
    risk.tool = row.text("tool");
    risk.domain = row.text("domain");
    risk.judgement = row.term("judgement", Judgement::unclear);
    risk.by = row.text("judged_by");
    risk.seen = read_seen(row).value_or(Seen{});
    return risk;
}

QualityNote read_quality_note(const db::Row& row) {
    return {row.text("about"), row.text("note")};
}

}  // namespace

std::optional<Seen> read_seen(const db::Row& row) {
    std::optional<Seen> seen;
    ColumnReader(row).seen("seen", seen);
    return seen;
}

StudyLoader::StudyLoader(const db::Connection& db, Keys keys)
    : keys_(keys),
      by_id_(db, "SELECT x.*, " + has_rows({"risk_of_bias", "quality_note", "study_relation"}, "study_id") +
                     " FROM study x WHERE slug = ?1"),
      reports_(db, "SELECT r.key FROM study_report p JOIN " + references_sql(keys) +
                       " r ON r.id = p.reference_id WHERE p.study_id = ?1 ORDER BY p.position"),
      relations_(db,
                 "SELECT l.kind, o.slug AS other, l.label FROM study_relation l LEFT JOIN study o ON o.id = l.other_id "
                 "WHERE l.study_id = ?1 ORDER BY l.kind, l.position"),
      risks_(db, "SELECT * FROM risk_of_bias WHERE study_id = ?1 ORDER BY position"),
      notes_(db, "SELECT about, note FROM quality_note WHERE study_id = ?1 ORDER BY position") {}

std::optional<Study> StudyLoader::find(const std::string& id) {
    return by_id_.first([this](const db::Row& row) { return read(row); }, id);
}

Study StudyLoader::read(const db::Row& row) {
    Study study;
    const long id = row.integer("id");
    ColumnReader columns(row);
    each_column(columns, study);
    study.reports = read_reports(id);
    study.countries = row.texts("countries");
    if (row.flag("has_risk_of_bias")) {
        study.risk_of_bias = risks_.all(read_risk, id);
    }
    if (row.flag("has_quality_note")) {
        study.quality_notes = notes_.all(read_quality_note, id);
    }
    if (row.flag("has_study_relation")) {
        read_relations(study, id);
    }
    return study;
}

/// A work once, however many of its records the study names.
std::vector<std::string> StudyLoader::read_reports(long id) {
    std::vector<std::string> reports;
    reports_.each(
        [&](const db::Row& row) {
            auto key = row.text("key");
            if (keys_ == Keys::as_given || std::find(reports.begin(), reports.end(), key) == reports.end()) {
                reports.push_back(std::move(key));
            }
        },
        id);
    return reports;
}

void StudyLoader::read_relations(Study& study, long id) {
    relations_.each(
        [&study](const db::Row& row) {
            const bool includes = row.text("kind") == "includes";
            if (row.null("other")) {
                if (includes) {
                    study.includes_others.push_back(row.text("label"));
                }
                return;
            }
            (includes ? study.includes : study.same_participants_as).push_back(row.text("other"));
        },
        id);
}

}  // namespace grounds::load
