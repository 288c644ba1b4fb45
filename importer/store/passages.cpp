// SPDX-License-Identifier: MIT
#include "importer/store/steps.hpp"

#include <string>

#include "schema/db/statement.hpp"

namespace grounds::store {
namespace {

constexpr auto remove_unused_sql =
    "DELETE FROM passage WHERE NOT EXISTS (SELECT 1 FROM appearance WHERE appearance.passage_id = passage.id)";

Fields anchor_fields(const Passage& passage) {
    Fields fields;
    fields.term("anchor", passage.anchor)
        .number("score", passage.score)
        .count("found_start", passage.found_start)
        .count("found_end", passage.found_end)
        .known("exact", passage.exact)
        .known("prefix", passage.prefix)
        .known("suffix", passage.suffix);
    return fields;
}

Fields new_fields(long source_row, const Passage& passage) {
    auto fields = anchor_fields({});
    fields.integer("source_id", source_row)
        .text("section", passage.section)
        .integer("start", passage.start)
        .integer("end", passage.end)
        .text("sha256", passage.sha256);
    return fields;
}

struct Found {
    long row = 0;
    std::string sha256;
};

Found find_passage(Writer& writer, long source_row, const Passage& passage) {
    return db::Statement(
               writer.db(),
               R"(SELECT id, sha256 FROM passage WHERE source_id = ?1 AND start = ?2 AND "end" = ?3 AND section = ?4)")
        .first(
            [](const db::Row& row) {
                return Found{row.integer("id"), row.text("sha256")};
            },
            source_row, passage.start, passage.end, passage.section)
        .value_or(Found{});
}

Passage passage_of(const db::Row& row) {
    Passage passage;
    passage.section = row.text("section");
    passage.start = row.integer("start");
    passage.end = row.integer("end");
    passage.sha256 = row.text("sha256");
    passage.anchor = row.term<AnchorState>("anchor").value_or(AnchorState::not_checked);
    passage.score = row.number("score");
    passage.found_start = row.count("found_start");
    passage.found_end = row.count("found_end");
    passage.exact = row.text("exact");
    passage.prefix = row.text("prefix");
    passage.suffix = row.text("suffix");
    return passage;
}

}  // namespace

long put_passage(Writer& writer, long source_row, const Passage& passage) {
    const auto found = find_passage(writer, source_row, passage);
    if (found.row == 0) {
        return writer.insert("passage", new_fields(source_row, passage));
    }
    if (found.sha256 != passage.sha256) {
        writer.update("passage", found.row, new_fields(source_row, passage));
    }
    return found.row;
}

std::vector<long> passages_of(const db::Connection& db, const ChangedRows& rows) {
    const db::Statement passage(db, "SELECT passage_id FROM appearance WHERE id = ?1");
    std::vector<long> passages;
    for (const auto& [kind, row] : rows) {
        if (kind == Kind::appearance) {
            passage.each([&passages](const db::Row& found) { passages.push_back(found.integer("passage_id")); }, row);
        }
    }
    return passages;
}

void remove_unused_passages(Writer& writer) {
    db::Statement(writer.db(), remove_unused_sql).run();
}

void remove_unused_passages(Writer& writer, const std::vector<long>& passages) {
    const db::Statement remove(writer.db(), std::string(remove_unused_sql) + " AND id = ?1");
    for (const long passage : passages) {
        remove.run(passage);
    }
}

std::vector<StoredPassage> load_passages(const db::Connection& db, long source_row) {
    return db::Statement(db, R"(SELECT * FROM passage WHERE source_id = ?1 ORDER BY start, "end", section)")
        .all(
            [](const db::Row& row) {
                return StoredPassage{row.integer("id"), passage_of(row)};
            },
            source_row);
}

bool update_anchor(Writer& writer, const StoredPassage& stored, const Passage& now) {
    const auto fields = anchor_fields(now);
    if (fields.all() == anchor_fields(stored.passage).all()) {
        return false;
    }
    writer.update("passage", stored.row, fields);
    return true;
}

}  // namespace grounds::store
