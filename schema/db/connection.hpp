// SPDX-License-Identifier: MIT
// A connection to one database, and what can fail on it. Which engine stands behind it is known to this folder alone.
#pragma once

#include <memory>
#include <string>

#include "base/error.hpp"

namespace grounds::db {

class Engine;

/// The engine could not do what was asked. `where()` is the file, `what()` what the engine says, `hint()` the remedy.
class Failure : public Error {
public:
    enum class Kind {
        refused,      ///< a constraint does not allow this record
        query,        ///< the statement, or the search expression in it, is not understood
        interrupted,  ///< asked to stop: see Connection::stop_when()
        busy,         ///< another program uses the database
        other
    };

    Failure(Kind kind, std::string where, const std::string& what, std::string hint)
        : Error(std::move(where), what, std::move(hint)), kind_(kind) {}

    [[nodiscard]] Kind kind() const {
        return kind_;
    }

private:
    Kind kind_;
};

/// One open database; see database.hpp for the ways to get one. For one thread.
class Connection {
public:
    explicit Connection(std::unique_ptr<Engine> engine);
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    /// The path that was opened, for messages; ":memory:" for none.
    [[nodiscard]] const std::string& file() const;

    /// Runs statements that take no values and give no rows, separated by semicolons. Throws Failure.
    void exec(const std::string& sql) const;

    /// Of the row that was inserted last; 0 for a table whose rows have no id.
    [[nodiscard]] long last_id() const;

    /// A number that differs from an earlier one of this connection if another has committed in between. To be asked
    /// inside a transaction.
    [[nodiscard]] long data_version() const;

    /// Long statements end with Failure::Kind::interrupted once `asked` says so.
    void stop_when(bool (*asked)()) const;

    [[nodiscard]] Engine& engine() const {
        return *engine_;
    }

private:
    std::unique_ptr<Engine> engine_;
};

/// One transaction, rolled back unless committed.
class Transaction {
public:
    enum class For {
        reading,  ///< all statements see one state of the database, whatever others write meanwhile
        writing   ///< from the start the only writer: waits for another, then fails as busy
    };

    Transaction(const Connection& db, For purpose);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Engine& engine_;
    bool open_ = true;
};

}  // namespace grounds::db
