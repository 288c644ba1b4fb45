// SPDX-License-Identifier: MIT
#include "schema/load/study.hpp"

namespace grounds::load {
namespace {

SampleSize read_n(const db::Row& row) {
    SampleSize n;
    n.screened = row.count("n_screened");
    n.randomised = row.count("n_randomised");
    n.enrolled = row.count("n_enrolled");
    n.analysed = row.count("n_analysed");
    n.completed = row.count("n_completed");
    return n;
}

Intervention read_intervention(const db::Row& row) {
    Intervention intervention;
    intervention.substance = row.text("substance");
    intervention.route = row.text("route");
    intervention.form = row.text("form");
    intervention.text = row.text("intervention_text");
    intervention.elemental_mg_per_day = row.number("elemental_mg_per_day");
    intervention.seen = row.term<SeenHow>("intervention_seen");
    return intervention;
}

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

std::string read_text(const db::Row& row) {
    return row.text("text");
}

}  // namespace

std::optional<Seen> read_seen(const db::Row& row) {
    const auto how = row.term<SeenHow>("seen_how");
    return how ? std::optional<Seen>({*how, row.text("seen_url")}) : std::nullopt;
}

StudyLoader::StudyLoader(const SQLite::Database& db)
    : by_id_(db, db::select_record("study x") + " WHERE x.slug = ?1"),
      reports_(db,
               "SELECT r.canonical_key AS text FROM study_report p JOIN reference_canonical r ON r.id = p.reference_id "
               "WHERE p.study_id = ?1 GROUP BY r.canonical_id ORDER BY min(p.position)"),
      relations_(db,
                 "SELECT l.kind, o.slug AS other, l.label FROM study_relation l LEFT JOIN study o ON o.id = l.other_id "
                 "WHERE l.study_id = ?1 ORDER BY l.kind, l.position"),
      countries_(db, "SELECT j.value AS text FROM study s, json_each(s.countries) j WHERE s.id = ?1 ORDER BY j.id"),
      risks_(db, "SELECT * FROM risk_of_bias WHERE study_id = ?1 ORDER BY position"),
      notes_(db, "SELECT about, note FROM quality_note WHERE study_id = ?1 ORDER BY position") {}

std::optional<Study> StudyLoader::find(const std::string& id) {
    return by_id_.first([this](const db::Row& row) { return read(row); }, id);
}

Study StudyLoader::read(const db::Row& row) {
    Study study;
    const long id = row.integer("id");
    study.id = row.text("slug");
    study.design = row.known<Design>(row.text("design"));
    study.design_note = row.text("design_note");
    study.blinding = row.term<Blinding>("blinding");
    study.n = read_n(row);
    study.population = row.text("population");
    study.population_groups = row.words("population_groups");
    study.species = row.text("species");
    study.intervention = read_intervention(row);
    study.comparator = row.text("comparator");
    study.duration = row.quantity("duration");
    study.period = row.text("period");
    study.funding = row.term<FundingKind>("funding");
    study.funding_text = row.text("funding_text");
    study.conflicts_of_interest = row.text("conflicts_of_interest");
    study.registration = row.text("registration");
    study.registration_timing = row.text("registration_timing");
    if (!row.null("stopped_early")) {
        study.stopped_early = row.text("stopped_early") == "yes";
    }
    study.stopped_because = row.text("stopped_because");
    study.includes_complete = row.flag("includes_complete");
    study.searched_to = row.text("searched_to");
    study.supersedes = row.text("supersedes");
    study.low_trust = row.flag("low_trust");
    study.seen = read_seen(row);
    study.note = row.text("note");
    study.origin = db::read_origin(row);
    study.reports = reports_.all(read_text, id);
    study.countries = countries_.all(read_text, id);
    study.risk_of_bias = risks_.all(read_risk, id);
    study.quality_notes = notes_.all(read_quality_note, id);
    read_relations(study, id);
    return study;
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
