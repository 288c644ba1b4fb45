// SPDX-License-Identifier: MIT
#include "base/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "base/interrupt.hpp"

namespace grounds::base {
namespace {

constexpr auto patience = std::chrono::seconds(1);
constexpr auto frame = std::chrono::milliseconds(100);
constexpr std::size_t width = 30;

}  // namespace

Progress::Progress(bool wanted) : wanted_(wanted && isatty(STDERR_FILENO) == 1), next_(Clock::now() + patience) {}

Progress::~Progress() {
    clear();
}

void Progress::start(std::string label, std::size_t total) {
    label_ = std::move(label);
    total_ = total;
    done_ = 0;
}

void Progress::step() {
    stop_if_interrupted();
    ++done_;
    if (wanted_ && Clock::now() >= next_) {
        next_ = Clock::now() + frame;
        draw();
    }
}

namespace {

/// A bar that can't be drawn is none.
void draw_line(const std::string& line) {
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fflush(stderr);
}

}  // namespace

void Progress::draw() {
    const auto total = std::max<std::size_t>(total_, 1);
    const auto done = std::min(done_, total);
    const auto filled = width * done / total;
    draw_line(
        fmt::format("\r{:<10} [{:#<{}}{:{}}] {:>3}%", label_, "", filled, "", width - filled, 100 * done / total));
    drawn_ = true;
}

void Progress::clear() {
    if (drawn_) {
        draw_line(fmt::format("\r{:{}}\r", "", width + 20));
        drawn_ = false;
    }
}

}  // namespace grounds::base
