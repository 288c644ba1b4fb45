// SPDX-License-Identifier: MIT
// Inverse-variance weighting for one tau2: the sums that every estimator is made of.
#pragma once

#include <span>

#include "evidence/synthesis/study_effect.hpp"

namespace grounds::synthesis {

/// The weighted mean for weights 1 / (vi + tau2). It is kept as a centre and a small offset, so that distances from it
/// have all their digits even where one weight dwarfs the others.
struct Weighing {
    double total = 0;  ///< sum of the weights; 1 / total is the variance of the mean
    double centre = 0;
    double offset = 0;
    double q = 0;  ///< generalised Q: weighted squares around the mean

    [[nodiscard]] double mean() const {
        return centre + offset;
    }
    [[nodiscard]] double distance(double yi) const {
        return (yi - centre) - offset;
    }
};

Weighing weigh(std::span<const StudyEffect> studies, double tau2);

/// Traces of P = W - W1(1'W1)^-1 1'W, with which metafor and the papers write the estimators, and y'PPy.
struct Projection {
    double trace = 0;          ///< tr(P): C of DerSimonian and Laird when tau2 is 0
    double trace_squared = 0;  ///< tr(PP): twice the expected information about tau2
    double squares = 0;        ///< y'PPy
};

Projection project(std::span<const StudyEffect> studies, double tau2);

}  // namespace grounds::synthesis
