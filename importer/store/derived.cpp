// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace grounds::store {
namespace {

constexpr auto any_derived_sql = R"sql(
SELECT EXISTS (SELECT 1 FROM assessment) OR EXISTS (SELECT 1 FROM fidelity) OR EXISTS (SELECT 1 FROM conflict)
    OR EXISTS (SELECT 1 FROM synthesis) AS any
)sql";

void remove_derived(Writer& writer, long question) {
    writer.run("DELETE FROM assessment WHERE claim_id IN (SELECT id FROM claim WHERE question_id = ?)", question);
    writer.run(
        "DELETE FROM fidelity WHERE citation_id IN (SELECT t.id FROM citation t "
        "JOIN appearance a ON a.id = t.appearance_id JOIN claim c ON c.id = a.claim_id WHERE c.question_id = ?)",
        question);
    writer.erase("conflict", "question_id", question);
    writer.erase("synthesis", "question_id", question);
}

void store_steps(Writer& writer, long claim, const std::vector<Step>& steps) {
    int position = 0;
    for (const auto& step : steps) {
        writer.insert("assessment_step", Fields()
                                             .integer("claim_id", claim)
                                             .integer("position", ++position)
                                             .term("domain", step.domain)
                                             .integer("change", step.change)
                                             .flag("assessed", step.assessed)
                                             .integer("worst", step.worst)
                                             .text("reason", step.reason));
    }
}

void store_ratings(Writer& writer, long claim, const std::vector<SchemeRating>& ratings) {
    for (const auto& rating : ratings) {
        writer.insert("scheme_rating", Fields()
                                           .integer("claim_id", claim)
                                           .text("scheme", rating.scheme)
                                           .text("rating", rating.rating)
                                           .text("reason", rating.reason));
    }
}

Fields bearing_fields(const EvidenceItem& item) {
    const auto& reading = item.reading;
    Fields fields;
    fields.integer("finding_id", item.finding_row)
        .term("bearing", item.bearing)
        .term("reading", reading.reading)
        .text("reason", reading.reason)
        .text("effect", reading.effect)
        .term("measure", reading.measure)
        .number("estimate", reading.estimate)
        .number("low", reading.low)
        .number("high", reading.high)
        .known("unit", reading.unit)
        .flag("words_only", reading.words_only)
        .flag("approximate", reading.approximate)
        .terms("indirect", item.indirect)
        .terms("unknown", item.unknown)
        .flag("counted", item.counted)
        .known("why_not", item.why_not)
        .integer("tier", item.tier);
    return fields;
}

void store_bearings(Writer& writer, long claim, const std::vector<EvidenceItem>& evidence) {
    int position = 0;
    for (const auto& item : evidence) {
        writer.insert("bearing", bearing_fields(item).integer("claim_id", claim).integer("position", ++position));
    }
}

void store_assessment(Writer& writer, long claim, const Assessment& assessment) {
    writer.insert("assessment",
                  Fields()
                      .integer("claim_id", claim)
                      .text("rule_set", std::string(evidence::rule_set))
                      .term("verdict", assessment.verdict)
                      .text("verdict_reason", assessment.verdict_reason)
                      .integer("tier", assessment.tier)
                      .term("certainty", assessment.certainty.level)
                      .term("lowest", assessment.certainty.lowest)
                      .term("highest", assessment.certainty.highest)
                      .known("would_narrow", assessment.certainty.would_narrow)
                      .known("size", assessment.size ? std::string(to_string(assessment.size->found)) : "")
                      .known("size_reason", assessment.size ? assessment.size->reason : ""));
    store_steps(writer, claim, assessment.certainty.steps);
    store_ratings(writer, claim, assessment.other_schemes);
    store_bearings(writer, claim, assessment.evidence);
}

void store_fidelity(Writer& writer, const std::vector<Fidelity>& verdicts) {
    std::map<long, int> positions;
    for (const auto& fidelity : verdicts) {
        writer.insert("fidelity", Fields()
                                      .integer("citation_id", fidelity.citation_row)
                                      .integer("position", ++positions[fidelity.citation_row])
                                      .term("verdict", fidelity.verdict)
                                      .text("explanation", fidelity.explanation));
    }
}

void store_conflict(Writer& writer, long question, const Conflict& conflict) {
    const long row = writer.insert("conflict", Fields()
                                                   .term("type", conflict.type)
                                                   .integer("question_id", question)
                                                   .text("explanation", conflict.explanation)
                                                   .known("likely_cause", conflict.likely_cause)
                                                   .known("pooled", conflict.pooled));
    int position = 0;
    for (const auto& side : conflict.between) {
        writer.insert("conflict_side", Fields()
                                           .integer("conflict_id", row)
                                           .integer("position", ++position)
                                           .text("kind", side.kind)
                                           .text("record", side.id)
                                           .text("source", side.source)
                                           .text("says", side.says));
    }
}

}  // namespace

DerivedWriter::DerivedWriter(Writer& writer)
    : writer_(writer),
      any_before_(db::Statement(writer.db(), any_derived_sql)
                      .first([](const db::Row& row) { return row.flag("any"); })
                      .value()) {}

void DerivedWriter::replace(long question_row, const evidence::QuestionAssessment& derived) {
    if (any_before_) {
        remove_derived(writer_, question_row);
    }
    const auto claims = writer_.rows_by_key("claim", "question_id", question_row, "slug");
    for (const auto& assessment : derived.claims) {
        store_assessment(writer_, claims.at(assessment.claim), assessment);
    }
    store_fidelity(writer_, derived.fidelity);
    for (const auto& conflict : derived.conflicts) {
        store_conflict(writer_, question_row, conflict);
    }
    if (derived.synthesis) {
        store_synthesis(writer_, question_row, *derived.synthesis);
    }
}

bool has_other_rules(const db::Connection& db, std::string_view rules) {
    return db::Statement(db,
                         "SELECT EXISTS (SELECT 1 FROM assessment WHERE rule_set <> ?1) "
                         "OR NOT EXISTS (SELECT 1 FROM assessment) AS other")  // after a migration none is left
        .first([](const db::Row& row) { return row.flag("other"); }, rules)
        .value_or(false);
}

}  // namespace grounds::store
