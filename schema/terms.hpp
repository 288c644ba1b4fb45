// SPDX-License-Identifier: MIT
// Every closed vocabulary of the model (docs/glossary.md says what each word means).
#pragma once

#include "schema/vocabulary.hpp"

namespace grounds {

// --- sources and appearances -------------------------------------------------------------------
enum class SourceKind { vendor_page, news, review, book, label, guideline, blog, other };
GROUNDS_WORDS(SourceKind, "source kind", "vendor-page", "news", "review", "book", "label", "guideline", "blog",
              "other");

enum class AppearanceKind { claim, testimonial, product, annotation };
GROUNDS_WORDS(AppearanceKind, "appearance kind", "claim", "testimonial", "product", "annotation");

enum class Stance { asserts, hedges, reports, denies };
GROUNDS_WORDS(Stance, "stance", "asserts", "hedges", "reports", "denies");

/// Where a stored passage stands in the article's text now (W3C selectors re-anchored).
enum class AnchorState { not_checked, exact, moved, fuzzy, orphan, text_unavailable };
GROUNDS_WORDS(AnchorState, "anchor", "not-checked", "exact", "moved", "fuzzy", "orphan", "text-unavailable");

enum class Change { decrease, increase };
GROUNDS_WORDS(Change, "change", "decrease", "increase");

enum class Qualifier { up_to, about, at_least, over, under };
GROUNDS_WORDS(Qualifier, "qualifier", "up-to", "about", "at-least", "over", "under");

// --- citations and references ------------------------------------------------------------------
enum class Resolution { exact, probable, ambiguous, unresolvable, none_given };
GROUNDS_WORDS(Resolution, "resolution", "exact", "probable", "ambiguous", "unresolvable", "none-given");

/// Who decided whether two records are one work.
enum class DecidedBy { person, program };
GROUNDS_WORDS(DecidedBy, "decided by", "person", "program");

/// Who decided what a marker means; `article`: its own list or link says it, and there is nothing to decide anew.
enum class BoundBy { person, article, program };
GROUNDS_WORDS(BoundBy, "bound by", "person", "article", "program");

/// Which text of a work.
enum class TextPart { abstract, full_text };
GROUNDS_WORDS(TextPart, "text part", "abstract", "full-text");

enum class VenueKind { journal, family, publisher, organisation, host };
GROUNDS_WORDS(VenueKind, "venue kind", "journal", "family", "publisher", "organisation", "host");

/// States of a published work after publication, as Retraction Watch tells them apart.
enum class ReferenceState { unchecked, none, retracted, expression_of_concern, correction, reinstated };
GROUNDS_WORDS(ReferenceState, "reference state", "unchecked", "none", "retracted", "expression_of_concern",
              "correction", "reinstated");

/// What a notice does to a work, as Retraction Watch tells them apart; in the order in which notices of one day count.
enum class NoticeNature { correction, expression_of_concern, retraction, reinstatement };
GROUNDS_WORDS(NoticeNature, "notice", "correction", "expression_of_concern", "retraction", "reinstatement");

/// Where the date of a snapshot comes from. `newest_notice` is only a lower bound.
enum class SnapshotDate { given, file_name, newest_notice };
GROUNDS_WORDS(SnapshotDate, "snapshot date", "given", "file-name", "newest-notice");

/// Whether two bibliographic records are one work. `probable` is for a person to look at.
enum class DuplicateState { same, probable, different };
GROUNDS_WORDS(DuplicateState, "duplicate", "same", "probable", "different");

// --- questions and claims ----------------------------------------------------------------------
enum class QuestionKind { effect, quantity, proposition };
GROUNDS_WORDS(QuestionKind, "question kind", "effect", "quantity", "proposition");

enum class OutcomeKind { patient_important, surrogate };
GROUNDS_WORDS(OutcomeKind, "outcome kind", "patient-important", "surrogate");

enum class AnswerKind { decrease, increase, no_difference, quantity, yes, no };
GROUNDS_WORDS(AnswerKind, "answer", "decrease", "increase", "no-difference", "quantity", "yes", "no");

enum class AdviceKind { avoid, recommend };
GROUNDS_WORDS(AdviceKind, "advice", "avoid", "recommend");

/// How far a claim's words reach: of all, of most, of some, or that one is beyond all others.
enum class Quantifier { universal, majority, existential, superlative };
GROUNDS_WORDS(Quantifier, "quantifier", "universal", "majority", "existential", "superlative");

/// Whether a claim says that one thing brings about another or only that the two go together.
enum class Relation { cause, association };
GROUNDS_WORDS(Relation, "relation", "cause", "association");

/// Sides of one trouble that are graded apart: how often it comes, how bad it is, how long it lasts.
enum class Aspect { frequency, severity, duration };
GROUNDS_WORDS(Aspect, "aspect", "frequency", "severity", "duration");

enum class DoseOf { supplement, diet, total };
GROUNDS_WORDS(DoseOf, "dose of", "supplement", "diet", "total");

// --- studies and findings ----------------------------------------------------------------------
enum class Design {
    systematic_review,
    meta_analysis,
    rct_parallel,
    rct_crossover,
    rct_factorial,
    rct_unclear,
    non_randomised_trial,
    cohort,
    case_control,
    cross_sectional,
    case_series,
    uncontrolled,
    pharmacoepidemiology,
    guideline,
    fact_sheet,
    pharmacopoeia,
    textbook,
    narrative_review,
    opinion,
    animal,
    in_vitro,
    survey,
    not_recorded
};
GROUNDS_WORDS(Design, "design", "systematic-review", "meta-analysis", "rct-parallel", "rct-crossover", "rct-factorial",
              "rct-unclear", "non-randomised-trial", "cohort", "case-control", "cross-sectional", "case-series",
              "uncontrolled", "pharmacoepidemiology", "guideline", "fact-sheet", "pharmacopoeia", "textbook",
              "narrative-review", "opinion", "animal", "in-vitro", "survey", "not-recorded");

enum class Blinding { none, single, double_blind, triple };
GROUNDS_WORDS(Blinding, "blinding", "none", "single", "double", "triple");

enum class FundingKind { industry, public_money, none, mixed };
GROUNDS_WORDS(FundingKind, "funding", "industry", "public", "none", "mixed");

/// How a figure was seen. `secondary` (a digest, a blog, the press) counts for less.
enum class SeenHow { full_text, abstract, table, secondary, mirror_of_abstract, registry, vendor_page };
GROUNDS_WORDS(SeenHow, "seen", "full-text", "abstract", "table", "secondary", "mirror-of-abstract", "registry",
              "vendor-page");

enum class FindingRole { answer, within_arm, baseline, descriptive, subgroup, limit, reference };
GROUNDS_WORDS(FindingRole, "role", "answer", "within-arm", "baseline", "descriptive", "subgroup", "limit", "reference");

enum class ArmRole { intervention, control, other };
GROUNDS_WORDS(ArmRole, "arm role", "intervention", "control", "other");

enum class Measure {
    md,
    smd,
    rr,
    odds_ratio,
    rd,
    hr,
    rom,
    asr,
    percent_change,
    prevalence,
    mean,
    proportion,
    ratio,
    none
};
GROUNDS_WORDS(Measure, "measure", "md", "smd", "rr", "or", "rd", "hr", "rom", "asr", "percent-change", "prevalence",
              "mean", "proportion", "ratio", "none");

/// What a finding says where no number decides; words as the paper has them.
enum class Says { benefit, no_effect, harm, increase, decrease, inconclusive, yes, no, not_reported, mixed };
GROUNDS_WORDS(Says, "says", "benefit", "no-effect", "harm", "increase", "decrease", "inconclusive", "yes", "no",
              "not-reported", "mixed");

enum class Bound { value, upper_limit, recommended };
GROUNDS_WORDS(Bound, "bound", "value", "upper-limit", "recommended");

enum class Judgement { low, some_concerns, unclear, high, critical };
GROUNDS_WORDS(Judgement, "judgement", "low", "some-concerns", "unclear", "high", "critical");

// --- what is derived ---------------------------------------------------------------------------
/// What a finding says about its question, before any claim (rules.md 1).
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

enum class Mismatch { population, form, dose, duration, outcome, comparator, species, surrogate };
GROUNDS_WORDS(Mismatch, "indirect", "population", "form", "dose", "duration", "outcome", "comparator", "species",
              "surrogate");

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
enum class Outcome { added, updated, unchanged, rejected, removed };
GROUNDS_WORDS(Outcome, "outcome", "added", "updated", "unchanged", "rejected", "removed");

}  // namespace grounds
