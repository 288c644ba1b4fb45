// SPDX-License-Identifier: MIT
// Synthesis of sparse events without a variance for each study: Mantel-Haenszel and Peto, both with a fixed effect.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "evidence/synthesis/effects.hpp"
#include "evidence/synthesis/pool.hpp"

namespace grounds::synthesis {

/// Events and people of both arms of one study.
struct EventTable {
    std::string study;
    EventArm intervention;
    EventArm control;
};

/// Pooled risk ratio, odds ratio or risk difference, on the log scale for ratios, with a normal interval. No half
/// events are added to the summary; Q is taken over the studies' own effects, which need them. tau2 is 0.
Pool pool_mantel_haenszel(Measure measure, std::span<const EventTable> tables, double level);

/// Peto's one-step log odds ratio with a normal interval (Yusuf et al. 1985). For rare events, arms of like size and
/// small effects only: elsewhere it is biased (Handbook 10.4.2).
Pool pool_peto(std::span<const EventTable> tables, double level);

}  // namespace grounds::synthesis
