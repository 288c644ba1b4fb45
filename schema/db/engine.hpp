// SPDX-License-Identifier: MIT
// SQLite, for schema/db alone.
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/db/connection.hpp"
#include "schema/db/update.hpp"

namespace grounds::db {

/// A prepared statement. The cache lends it to one run at a time.
class Prepared {
public:
    explicit Prepared(sqlite3_stmt* handle);
    ~Prepared() {
        sqlite3_finalize(handle_);
    }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;

    [[nodiscard]] sqlite3_stmt* handle() const {
        return handle_;
    }

    /// Names of the columns of its rows, in order.
    [[nodiscard]] const std::vector<std::string>& columns() const {
        return columns_;
    }

    /// To be told of each value that is bound, by its place from 0: true for NULL where NULL is bound already. Nearly
    /// all rows of the wide tables lack the same columns.
    bool stays_null(std::size_t parameter, bool null) {
        const bool was = holds_null_[parameter] != 0;
        holds_null_[parameter] = null ? 1 : 0;
        return was && null;
    }

    bool lent = false;

private:
    sqlite3_stmt* handle_;
    std::vector<char> holds_null_;      ///< by parameter
    std::vector<std::string> columns_;  ///< copied: the engine may prepare a statement anew
};

/// Statements of one text: more than one where a run begins while another goes on.
struct Alike {
    std::string sql;
    std::vector<std::unique_ptr<Prepared>> prepared;
};

/// An open file with its prepared statements.
class Engine {
public:
    /// `flags` as for sqlite3_open_v2(); `shown` is the name in messages if that is not the path. Throws Failure.
    Engine(const std::string& path, int flags, const std::string& shown = {});
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    [[nodiscard]] sqlite3* handle() const {
        return handle_;
    }
    /// For messages.
    [[nodiscard]] const std::string& path() const {
        return path_;
    }
    /// Absolute, links followed.
    [[nodiscard]] std::string real_path() const {
        return sqlite3_db_filename(handle_, "main");
    }

    void exec(const char* sql);
    /// The statements of this text; they stay where they are as long as the file is open.
    Alike& alike(std::string sql);
    /// One of them that nobody runs now; give it back.
    Prepared& lend(Alike& alike);
    static void give_back(Prepared& prepared);

    void stop_when(bool (*asked)());
    /// Sets the watch over running statements again, after another one was set for a while.
    void watch();
    /// No statement of a database that may be hostile runs for ever.
    void limit_work();
    void begin_work() {
        work_.done = 0;
    }
    void wait_with(Patience patience);

    /// What the last call failed with.
    [[nodiscard]] Failure failure(int code, std::string_view doing = {}) const;

private:
    std::unique_ptr<Prepared> prepare(const std::string& sql);

    /// What the engine looks at while a statement runs.
    struct Work {
        bool (*stop)() = nullptr;
        long done = 0;
        long most = 0;  ///< 0: no limit
    };
    struct Wait {
        Patience patience;
        std::chrono::steady_clock::time_point since;
    };
    static int is_to_stop(void* held);
    static int is_to_wait(void* held, int tries);

    std::string path_;
    sqlite3* handle_ = nullptr;
    Work work_;
    Wait wait_;
    std::unordered_map<std::string_view, std::unique_ptr<Alike>> statements_;  ///< by their text
};

/// A failure in words: file, message, remedy. `code` is SQLite's, `doing` ("storing claims") may be empty.
Failure failure_of(const std::string& path, int code, std::string what, std::string_view doing = {});

}  // namespace grounds::db
