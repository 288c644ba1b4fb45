// SPDX-License-Identifier: MIT
// The closed vocabularies of what the program works out; a person who judged the same (a printed grade, a compared
// citation) uses the same words. Include schema/terms.hpp, which has them all.
#pragma once

#include <cstdint>

#include "schema/vocabulary.hpp"

namespace grounds {

/// What a finding says about its question, before any claim (docs/grading.md).
enum class Reading {
    effect_in_benefit_direction,
    effect_against,
    no_important_effect,
    no_difference_in_words,  ///< its authors see none; no interval tells how large a difference it leaves open
    inconclusive,
    quantity,
    yes,
    no,
    mixed,
    nothing
};
GROUNDS_WORDS(Reading, "reading", "effect-in-benefit-direction", "effect-against", "no-important-effect",
              "no-difference-in-words", "inconclusive", "quantity", "yes", "no", "mixed", "nothing");

/// How a finding bears on a claim; a precise null is not the same as too little data.
enum class Bearing { supports, opposes, no_effect, inconclusive };
GROUNDS_WORDS(Bearing, "bearing", "supports", "opposes", "no-effect", "inconclusive");

/// `no_evidence_recorded` is about this database; that nothing is known is said by nobody. `searched_nothing_found`:
/// a search is on record that brought nothing. `not_a_question`: no study could answer it.
enum class Verdict {
    supported,
    contradicted,
    no_effect_shown,
    mixed,
    inconclusive,
    no_evidence_recorded,
    searched_nothing_found,
    not_a_question
};
GROUNDS_WORDS(Verdict, "verdict", "supported", "contradicted", "no-effect-shown", "mixed", "inconclusive",
              "no-evidence-recorded", "searched-nothing-found", "not-a-question");

/// Where the size that a claim names is found: the second judgement of a claim with a size (docs/grading.md).
enum class SizeFound {
    as_the_effect,
    inside_the_interval,
    outside_the_interval,
    as_something_else,
    nowhere,
    not_checked
};
GROUNDS_WORDS(SizeFound, "size", "as-the-effect", "inside-the-interval", "outside-the-interval", "as-something-else",
              "nowhere", "not-checked");

/// Ordered so that a greater value is more certain; `none` where there is no evidence.
enum class Level { none, very_low, low, moderate, high };
GROUNDS_WORDS(Level, "certainty", "none", "very-low", "low", "moderate", "high");

/// The steps of a GRADE rating, and what a review's own rating allows at most.
enum class Domain {
    start,
    risk_of_bias,
    inconsistency,
    indirectness,
    imprecision,
    publication_bias,
    large_effect,
    dose_response,
    opposing_confounding,
    review_rating
};
GROUNDS_WORDS(Domain, "domain", "start", "risk-of-bias", "inconsistency", "indirectness", "imprecision",
              "publication-bias", "large-effect", "dose-response", "opposing-confounding", "review-rating");

/// In what the evidence differs from what is asked about (GRADE indirectness).
enum class Mismatch { population, form, dose, duration, outcome, comparator, species, surrogate };
GROUNDS_WORDS(Mismatch, "indirect", "population", "form", "dose", "duration", "outcome", "comparator", "species",
              "surrogate");

/// Whether a cited work says what is said of it. Those about missing texts never mean "fine".
enum class FidelityVerdict {
    accurate,
    accurate_as_far_as_checked,
    overstated,
    contradicted_by_source,
    not_supported_by_source,
    number_not_in_source,
    not_found_in_abstract,
    number_is_something_else,
    within_arm_change,
    wrong_population,
    wrong_form_or_dose,
    wrong_duration,
    wrong_outcome,
    superseded_source,
    retracted_source,
    secondary_citation,
    unresolvable,
    no_matching_reference,
    source_unavailable,
    not_checked,
    no_citation
};
GROUNDS_WORDS(FidelityVerdict, "fidelity", "accurate", "accurate-as-far-as-checked", "overstated",
              "contradicted-by-source", "not-supported-by-source", "number-not-in-source", "not-found-in-abstract",
              "number-is-something-else", "within-arm-change", "wrong-population", "wrong-form-or-dose",
              "wrong-duration", "wrong-outcome", "superseded-source", "retracted-source", "secondary-citation",
              "unresolvable", "no-matching-reference", "source-unavailable", "not-checked", "no-citation");

/// Which two things can't both hold.
enum class ConflictType {
    finding_against_finding,
    source_against_source,
    source_against_itself,
    source_against_cited_work,
    advice_against_own_evidence,
    dose_above_limit
};
GROUNDS_WORDS(ConflictType, "conflict", "finding-against-finding", "source-against-source", "source-against-itself",
              "source-against-cited-work", "advice-against-own-evidence", "dose-above-limit");

// --- synthesis (docs/synthesis.md) -------------------------------------------------------------
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

/// How a record of an import ended.
enum class Outcome : std::uint8_t { added, updated, unchanged, rejected, removed };
GROUNDS_WORDS(Outcome, "outcome", "added", "updated", "unchanged", "rejected", "removed");

}  // namespace grounds
