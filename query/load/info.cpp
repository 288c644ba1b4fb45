// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "base/hash.hpp"
#include "query/load/answers.hpp"
#include "schema/db/statement.hpp"

namespace grounds::query {

namespace {

/// A word of `grounds stats` and what it counts: candidates, which nobody has reviewed, stand apart.
struct Counted {
    const char* name;
    const char* rows;
};

constexpr auto counted_rows = std::to_array<Counted>({
    {"source", "source"},
    {"appearance", "appearance WHERE claim_id IS NOT NULL"},
    {"claim", "claim"},
    {"question", "question"},
    {"study", "study"},
    {"finding", "finding"},
    {"reference", "reference"},
    {"citation", "citation t JOIN appearance p ON p.id = t.appearance_id WHERE p.claim_id IS NOT NULL"},
    {"conflict", "conflict"},
    {"candidate", "appearance WHERE claim_id IS NULL"},
    {"loose finding",
     "finding f WHERE f.role IN ('answer', 'reference') AND EXISTS (SELECT 1 FROM finding_question l WHERE "
     "l.finding_id "
     "= f.id) AND NOT EXISTS (SELECT 1 FROM bearing b WHERE b.finding_id = f.id)"},
});

constexpr auto last_import_sql = "SELECT * FROM import ORDER BY id DESC LIMIT 1";

// Through the records, not the table origin: only what is still there counts.
constexpr auto hashes_sql = R"(
SELECT sha256 FROM (
    SELECT 'appearance' AS kind, r.slug AS id, o.sha256 FROM appearance r JOIN origin o ON o.id = r.origin_id
    UNION ALL SELECT 'claim', r.slug, o.sha256 FROM claim r JOIN origin o ON o.id = r.origin_id
    UNION ALL SELECT 'question', r.slug, o.sha256 FROM question r JOIN origin o ON o.id = r.origin_id
    UNION ALL SELECT 'reference', r.key, o.sha256 FROM reference r JOIN origin o ON o.id = r.origin_id
    UNION ALL SELECT 'source', r.slug, o.sha256 FROM source r JOIN origin o ON o.id = r.origin_id
    UNION ALL SELECT 'study', r.slug, o.sha256 FROM study r JOIN origin o ON o.id = r.origin_id
    UNION ALL SELECT 'venue', r.slug, o.sha256 FROM venue r JOIN origin o ON o.id = r.origin_id
    UNION ALL SELECT 'decision', r.slug, o.sha256 FROM duplicate_decision r JOIN origin o ON o.id = r.origin_id
    UNION ALL SELECT 'snapshot', r.slug, o.sha256 FROM retraction_snapshot r JOIN origin o ON o.id = r.origin_id
) ORDER BY kind, id
)";

std::string digest_of(const db::Connection& db) {
    base::Sha256 hash;
    db::Statement(db, hashes_sql).each([&](const db::Row& row) { hash.add(row.text("sha256")); });
    return hash.hex().substr(0, 16);
}

long count_of(const db::Connection& db, const std::string& rows) {
    return db::Statement(db, "SELECT count(*) AS n FROM " + rows)
        .first([](const db::Row& row) { return row.integer("n"); })
        .value_or(0);
}

DatabaseInfo read_import(const db::Row& row) {
    DatabaseInfo info;
    info.imported = row.text("started");
    info.tool_version = row.text("tool_version");
    info.rule_set = row.text("rule_set");
    return info;
}

std::string read_snapshot(const db::Row& row) {
    const bool bound = row.term("as_of_from", SnapshotDate::given) == SnapshotDate::newest_notice;
    return fmt::format("Retraction Watch{} {}, {} notices", bound ? ", newest notice" : " as of", row.text("as_of"),
                       row.integer("rows"));
}

}  // namespace

DatabaseInfo load_info(const db::Connection& db) {
    auto info = db::Statement(db, last_import_sql).first(read_import).value_or(DatabaseInfo{});
    info.digest = digest_of(db);
    info.retractions = db::Statement(db, "SELECT * FROM retraction_snapshot").first(read_snapshot).value_or("");
    for (const auto& [name, rows] : counted_rows) {
        info.counts[name] = count_of(db, rows);
    }
    return info;
}

}  // namespace grounds::query
