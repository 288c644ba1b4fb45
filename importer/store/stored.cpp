// SPDX-License-Identifier: MIT
#include "importer/store/stored.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/file_name.hpp"
#include "schema/db/statement.hpp"

namespace grounds::store {
namespace {

/// Only an appearance has a parent here.
std::string records_sql(Kind kind) {
    const bool appearance = kind == Kind::appearance;
    return fmt::format(
        "SELECT r.id AS row, r.{} AS id, r.origin_id, o.file, o.line, o.sha256, {} AS parent "
        "FROM {} r JOIN origin o ON o.id = r.origin_id {}",
        key_column(kind), appearance ? "s.slug" : "''", table_of(kind),
        appearance ? "JOIN passage p ON p.id = r.passage_id JOIN source s ON s.id = p.source_id" : "");
}

StoredRecord record_of(const db::Row& row) {
    StoredRecord record;
    record.row = row.integer("row");
    record.origin_row = row.integer("origin_id");
    record.file = row.text("file");
    record.line = row.integer("line");
    record.sha256 = row.text("sha256");
    record.parent = row.text("parent");
    return record;
}

/// Thousands of records come from few files, and each name asks the file system.
class ShownNames {
public:
    explicit ShownNames(const db::Connection& db) : names_(db.file()) {}

    const std::string& of(const std::string& stored) {
        const auto [place, fresh] = shown_.try_emplace(stored);
        if (fresh) {
            place->second = names_.shown(stored);
        }
        return place->second;
    }

private:
    base::OriginNames names_;
    std::map<std::string, std::string> shown_;
};

}  // namespace

const StoredRecord* Stored::find(Kind kind, const std::string& id) const {
    const auto found = all(kind).find(id);
    return found == all(kind).end() ? nullptr : &found->second;
}

long Stored::row(Kind kind, const std::string& id) const {
    const auto* record = find(kind, id);
    if (record == nullptr) {
        throw Error("", "there is no " + title_of(kind, id),
                    "this is a fault of the program: the checks should say so");
    }
    return record->row;
}

void Stored::distrust(const std::function<bool(const std::string& file)>& is_of) {
    for (auto& kind : kinds_) {
        for (auto& [id, record] : kind) {
            if (is_of(record.file)) {
                record.sha256.clear();
            }
        }
    }
}

Stored load_stored(const db::Connection& db) {
    Stored stored;
    ShownNames names(db);
    for (const auto kind : all_kinds) {
        db::Statement(db, records_sql(kind)).each([&](const db::Row& row) {
            auto record = record_of(row);
            record.file = names.of(record.file);
            stored.all(kind)[row.text("id")] = std::move(record);
        });
    }
    return stored;
}

}  // namespace grounds::store
