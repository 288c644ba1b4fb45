// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace grounds::base {

/// A bar on standard error: only on a terminal, and only once the work has taken a second. Each step is also the place
/// where the program notices that it was interrupted.
class Progress {
public:
    /// `wanted` is false with --quiet.
    explicit Progress(bool wanted);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    void start(std::string label, std::size_t total);
    /// Throws Interrupted.
    void step();

private:
    using Clock = std::chrono::steady_clock;

    void draw();
    void clear();

    bool wanted_;
    bool drawn_ = false;
    std::string label_;
    std::size_t total_ = 0;
    std::size_t done_ = 0;
    Clock::time_point next_;
};

}  // namespace grounds::base
