// SPDX-License-Identifier: MIT
#include "importer/store/stored.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace grounds::store {
namespace {

/// Only an appearance has a parent here.
std::string records_sql(Kind kind, std::string_view condition) {
    const bool appearance = kind == Kind::appearance;
    return fmt::format(
        "SELECT r.id AS row, r.{} AS id, r.origin_id, o.file, o.line, o.sha256, {} AS parent "
        "FROM {} r JOIN origin o ON o.id = r.origin_id {} WHERE {} = ?1",
        key_column(kind), appearance ? "s.slug" : "''", table_of(kind),
        appearance ? "JOIN passage p ON p.id = r.passage_id JOIN source s ON s.id = p.source_id" : "", condition);
}

bool holds_any(const db::Connection& db, const std::string& table) {
    return db::Statement(db, fmt::format("SELECT 1 AS found FROM {} LIMIT 1", table))
        .first([](const db::Row& row) { return row.flag("found"); })
        .has_value();
}

}  // namespace

Stored::Stored(const db::Connection& db) : db_(&db), names_(db.file()) {
    for (const auto kind : all_kinds) {
        if (const auto table = table_of(kind); holds_any(db, table)) {
            const auto key = key_column(kind);
            tables_[static_cast<std::size_t>(kind)] =
                Table{db::Statement(db, records_sql(kind, "r." + key)),
                      db::Statement(db, fmt::format("SELECT id FROM {} WHERE {} = ?1", table, key)),
                      db::Statement(db, records_sql(kind, "o.file"))};
        }
    }
}

const Stored::Table* Stored::table(Kind kind) const {
    const auto& known = tables_[static_cast<std::size_t>(kind)];
    return known ? &*known : nullptr;
}

StoredRecord Stored::record_of(const db::Row& row) const {
    StoredRecord record;
    record.row = row.integer("row");
    record.origin_row = row.integer("origin_id");
    record.file = names_->shown(row.text("file"));
    record.line = row.integer("line");
    record.sha256 = row.text("sha256");
    record.parent = row.text("parent");
    if (distrusted_ && distrusted_(record.file)) {
        record.sha256.clear();
    }
    return record;
}

std::optional<StoredRecord> Stored::find(Kind kind, std::string_view id) const {
    const auto* known = table(kind);
    if (known == nullptr) {
        return std::nullopt;
    }
    const auto read = [this](const db::Row& row) { return record_of(row); };
    if (renamed_.empty()) {
        return known->by_id.first(read, id);
    }
    const Name name(kind, id);
    if (const auto now = renamed_.find(name); now != renamed_.end()) {
        auto record = known->by_id.first(read, now->second);
        record->sha256.clear();
        return record;
    }
    return gone_.contains(name) ? std::nullopt : known->by_id.first(read, id);
}

bool Stored::has(Kind kind, std::string_view id) const {
    const auto* known = table(kind);
    const auto is_in_database = [&] {
        return known->exists.first([](const db::Row& row) { return row.integer("id"); }, id).has_value();
    };
    if (known == nullptr || renamed_.empty()) {
        return known != nullptr && is_in_database();
    }
    const Name name(kind, id);
    return renamed_.contains(name) || (!gone_.contains(name) && is_in_database());
}

bool Stored::is_empty() const {
    return std::none_of(all_kinds.begin(), all_kinds.end(), [this](Kind kind) { return has_any(kind); });
}

std::vector<std::string> Stored::ids(Kind kind) const {
    if (!has_any(kind)) {
        return {};
    }
    const auto key = key_column(kind);
    auto ids = db::Statement(*db_, fmt::format("SELECT {0} AS id FROM {1} ORDER BY {0}", key, table_of(kind)))
                   .all([](const db::Row& row) { return row.text("id"); });
    std::erase_if(ids, [&](const std::string& id) { return gone_.contains({kind, id}); });
    for (const auto& [name, before] : renamed_) {
        if (name.first == kind) {
            ids.insert(std::lower_bound(ids.begin(), ids.end(), name.second), name.second);
        }
    }
    return ids;
}

std::vector<std::string> Stored::files() const {
    if (is_empty()) {
        return {};
    }
    // from one name to the next in the index, past the records
    return db::Statement(*db_,
                         "WITH RECURSIVE named (file) AS (SELECT min(file) FROM origin UNION ALL "
                         "SELECT (SELECT min(o.file) FROM origin o WHERE o.file > named.file) FROM named "
                         "WHERE named.file IS NOT NULL) SELECT file FROM named WHERE file IS NOT NULL")
        .all([this](const db::Row& row) { return names_->shown(row.text("file")); });
}

long Stored::count_of_file(const std::string& file) const {
    return is_empty() ? 0
                      : db::Statement(*db_, "SELECT count(*) AS count FROM origin WHERE file = ?1")
                            .first([](const db::Row& row) { return row.integer("count"); }, names_->stored(file))
                            .value();
}

void Stored::each_of_file(const std::string& file, const Act& act) const {
    for (const auto kind : all_kinds) {
        if (const auto* known = table(kind)) {
            known->by_file.each(
                [&](const db::Row& row) {
                    if (auto id = row.text("id"); !gone_.contains({kind, id})) {
                        act(kind, id, record_of(row));
                    }
                },
                names_->stored(file));
        }
    }
}

void Stored::rename(Kind kind, const std::string& from, const std::string& to) {
    const auto before = renamed_.find({kind, from});
    const auto own = before == renamed_.end() ? from : before->second;
    if (before != renamed_.end()) {
        renamed_.erase(before);
    }
    gone_.insert({kind, own});
    renamed_[{kind, to}] = own;
}

void Stored::distrust(std::function<bool(const std::string& file)> is_of) {
    distrusted_ = std::move(is_of);
}

}  // namespace grounds::store
