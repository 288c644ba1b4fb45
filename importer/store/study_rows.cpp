// SPDX-License-Identifier: MIT
#include "importer/store/rows.hpp"
#include "schema/load/columns.hpp"

namespace grounds::store {
namespace {

void store_reports(const Rows& rows, long study, const std::vector<std::string>& reports) {
    rows.clear("study_report", "study_id", study);
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
    rows.clear("study_relation", "study_id", row);
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
    rows.clear("risk_of_bias", "study_id", study);
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
    rows.clear("quality_note", "study_id", study);
    int position = 0;
    for (const auto& note : notes) {
        rows.writer.insert("quality_note", Fields()
                                               .integer("study_id", study)
                                               .integer("position", ++position)
                                               .known("about", note.about)
                                               .text("note", note.note));
    }
}

}  // namespace

Fields fields_of(const Rows& /*needs no other row*/, const StudyRecord& record) {
    Fields fields;
    load::each_column(fields, record.study);
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
