// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include "schema/db/connection.hpp"

namespace grounds::db {

/// Statements of the connection that run after its time fail ("interrupted"), for as long as this lives.
class Deadline {
public:
    Deadline(const Connection& db, std::chrono::milliseconds time);
    ~Deadline();
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    [[nodiscard]] bool passed() const {
        return std::chrono::steady_clock::now() > end_;
    }

private:
    const Connection& db_;
    std::chrono::steady_clock::time_point end_;
};

}  // namespace grounds::db
