// SPDX-License-Identifier: MIT
// A statement that is prepared once and run many times; its failures name the file.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/db/row.hpp"
#include "schema/model/origin.hpp"

namespace grounds::db {

class Prepared {
public:
    /// Throws Error, as all others here, when SQLite does.
    Prepared(const SQLite::Database& db, const std::string& sql);

    /// `read(row)` for every row, in order. Parameters are bound to ?1, ?2, ... (text or long).
    /// `read` must not run the same statement again.
    template <class Read, class... Values>
    auto all(Read&& read, const Values&... values) {
        std::vector<decltype(read(std::declval<const Row&>()))> found;
        each([&](const Row& row) { found.push_back(read(row)); }, values...);
        return found;
    }
    /// `read(row)` for the first row; nothing if there is none.
    template <class Read, class... Values>
    auto first(Read&& read, const Values&... values) {
        const Run run(*this, values...);
        std::optional<decltype(read(std::declval<const Row&>()))> found;
        if (step()) {
            found = read(row());
        }
        return found;
    }
    template <class Do, class... Values>
    void each(Do&& act, const Values&... values) {
        const Run run(*this, values...);
        while (step()) {
            act(row());
        }
    }

private:
    /// Binds at the start and resets at the end, so that no read lock outlives the reading.
    struct Run {
        template <class... Values>
        explicit Run(Prepared& prepared, const Values&... values) : statement(prepared.statement_) {
            int index = 0;
            (statement.bind(++index, values), ...);
        }
        ~Run() {
            statement.tryReset();
        }
        Run(const Run&) = delete;
        Run& operator=(const Run&) = delete;

        SQLite::Statement& statement;
    };

    bool step();
    [[nodiscard]] Row row() const {
        return Row(statement_, file_);
    }

    std::string file_;
    SQLite::Statement statement_;
};

/// "SELECT x.*, <more>, <origin> FROM <from>", where `from` names the record's table as x and has an origin_id.
std::string select_record(const std::string& from, const std::string& more = {});

/// The origin of a record read by select_record().
Origin read_origin(const Row& row);

}  // namespace grounds::db
