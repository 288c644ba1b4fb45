// SPDX-License-Identifier: MIT
// How a database changes: beside its file, then in its place.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "schema/db/connection.hpp"

namespace grounds::db {

/// For another program that writes the same database.
struct Patience {
    std::chrono::milliseconds limit{600'000};
    std::function<void()> say;             ///< called once, when it has become a wait; may be empty
    std::function<bool()> is_interrupted;  ///< ends the wait early; may be empty
};

/// One change of a database. Nobody else writes it while this object lives. What is written goes into a copy beside
/// the file, and the copy takes the place of the file in one step at the end: a reader has the state before or the
/// state after, never waits, and finds nothing to repair when the change is broken off at any point.
class Update {
public:
    /// Waits for other writers. Makes an empty file if there is none, so that there is something to hold; it goes again
    /// if nothing is stored. ":memory:" is a database that dies with this object. Throws Error when the path can't be
    /// written, holds something else, is damaged, or is newer than this program; Failure::Kind::busy after the limit.
    Update(const std::string& path, const Patience& patience);
    ~Update();
    Update(const Update&) = delete;
    Update& operator=(const Update&) = delete;

    /// The stored state, to read. Of an older schema it can't be read: then this is next().
    const Connection& now();
    /// The copy, with this program's schema, inside a transaction. Throws Failure::Kind::damaged when a page is not as
    /// it was written although no other program has changed the file.
    const Connection& next();
    /// Whether what is stored has an older schema, so that there is something to write whatever comes.
    [[nodiscard]] bool upgrades() const;
    /// Whether another program has changed the file since it was written. Every change touches the first page: where
    /// that is as it was written nothing more is looked at. Throws what next() throws.
    [[nodiscard]] bool was_changed();

    /// The copy becomes the database. Nothing that holds next() may be used after this.
    void commit();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace grounds::db
