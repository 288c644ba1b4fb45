// SPDX-License-Identifier: MIT
#include "schema/load/records.hpp"

#include <fmt/format.h>

namespace grounds::load {

RecordLoader::RecordLoader(const db::Connection& db)
    : questions(db), references(db), sources(db), studies(db), findings(db) {}

std::string references_sql(Keys keys) {
    return keys == Keys::of_works ? "(SELECT id, canonical_key AS key FROM reference_canonical)" : "reference";
}

std::string has_rows(std::initializer_list<std::string_view> tables, std::string_view parent) {
    std::string columns;
    for (const auto table : tables) {
        columns += fmt::format("{}EXISTS (SELECT 1 FROM {} part WHERE part.{} = x.id) AS has_{}",
                               columns.empty() ? "" : ", ", table, parent, table);
    }
    return columns;
}

OriginLoader::OriginLoader(const db::Connection& db, const std::string& table, const std::string& key)
    : by_id_(db, "SELECT o.file, o.line, o.sha256, i.tool_version, i.started FROM " + table +
                     " x JOIN origin o ON o.id = x.origin_id JOIN import i ON i.id = o.import_id WHERE x." + key +
                     " = ?1") {}

std::optional<Origin> OriginLoader::of(const std::string& id) {
    return by_id_.first(
        [](const db::Row& row) {
            Origin origin;
            origin.file = row.text("file");
            origin.line = row.integer("line");
            origin.sha256 = row.text("sha256");
            origin.tool_version = row.text("tool_version");
            origin.time = row.text("started");
            return origin;
        },
        id);
}

std::vector<DuplicateDecision> load_decisions(const db::Connection& db) {
    db::Statement keys(db,
                       "SELECT r.key AS text FROM duplicate_decision_work w JOIN reference r ON r.id = w.reference_id "
                       "WHERE w.decision_id = ?1 ORDER BY w.position");
    return db::Statement(db, "SELECT * FROM duplicate_decision ORDER BY slug").all([&](const db::Row& row) {
        DuplicateDecision decision;
        decision.id = row.text("slug");
        decision.state = row.term("state", DuplicateState::same);
        decision.because = row.text("because");
        decision.keys = keys.all([](const db::Row& key) { return key.text("text"); }, row.integer("id"));
        return decision;
    });
}

std::optional<Question> load_question(const db::Connection& db, const std::string& id) {
    return QuestionLoader(db).find(id);
}

std::optional<Claim> load_claim_record(const db::Connection& db, const std::string& id) {
    return QuestionLoader(db).claim(id);
}

std::optional<Study> load_study(const db::Connection& db, const std::string& id) {
    return StudyLoader(db).find(id);
}

std::vector<Finding> load_findings_of_study(const db::Connection& db, const std::string& study) {
    return FindingLoader(db).of_study(study);
}

std::optional<Reference> load_reference(const db::Connection& db, const std::string& key) {
    return ReferenceLoader(db).find(key);
}

std::optional<Source> load_source_record(const db::Connection& db, const std::string& id) {
    return SourceLoader(db).find(id);
}

std::vector<Appearance> load_appearances_of_source(const db::Connection& db, const std::string& source) {
    return SourceLoader(db).appearances_of_source(source);
}

}  // namespace grounds::load
