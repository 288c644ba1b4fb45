// SPDX-License-Identifier: MIT
// SQLite, for schema/db alone.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/db/connection.hpp"

namespace grounds::db {

/// A prepared statement. The cache lends it to one run at a time.
class Prepared {
public:
    explicit Prepared(sqlite3_stmt* handle) : handle_(handle) {}
    ~Prepared() {
        sqlite3_finalize(handle_);
    }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;

    [[nodiscard]] sqlite3_stmt* handle() const {
        return handle_;
    }

    bool lent = false;

private:
    sqlite3_stmt* handle_;
};

/// An open file with its prepared statements.
class Engine {
public:
    /// `flags` as for sqlite3_open_v2(). Throws Failure.
    Engine(std::string path, int flags);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    [[nodiscard]] sqlite3* handle() const {
        return handle_;
    }
    [[nodiscard]] const std::string& path() const {
        return path_;
    }

    void exec(const char* sql);
    /// A statement of this text that nobody runs now; give it back.
    Prepared& lend(const std::string& sql);
    static void give_back(Prepared& prepared);

    void stop_when(bool (*asked)());

    /// What the last call failed with.
    [[nodiscard]] Failure failure(int code, std::string_view doing = {}) const;

private:
    std::unique_ptr<Prepared> prepare(const std::string& sql);

    std::string path_;
    sqlite3* handle_ = nullptr;
    std::unordered_map<std::string, std::vector<std::unique_ptr<Prepared>>> statements_;
};

/// A failure in words: file, message, remedy. `code` is SQLite's, `doing` ("storing claims") may be empty.
Failure failure_of(const std::string& path, int code, std::string what, std::string_view doing = {});

}  // namespace grounds::db
