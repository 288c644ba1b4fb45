// SPDX-License-Identifier: MIT
// Records in a database, without the files that they came from.
#pragma once

#include <fmt/format.h>

#include <string>

#include "importer/store/stored.hpp"
#include "schema/db/statement.hpp"
#include "schema/db/update.hpp"

namespace grounds::test {

/// A database in memory. What it holds refers to nothing, since it is never committed.
class StoredRecords {
public:
    StoredRecords() {
        db().exec("PRAGMA defer_foreign_keys = ON");
    }

    [[nodiscard]] const db::Connection& db() {
        return update_.next();
    }
    /// As an import would find it.
    [[nodiscard]] store::Stored stored() {
        return store::Stored(db());
    }
    /// `hash`: one letter or digit.
    void add_claim(const std::string& id, const std::string& hash, const std::string& file) {
        add("claim", "slug, question_id, statement, answers, origin_id", "?1, 1, 's', 'yes', ?2", id, hash, file);
    }
    void add_reference(const std::string& key, const std::string& hash, const std::string& file) {
        add("reference", "key, type, origin_id", "?1, 'book', ?2", key, hash, file);
    }
    void add_source(const std::string& id) {
        add("source", "slug, title, kind, origin_id", "?1, 't', 'news', ?2", id, "0", "sources.yaml");
    }
    /// In the last source.
    void add_appearance(const std::string& id, const std::string& hash, const std::string& file) {
        db().exec(
            "INSERT INTO passage (source_id, section, start, \"end\", sha256) "
            "SELECT max(id), 's', 0, 1, replace(hex(zeroblob(32)), '00', 'aa') FROM source");
        add("appearance", "slug, passage_id, says, kind, stance, origin_id",
            "?1, (SELECT max(id) FROM passage), 's', 'claim', 'asserts', ?2", id, hash, file);
    }

private:
    void add(const std::string& table, const std::string& columns, const std::string& values, const std::string& id,
             const std::string& hash, const std::string& file) {
        db::Statement(db(), "INSERT INTO origin (import_id, file, line, sha256) VALUES (1, ?1, 9, ?2)")
            .run(file, std::string(64, hash.front()));
        db::Statement(db(), fmt::format("INSERT INTO {} ({}) VALUES ({})", table, columns, values))
            .run(id, db::Statement(db(), "SELECT max(id) AS id FROM origin")
                         .first([](const db::Row& row) { return row.integer("id"); })
                         .value());
    }

    db::Update update_{":memory:", {}};
};

}  // namespace grounds::test
