// SPDX-License-Identifier: MIT
// write_schema OUT: the tables, indexes and views that all migrations leave, as a table of C++. Run by the build.
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "schema/db/migrations.hpp"

namespace {

/// In the order in which they can be made. Tables that the engine makes for one of ours are marked.
constexpr auto objects_sql = R"sql(
SELECT s.type, s.name, s.sql, coalesce(t.type = 'shadow', 0)
FROM sqlite_schema s LEFT JOIN pragma_table_list t ON t.schema = 'main' AND t.name = s.name
WHERE s.sql IS NOT NULL ORDER BY s.rowid
)sql";

[[noreturn]] void fail(sqlite3* db, const char* doing) {
    std::fprintf(stderr, "%s: %s\n", doing, sqlite3_errmsg(db));
    std::exit(EXIT_FAILURE);
}

std::string column(sqlite3_stmt* row, int index) {
    return reinterpret_cast<const char*>(sqlite3_column_text(row, index));  // never NULL
}

std::string raw(const std::string& text) {
    return "R\"~sql~(" + text + ")~sql~\"";
}

std::string objects_of(sqlite3* db) {
    sqlite3_stmt* rows = nullptr;
    if (sqlite3_prepare_v2(db, objects_sql, -1, &rows, nullptr) != SQLITE_OK) {
        fail(db, "schema");
    }
    std::string text;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        text += "    {" + raw(column(rows, 0)) + ", " + raw(column(rows, 1)) + ", " + raw(column(rows, 2)) + ", " +
                (sqlite3_column_int(rows, 3) != 0 ? "true" : "false") + "},\n";
    }
    sqlite3_finalize(rows);
    return text;
}

}  // namespace

int main(int argc, char** argv) {
    sqlite3* db = nullptr;
    if (argc != 2 || sqlite3_open(":memory:", &db) != SQLITE_OK) {
        return EXIT_FAILURE;
    }
    for (const auto& migration : grounds::db::migrations()) {
        if (sqlite3_exec(db, migration.sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
            fail(db, migration.name);
        }
    }
    std::ofstream out(argv[1]);
    out << "// Generated from schema/sql by schema/db/write_schema.cpp.\n#include \"schema/db/migrations.hpp\"\n\n"
        << "namespace grounds::db {\nnamespace {\nconstexpr SchemaObject objects[] = {\n"
        << objects_of(db)
        << "};\n}  // namespace\n\nstd::span<const SchemaObject> schema_objects() {\n    return objects;\n}\n\n"
        << "}  // namespace grounds::db\n";
    sqlite3_close(db);
    return out.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
