// SPDX-License-Identifier: MIT
#include "base/interrupt.hpp"

#include <csignal>

namespace grounds::base {
namespace {

volatile std::sig_atomic_t pending = 0;

extern "C" void note_signal(int signal) {
    pending = signal;
}

}  // namespace

void catch_interrupts() {
    struct sigaction action = {};
    action.sa_handler = note_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

void stop_if_interrupted() {
    if (const int signal = pending; signal != 0) {
        pending = 0;
        throw Interrupted(signal);
    }
}

bool is_interrupted() {
    return pending != 0;
}

}  // namespace grounds::base
