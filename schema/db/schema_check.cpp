// SPDX-License-Identifier: MIT
#include "schema/db/database.hpp"

#include <fmt/format.h>

#include <map>

#include "schema/db/engine.hpp"
#include "schema/db/migrations.hpp"
#include "schema/db/statement.hpp"

namespace grounds::db {
namespace {

/// "table claim" and the text that made it.
using Objects = std::map<std::string, std::string>;

/// Without what the engine makes by itself: the indexes of keys, and the tables of refresh_statistics().
Objects objects_of(const Connection& db) {
    Objects objects;
    Statement(db, "SELECT type || ' ' || name AS name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        .each([&](const Row& row) {
            const auto name = row.text("name");
            if (!name.starts_with("table sqlite_stat")) {
                objects.emplace(name, row.text("sql"));
            }
        });
    return objects;
}

Objects objects_of_schema(std::size_t version) {
    if (version == migrations().size()) {
        Objects objects;
        for (const auto& object : schema_objects()) {
            objects.emplace(fmt::format("{} {}", object.type, object.name), object.sql);
        }
        return objects;
    }
    const auto db = open_unprepared(":memory:");
    migrate_within(db, migrations().first(version));
    return objects_of(db);
}

[[noreturn]] void differs(const Connection& db, const std::string& how) {
    throw Failure(Failure::Kind::damaged, db.file(), "is damaged: " + how,
                  "delete it and run grounds-import again: the data can rebuild it");
}

}  // namespace

void check_schema(const Connection& db, std::size_t version) {
    const auto expected = objects_of_schema(version);
    const auto found = objects_of(db);
    for (const auto& [name, sql] : found) {
        const auto ours = expected.find(name);
        if (ours == expected.end() || ours->second != sql) {
            differs(db, fmt::format("the {} is not one that grounds-import makes", name));
        }
    }
    for (const auto& [name, sql] : expected) {
        if (!found.contains(name)) {
            differs(db, fmt::format("the {} is missing", name));
        }
    }
}

std::vector<std::string> faults_of_file(const Connection& db, int most) {
    auto faults = Statement(db, fmt::format("PRAGMA quick_check({})", most)).all([](const Row& row) {
        return row.text("quick_check");
    });
    return faults == std::vector<std::string>{"ok"} ? std::vector<std::string>{} : faults;
}

std::vector<std::string> faults_of_content(const Connection& db) {
    constexpr auto most = 20;
    auto faults = Statement(db, fmt::format("PRAGMA integrity_check({})", most)).all([](const Row& row) {
        return row.text("integrity_check");
    });
    if (faults == std::vector<std::string>{"ok"}) {
        faults.clear();
    }
    if (const auto table = broken_reference(db)) {
        faults.push_back(fmt::format("a row of table {} refers to nothing", *table));
    }
    return faults;
}

void check_file(const Connection& db) {
    if (const auto faults = faults_of_file(db, 1); !faults.empty()) {
        differs(db, faults.front());
    }
}

}  // namespace grounds::db
