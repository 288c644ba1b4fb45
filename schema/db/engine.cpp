// SPDX-License-Identifier: MIT
#include "schema/db/engine.hpp"

#include <fmt/format.h>

#include <utility>

namespace grounds::db {
namespace {

constexpr int busy_timeout_ms = 5000;

/// What to do about a failure, by SQLite's primary code.
std::string remedy(int code) {
    switch (code) {
        case SQLITE_FULL:
            return "free some space on the disk and try again";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program is using it: try again when that has ended";
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return "check that the file and its folder exist and may be read and written";
        case SQLITE_IOERR:
            return "check the disk and the space on it";
        case SQLITE_CORRUPT:
            return "the file is damaged: delete it and run grounds-import again";
        case SQLITE_NOTADB:
            return "name another file with --db";
        default:
            return {};
    }
}

Failure::Kind kind_of(int code) {
    switch (code) {
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
            return Failure::Kind::refused;
        case SQLITE_ERROR:
            return Failure::Kind::query;
        case SQLITE_INTERRUPT:
            return Failure::Kind::interrupted;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Failure::Kind::busy;
        default:
            return Failure::Kind::other;
    }
}

/// Debian builds SQLite with URIs on, so "file:x?mode=..." would not be the path that the user typed.
std::string plain_path(const std::string& path) {
    return path.starts_with("file:") ? "./" + path : path;
}

extern "C" int is_stop_asked(void* asked) {
    return reinterpret_cast<bool (*)()>(asked)() ? 1 : 0;
}

}  // namespace

Failure failure_of(const std::string& path, int code, std::string what, std::string_view doing) {
    const int primary = code & 0xff;
    if (primary == SQLITE_NOTADB) {
        what = "is not a database";
    }
    return {kind_of(primary), path, doing.empty() ? what : fmt::format("{} (while {})", what, doing), remedy(primary)};
}

Engine::Engine(std::string path, int flags) : path_(std::move(path)) {
    // One thread uses a connection, so SQLite's own mutexes only cost time.
    const int code = sqlite3_open_v2(plain_path(path_).c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        auto failed = failure(code);
        sqlite3_close_v2(handle_);
        throw failed;
    }
    sqlite3_busy_timeout(handle_, busy_timeout_ms);
}

Engine::~Engine() {
    statements_.clear();
    sqlite3_close_v2(handle_);
}

void Engine::exec(const char* sql) {
    if (const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr); code != SQLITE_OK) {
        throw failure(code);
    }
}

std::unique_ptr<Prepared> Engine::prepare(const std::string& sql) {
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(handle_, sql.c_str(), static_cast<int>(sql.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) {
        throw failure(code, "reading records");
    }
    return std::make_unique<Prepared>(handle);
}

Prepared& Engine::lend(const std::string& sql) {
    auto& all = statements_[sql];
    for (const auto& prepared : all) {
        if (!prepared->lent) {
            prepared->lent = true;
            return *prepared;
        }
    }
    auto& added = *all.emplace_back(prepare(sql));
    added.lent = true;
    return added;
}

void Engine::give_back(Prepared& prepared) {
    sqlite3_reset(prepared.handle());  // says again what the run said already
    prepared.lent = false;
}

void Engine::stop_when(bool (*asked)()) {
    constexpr int instructions = 100000;  // some milliseconds
    sqlite3_progress_handler(handle_, instructions, is_stop_asked, reinterpret_cast<void*>(asked));
}

Failure Engine::failure(int code, std::string_view doing) const {
    return failure_of(path_, code, handle_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle_), doing);
}

}  // namespace grounds::db
