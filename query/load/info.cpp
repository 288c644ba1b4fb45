// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <stdexcept>

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

/// The table of a kind of records, and the column of their ids.
struct Digested {
    const char* table;
    const char* id;
};

/// In the order of the names of the kinds, which the digest goes by.
constexpr auto digested = std::to_array<Digested>({
    {"appearance", "slug"},
    {"claim", "slug"},
    {"duplicate_decision", "slug"},  // "decision"
    {"question", "slug"},
    {"reference", "key"},
    {"retraction_snapshot", "slug"},  // "snapshot"
    {"source", "slug"},
    {"study", "slug"},
    {"venue", "slug"},
});

/// Through the records, not the table origin: only what is still there counts. A statement a kind goes through the
/// index of its ids; all kinds in one would have to be put in order.
std::string digest_of(const db::Connection& db) {
    base::Sha256 hash;
    for (const auto& [table, id] : digested) {
        db::Statement(
            db,
            fmt::format("SELECT o.sha256 FROM {} r CROSS JOIN origin o ON o.id = r.origin_id ORDER BY r.{}", table, id))
            .each([&hash](const db::Row& row) { hash.add(row.text("sha256")); });
    }
    return hash.hex().substr(0, 16);
}

long count_of(const db::Connection& db, const Counted& counted) {
    return db::Statement(db, fmt::format("SELECT count(*) AS n FROM {}", counted.rows))
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
    return info;
}

std::string import_time(const db::Connection& db) {
    return db::Statement(db, last_import_sql).first(read_import).value_or(DatabaseInfo{}).imported;
}

std::map<std::string, long> load_counts(const db::Connection& db) {
    std::map<std::string, long> counts;
    for (const auto& counted : counted_rows) {
        counts[counted.name] = count_of(db, counted);
    }
    return counts;
}

long load_count(const db::Connection& db, std::string_view name) {
    for (const auto& counted : counted_rows) {
        if (counted.name == name) {
            return count_of(db, counted);
        }
    }
    throw std::out_of_range(fmt::format("nothing is counted as '{}'", name));
}

}  // namespace grounds::query
