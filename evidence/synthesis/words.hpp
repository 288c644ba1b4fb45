// SPDX-License-Identifier: MIT
// The words of a synthesis: how the between-study variance is estimated, how the summary is tested, how it ended.
#pragma once

#include "schema/vocabulary.hpp"

namespace grounds {

/// Estimator of tau2, the variance between studies. `fixed` (equal effects) sets it to 0.
enum class TauMethod { fixed, dl, reml, pm };
GROUNDS_WORDS(TauMethod, "method", "fixed", "dl", "reml", "pm");

/// Test and interval of the summary: normal; Hartung-Knapp with t(k-1); the same, but never narrower than the weights
/// say.
enum class TestMethod { z, knha, adhoc };
GROUNDS_WORDS(TestMethod, "test", "z", "knha", "adhoc");

/// Quantile of a prediction interval: t with k-2 (Higgins, Thompson and Spiegelhalter), t with k-1, or normal.
enum class PredictionVariant { t_k_2, t_k_1, z };
GROUNDS_WORDS(PredictionVariant, "prediction interval", "t-k-2", "t-k-1", "z");

/// How a synthesis ended. Only `ok` has every number; `one_study` has that study's estimate; `zero_error` lacks what
/// needs a standard error; the others have none.
enum class SynthesisState { ok, no_studies, one_study, too_few, bad_input, zero_error, no_convergence, overflow };
GROUNDS_WORDS(SynthesisState, "synthesis state", "ok", "no-studies", "one-study", "too-few-studies", "bad-input",
              "zero-standard-error", "no-convergence", "overflow");

}  // namespace grounds
