// SPDX-License-Identifier: MIT
// Effect sizes from the numbers of two arms, on the scale on which they are pooled: the logarithm for ratios.
// The first arm is the intervention, the second the control. Formulas with sources: docs/synthesis.md.
#pragma once

#include <optional>
#include <string>

#include "schema/terms.hpp"

namespace grounds::synthesis {

/// An effect with its sampling variance, or the reason why there is none.
struct EffectSize {
    std::optional<double> yi, vi;
    std::string reason;       ///< empty if there is an effect
    bool impossible = false;  ///< the numbers themselves cannot be: more events than people, a negative SD
};

/// A mean with its standard deviation: of end values or of changes from baseline.
struct MeanArm {
    double n = 0;
    double mean = 0;
    double sd = 0;
};

/// How many people of an arm had the event.
struct EventArm {
    double events = 0;
    double n = 0;
};

/// Both periods of a crossover trial in the same n people. `correlation` is that within a person, between -1 and 1.
struct Crossover {
    double n = 0;
    double mean1 = 0, sd1 = 0;
    double mean2 = 0, sd2 = 0;
    std::optional<double> correlation;
};

/// md, smd (Hedges' g) or rom of two groups of different people. Other measures give a reason.
EffectSize effect_of_means(Measure measure, const MeanArm& intervention, const MeanArm& control);

/// A study in which nobody, or everybody, of both arms had the event: left out of ratios (Handbook 10.4.4.2), or kept
/// with half an event added to each cell, as metafor does unless told otherwise.
enum class NoEvents { leave_out, add_half };

/// rr, or, rd. Half an event is added to all four cells of a table that has an empty one.
EffectSize effect_of_events(Measure measure, const EventArm& intervention, const EventArm& control,
                            NoEvents no_events = NoEvents::leave_out);

/// md, smd or rom of a crossover trial; without a correlation there is only a reason.
EffectSize effect_of_crossover(Measure measure, const Crossover& trial);

/// The standard deviation of a change, from those before and after and their correlation (Handbook 6.5.2.8).
double sd_of_change(double sd_baseline, double sd_end, double correlation);

/// Hedges' exact correction of d for `df` degrees of freedom (Hedges 1981); 1 - 3 / (4 df - 1) approximates it.
double hedges_correction(double df);

/// True for measures that are pooled as logarithms.
bool is_log_scale(Measure measure);

}  // namespace grounds::synthesis
