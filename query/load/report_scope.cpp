// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>
#include <stdexcept>

#include "query/answers/answer.hpp"
#include "query/load/answers.hpp"
#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

// Claims that answer one question stand together, questions of one topic too.
constexpr auto claims_in_scope_sql = R"(
SELECT c.slug
  FROM claim c JOIN question q ON q.id = c.question_id
 WHERE (?1 = 'all')
    OR (?1 = 'claim' AND c.slug = ?2)
    OR (?1 = 'topic' AND q.topic = ?2)
 ORDER BY q.topic, q.slug, c.slug
)";

constexpr auto sources_sql = R"(
SELECT DISTINCT s.slug
  FROM source s JOIN passage g ON g.source_id = s.id JOIN appearance a ON a.passage_id = g.id
  JOIN claim c ON c.id = a.claim_id JOIN question q ON q.id = c.question_id
 WHERE (?1 = 'all')
    OR (?1 = 'claim' AND c.slug = ?2)
    OR (?1 = 'topic' AND q.topic = ?2)
 ORDER BY s.slug
)";

std::string word(ReportScope::Kind kind) {
    switch (kind) {
        case ReportScope::Kind::claim:
            return "claim";
        case ReportScope::Kind::source:
            return "source";
        case ReportScope::Kind::topic:
            return "topic";
        case ReportScope::Kind::all:
            break;
    }
    return "all";
}

std::vector<std::string> slugs(const db::Connection& db, const char* sql, const ReportScope& scope) {
    return db::Statement(db, sql).all([](const db::Row& row) { return row.text("slug"); }, word(scope.kind), scope.id);
}

std::vector<std::string> claims_in_reading_order(const db::Connection& db, const std::string& source) {
    try {
        return load_source(db, source).claims;
    } catch (const std::out_of_range&) {
        throw NotFound(fmt::format("no source '{}'", source));
    }
}

}  // namespace

std::vector<std::string> claims_by_question(const db::Connection& db) {
    return slugs(db, claims_in_scope_sql, {});
}

ReportData load_report(const db::Connection& db, const ReportScope& scope) {
    ReportData data;
    data.scope = scope;
    data.info = load_info(db);
    if (scope.kind == ReportScope::Kind::all) {
        data.conflicts = load_count(db, "conflict");
        data.candidates = load_count(db, "candidate");
    }
    data.claim = [loader = std::make_shared<ClaimLoader>(db)](const std::string& id) { return loader->load(id); };
    data.source = [loader = std::make_shared<SourceSummaryLoader>(db)](const std::string& id) {
        return loader->load(id);
    };
    data.reference = [loader = std::make_shared<load::ReferenceLoader>(db)](const std::string& key) {
        return loader->find(key).value();
    };
    if (scope.kind == ReportScope::Kind::source) {
        data.claims = claims_in_reading_order(db, scope.id);
        data.sources = {scope.id};
        return data;
    }
    data.claims = slugs(db, claims_in_scope_sql, scope);
    data.sources = slugs(db, sources_sql, scope);
    if (data.claims.empty() && scope.kind != ReportScope::Kind::all) {
        throw NotFound(fmt::format("no {} '{}'", word(scope.kind), scope.id));
    }
    return data;
}

}  // namespace grounds::query
