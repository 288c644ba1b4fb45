// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"

namespace grounds::base {

/// The user or the system asked the program to stop. Unwinds like any Error, so the transaction is rolled back.
class Interrupted : public Error {
public:
    explicit Interrupted(int signal)
        : Error("", "interrupted", "nothing was stored; the database is as it was"), signal_(signal) {}

    [[nodiscard]] int exit_code() const {
        return 128 + signal_;
    }  ///< as shells report it: 130 after SIGINT

private:
    int signal_;
};

/// SIGINT and SIGTERM only set a flag from now on; a second one ends the program at once.
void catch_interrupts();

/// Throws Interrupted if a signal has come. Clears the flag.
void stop_if_interrupted();

/// Whether one has come, for whoever asks often and unwinds by himself.
bool is_interrupted();

}  // namespace grounds::base
