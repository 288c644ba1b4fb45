// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "importer/store/rows.hpp"

namespace grounds::store {
namespace {

void store_reports(const Rows& rows, long study, const std::vector<std::string>& reports) {
    rows.writer.erase("study_report", "study_id", study);
    int position = 0;
    for (const auto& key : reports) {
        rows.writer.insert("study_report", Fields()
                                               .integer("study_id", study)
                                               .integer("position", ++position)
                                               .integer("reference_id", rows.of(Kind::reference, key)));
    }
}

/// Another study, or only the name of one that has no record here.
struct Relation {
    std::string kind;
    std::optional<long> other;
    std::string label;
};

void store_relation(const Rows& rows, long study, int position, const Relation& relation) {
    rows.writer.insert("study_relation", Fields()
                                             .integer("study_id", study)
                                             .text("kind", relation.kind)
                                             .integer("position", position)
                                             .count("other_id", relation.other)
                                             .known("label", relation.label));
}

void store_relations(const Rows& rows, long row, const Study& study) {
    rows.writer.erase("study_relation", "study_id", row);
    int position = 0;
    for (const auto& id : study.includes) {
        store_relation(rows, row, ++position, {"includes", rows.of(Kind::study, id), {}});
    }
    for (const auto& label : study.includes_others) {
        store_relation(rows, row, ++position, {"includes", std::nullopt, label});
    }
    position = 0;
    for (const auto& id : study.same_participants_as) {
        store_relation(rows, row, ++position, {"same-participants", rows.of(Kind::study, id), {}});
    }
}

void store_risk_of_bias(const Rows& rows, long study, const std::vector<RiskOfBias>& judgements) {
    rows.writer.erase("risk_of_bias", "study_id", study);
    int position = 0;
    for (const auto& judged : judgements) {
        rows.writer.insert("risk_of_bias", Fields()
                                               .integer("study_id", study)
                                               .integer("position", ++position)
                                               .text("tool", judged.tool)
                                               .text("domain", judged.domain)
                                               .term("judgement", judged.judgement)
                                               .text("judged_by", judged.by)
                                               .term("seen_how", judged.seen.how)
                                               .known("seen_url", judged.seen.url));
    }
}

void store_quality_notes(const Rows& rows, long study, const std::vector<QualityNote>& notes) {
    rows.writer.erase("quality_note", "study_id", study);
    int position = 0;
    for (const auto& note : notes) {
        rows.writer.insert("quality_note", Fields()
                                               .integer("study_id", study)
                                               .integer("position", ++position)
                                               .known("about", note.about)
                                               .text("note", note.note));
    }
}

void add_people(Fields& fields, const Study& study) {
    fields.count("n_screened", study.n.screened)
        .count("n_randomised", study.n.randomised)
        .count("n_enrolled", study.n.enrolled)
        .count("n_analysed", study.n.analysed)
        .count("n_completed", study.n.completed)
        .known("population", study.population)
        .words("population_groups", study.population_groups)
        .text("species", study.species);
}

void add_intervention(Fields& fields, const Study& study) {
    const auto& given = study.intervention;
    fields.known("substance", given.substance)
        .known("route", given.route)
        .known("form", given.form)
        .known("intervention_text", given.text)
        .number("elemental_mg_per_day", given.elemental_mg_per_day)
        .term("intervention_seen", given.seen)
        .known("comparator", study.comparator)
        .quantity("duration", study.duration);
}

void add_circumstances(Fields& fields, const Study& study) {
    fields.text("countries", nlohmann::json(study.countries).dump())
        .known("period", study.period)
        .term("funding", study.funding)
        .known("funding_text", study.funding_text)
        .known("conflicts_of_interest", study.conflicts_of_interest)
        .known("registration", study.registration)
        .known("registration_timing", study.registration_timing)
        .known("stopped_early", study.stopped_early ? (*study.stopped_early ? "yes" : "no") : "")
        .known("stopped_because", study.stopped_because)
        .flag("includes_complete", study.includes_complete)
        .known("searched_to", study.searched_to)
        .known("supersedes", study.supersedes)
        .flag("low_trust", study.low_trust);
}

}  // namespace

Fields fields_of(const Rows& /*needs no other row*/, const StudyRecord& record) {
    const auto& study = record.study;
    Fields fields;
    fields.text("slug", study.id)
        .term("design", study.design)
        .known("design_note", study.design_note)
        .term("blinding", study.blinding);
    add_people(fields, study);
    add_intervention(fields, study);
    add_circumstances(fields, study);
    fields.known("seen_how", study.seen ? std::string(to_string(study.seen->how)) : std::string())
        .known("seen_url", study.seen ? study.seen->url : std::string())
        .known("note", study.note);
    return fields;
}

void store_parts(const Rows& rows, long row, const StudyRecord& record) {
    store_reports(rows, row, record.study.reports);
    store_relations(rows, row, record.study);
    store_risk_of_bias(rows, row, record.study.risk_of_bias);
    store_quality_notes(rows, row, record.study.quality_notes);
    store_findings(rows, row, record.findings);
}

}  // namespace grounds::store
