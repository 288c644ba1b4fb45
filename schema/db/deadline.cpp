// SPDX-License-Identifier: MIT
#include "schema/db/deadline.hpp"

#include "schema/db/engine.hpp"

namespace grounds::db {

namespace {

constexpr int steps_between_looks = 10'000;  ///< of SQLite's machine: some tenths of a millisecond

int is_over(void* deadline) {
    return static_cast<const Deadline*>(deadline)->passed() ? 1 : 0;
}

}  // namespace

Deadline::Deadline(const Connection& db, std::chrono::milliseconds time)
    : db_(db), end_(std::chrono::steady_clock::now() + time) {
    sqlite3_progress_handler(db.engine().handle(), steps_between_looks, is_over, this);
}

Deadline::~Deadline() {
    sqlite3_progress_handler(db_.engine().handle(), 0, nullptr, nullptr);
}

}  // namespace grounds::db
