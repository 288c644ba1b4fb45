// SPDX-License-Identifier: MIT
#include "importer/store/stored.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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

}  // namespace

void Stored::add(Kind kind, std::string_view id, StoredRecord record) {
    ids_.add(kind, id);
    records_.push_back(std::move(record));
}

void Stored::add_row(Kind kind, std::string_view id, long row) {
    if (const auto gone = ids_.find(kind, id)) {
        records_[*gone].row = row;
        return;
    }
    ids_.add(kind, id);
    added_.push_back(row);
}

const StoredRecord* Stored::find(Kind kind, std::string_view id) const {
    const auto number = ids_.find(kind, id);
    const bool known = number && *number < records_.size() && records_[*number].row != 0;
    return known ? &records_[*number] : nullptr;
}

std::optional<long> Stored::find_row(Kind kind, std::string_view id) const {
    const auto number = ids_.find(kind, id);
    if (!number) {
        return std::nullopt;
    }
    const long row = *number < records_.size() ? records_[*number].row : added_.at(*number - records_.size());
    return row == 0 ? std::nullopt : std::optional(row);
}

long Stored::row(Kind kind, const std::string& id) const {
    const auto found = find_row(kind, id);
    if (!found) {
        throw Error("", "there is no " + title_of(kind, id),
                    "this is a fault of the program: the checks should say so");
    }
    return *found;
}

std::vector<RecordIndex::Number> Stored::numbers_of(Kind kind) const {
    std::vector<RecordIndex::Number> numbers;
    for (RecordIndex::Number number = 0; number < records_.size(); ++number) {
        if (is_there(kind, number)) {
            numbers.push_back(number);
        }
    }
    std::sort(numbers.begin(), numbers.end(), [this](auto a, auto b) { return ids_.id(a) < ids_.id(b); });
    return numbers;
}

void Stored::each(Kind kind, const std::function<void(const std::string& id, const StoredRecord& record)>& act) const {
    for (const auto number : numbers_of(kind)) {
        act(std::string(ids_.id(number)), records_[number]);
    }
}

bool Stored::is_there(Kind kind, RecordIndex::Number number) const {
    return ids_.kind(number) == kind && records_[number].row != 0;
}

bool Stored::has_any(Kind kind) const {
    RecordIndex::Number number = 0;
    while (number < records_.size() && !is_there(kind, number)) {
        ++number;
    }
    return number < records_.size();
}

StoredRecord Stored::remove(Kind kind, const std::string& id) {
    return std::exchange(records_.at(ids_.find(kind, id).value()), {});
}

void Stored::rename(Kind kind, const std::string& from, const std::string& to) {
    auto record = remove(kind, from);
    record.sha256.clear();
    if (const auto gone = ids_.find(kind, to)) {
        records_.at(*gone) = std::move(record);
    } else {
        add(kind, to, std::move(record));
    }
}

void Stored::distrust(const std::function<bool(const std::string& file)>& is_of) {
    for (auto& record : records_) {
        if (is_of(record.file)) {
            record.sha256.clear();
        }
    }
}

Stored load_stored(const db::Connection& db) {
    Stored stored;
    base::KnownOriginNames names(db.file());
    for (const auto kind : all_kinds) {
        db::Statement(db, records_sql(kind)).each([&](const db::Row& row) {
            auto record = record_of(row);
            record.file = names.shown(record.file);
            stored.add(kind, row.text("id"), std::move(record));
        });
    }
    return stored;
}

}  // namespace grounds::store
