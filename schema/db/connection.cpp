// SPDX-License-Identifier: MIT
#include "schema/db/connection.hpp"

#include "schema/db/engine.hpp"
#include "schema/db/statement.hpp"

namespace grounds::db {

Connection::Connection(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

const std::string& Connection::file() const {
    return engine_->path();
}

void Connection::exec(const std::string& sql) const {
    engine_->exec(sql.c_str());
}

long Connection::last_id() const {
    return static_cast<long>(sqlite3_last_insert_rowid(engine_->handle()));
}

long Connection::data_version() const {
    return Statement(*this, "PRAGMA data_version")
        .first([](const Row& row) { return row.integer("data_version"); })
        .value_or(0);
}

void Connection::stop_when(bool (*asked)()) const {
    engine_->stop_when(asked);
}

Transaction::Transaction(const Connection& db, For purpose) : engine_(db.engine()) {
    if (purpose == For::writing) {
        engine_.exec("BEGIN IMMEDIATE");
    } else {
        engine_.exec("BEGIN");
        try {
            engine_.exec("SELECT 1 FROM sqlite_schema LIMIT 1");  // the state is that of the first look
        } catch (...) {
            sqlite3_exec(engine_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
            throw;
        }
    }
}

Transaction::~Transaction() {
    if (open_) {
        sqlite3_exec(engine_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);  // on failure SQLite has done it
    }
}

void Transaction::commit() {
    engine_.exec("COMMIT");
    open_ = false;
}

}  // namespace grounds::db
