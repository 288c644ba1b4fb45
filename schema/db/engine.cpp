// SPDX-License-Identifier: MIT
#include "schema/db/engine.hpp"

#include <fmt/format.h>

#include <new>
#include <thread>
#include <utility>

#include "schema/db/page_checks.hpp"

namespace grounds::db {
namespace {

constexpr int work_step = 100'000;  // instructions: some milliseconds
constexpr long most_work = 60'000;  // steps: minutes, where a large report takes seconds

constexpr auto rebuild = "delete it and run grounds-import again: the data can rebuild it";

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

/// The library, as the first connection of the program finds it. Counting its memory would cost a lock with each
/// allocation, and nobody asks for the counts.
void set_up() {
    [[maybe_unused]] static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// Debian builds SQLite with URIs on, so "file:x?mode=..." would not be the path that the user typed.
std::string plain_path(const std::string& path) {
    return path.starts_with("file:") ? "./" + path : path;
}

}  // namespace

Failure failure_of(const std::string& path, int code, std::string what, std::string_view doing) {
    const int primary = code & 0xff;
    if (primary == SQLITE_NOTADB) {
        what = "is not a database";
    } else if (code == SQLITE_IOERR_DATA) {
        return {Failure::Kind::damaged, path, "is damaged: a page is not as it was written", rebuild};
    } else if (primary == SQLITE_CORRUPT) {
        return {Failure::Kind::damaged, path, "is damaged: " + what, rebuild};
    } else if (primary == SQLITE_NOMEM) {
        throw std::bad_alloc();
    } else if (primary == SQLITE_TOOBIG) {
        what += ": a text is larger than 64 MB";
    }
    return {kind_of(primary), path, doing.empty() ? what : fmt::format("{} (while {})", what, doing), remedy(primary)};
}

Prepared::Prepared(sqlite3_stmt* handle)
    : handle_(handle), holds_null_(static_cast<std::size_t>(sqlite3_bind_parameter_count(handle)), 1) {
    for (int i = 0; i < sqlite3_column_count(handle_); ++i) {
        columns_.emplace_back(sqlite3_column_name(handle_, i));
    }
}

Engine::Engine(const std::string& path, int flags, const std::string& shown)
    : path_(shown.empty() ? path : shown), wait_{{std::chrono::seconds(5), {}, {}}, {}} {
    set_up();
    // One thread uses a connection, so SQLite's own mutexes only cost time.
    const int code = sqlite3_open_v2(plain_path(path).c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, checking_layer());
    if (code != SQLITE_OK) {
        const auto failed = failure(handle_ == nullptr ? code : sqlite3_extended_errcode(handle_));
        sqlite3_close_v2(handle_);
        throw Failure(failed);
    }
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_handler(handle_, is_to_wait, &wait_);
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

Alike& Engine::alike(std::string sql) {
    if (const auto found = statements_.find(sql); found != statements_.end()) {
        return *found->second;
    }
    auto added = std::make_unique<Alike>(Alike{std::move(sql), {}});
    const std::string_view key = added->sql;
    return *statements_.emplace(key, std::move(added)).first->second;
}

Prepared& Engine::lend(Alike& alike) {
    for (const auto& prepared : alike.prepared) {
        if (!prepared->lent) {
            prepared->lent = true;
            return *prepared;
        }
    }
    auto& added = *alike.prepared.emplace_back(prepare(alike.sql));
    added.lent = true;
    return added;
}

void Engine::give_back(Prepared& prepared) {
    sqlite3_reset(prepared.handle());  // says again what the run said already
    prepared.lent = false;
}

void Engine::stop_when(bool (*asked)()) {
    work_.stop = asked;
    watch();
}

void Engine::watch() {
    const bool watched = work_.stop != nullptr || work_.most > 0;
    sqlite3_progress_handler(handle_, watched ? work_step : 0, watched ? is_to_stop : nullptr, &work_);
}

void Engine::limit_work() {
    work_.most = most_work;
    watch();
}

int Engine::is_to_stop(void* held) {
    auto& work = *static_cast<Work*>(held);
    const bool stop = work.stop != nullptr && work.stop();
    return stop || (work.most > 0 && ++work.done > work.most) ? 1 : 0;
}

void Engine::wait_with(Patience patience) {
    wait_.patience = std::move(patience);
}

int Engine::is_to_wait(void* held, int tries) {
    using namespace std::chrono_literals;
    auto& wait = *static_cast<Wait*>(held);
    const auto now = std::chrono::steady_clock::now();
    if (tries == 0) {
        wait.since = now;
    }
    const auto& patience = wait.patience;
    if (now - wait.since >= patience.limit || (patience.is_interrupted && patience.is_interrupted())) {
        return 0;
    }
    constexpr int tries_before_it_is_said = 25;
    if (tries == tries_before_it_is_said && patience.say) {
        patience.say();
    }
    std::this_thread::sleep_for(20ms);
    return 1;
}

Failure Engine::failure(int code, std::string_view doing) const {
    if ((code & 0xff) == SQLITE_INTERRUPT && work_.most > 0 && work_.done > work_.most) {
        return {Failure::Kind::damaged, path_, "is damaged: a question to it has no end", rebuild};
    }
    return failure_of(path_, code, handle_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle_), doing);
}

}  // namespace grounds::db
