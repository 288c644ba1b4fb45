// SPDX-License-Identifier: MIT
#include "schema/db/prepared.hpp"

#include "schema/db/database.hpp"

namespace grounds::db {
namespace {

SQLite::Statement prepare(const SQLite::Database& db, const std::string& sql) {
    try {
        return {db, sql};
    } catch (const SQLite::Exception& cause) {
        throw database_error(db.getFilename(), cause, "reading records");
    }
}

}  // namespace

Prepared::Prepared(const SQLite::Database& db, const std::string& sql)
    : file_(db.getFilename()), statement_(prepare(db, sql)) {}

bool Prepared::step() {
    try {
        return statement_.executeStep();
    } catch (const SQLite::Exception& cause) {
        throw database_error(file_, cause, "reading records");
    }
}

std::string select_record(const std::string& from, const std::string& more) {
    return "SELECT x.*, " + more + (more.empty() ? "" : ", ") +
           "o.file AS origin_file, o.line AS origin_line, o.sha256 AS origin_sha256, "
           "i.tool_version AS origin_tool_version, i.started AS origin_time FROM " +
           from + " JOIN origin o ON o.id = x.origin_id JOIN import i ON i.id = o.import_id";
}

Origin read_origin(const Row& row) {
    Origin origin;
    origin.file = row.text("origin_file");
    origin.line = row.integer("origin_line");
    origin.sha256 = row.text("origin_sha256");
    origin.tool_version = row.text("origin_tool_version");
    origin.time = row.text("origin_time");
    return origin;
}

}  // namespace grounds::db
