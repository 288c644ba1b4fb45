// SPDX-License-Identifier: MIT
// Every closed vocabulary of the model (docs/glossary.md says what each word means): here those of what is recorded,
// in derived_terms.hpp those of what is worked out.
#pragma once

#include "schema/derived_terms.hpp"
#include "schema/vocabulary.hpp"

namespace grounds {

// --- sources and appearances -------------------------------------------------------------------
/// What an article is, by who publishes it and what for.
enum class SourceKind { vendor_page, news, review, book, label, guideline, blog, other };
GROUNDS_WORDS(SourceKind, "source kind", "vendor-page", "news", "review", "book", "label", "guideline", "blog",
              "other");

/// What a passage does with a claim: says it, lets a customer say it, says it of a product, or describes a cited work.
enum class AppearanceKind { claim, testimonial, product, annotation };
GROUNDS_WORDS(AppearanceKind, "appearance kind", "claim", "testimonial", "product", "annotation");

/// How a source says a claim: as true, as possible, as said by others, or as untrue.
enum class Stance { asserts, hedges, reports, denies };
GROUNDS_WORDS(Stance, "stance", "asserts", "hedges", "reports", "denies");

/// Where a stored passage stands in the article's text now (W3C selectors re-anchored).
enum class AnchorState { not_checked, exact, moved, fuzzy, orphan, text_unavailable };
GROUNDS_WORDS(AnchorState, "anchor", "not-checked", "exact", "moved", "fuzzy", "orphan", "text-unavailable");

/// Which way a number went, or which way is good.
enum class Change { decrease, increase };
GROUNDS_WORDS(Change, "change", "decrease", "increase");

/// How exactly a printed number is meant.
enum class Qualifier { up_to, about, at_least, over, under };
GROUNDS_WORDS(Qualifier, "qualifier", "up-to", "about", "at-least", "over", "under");

// --- citations and references ------------------------------------------------------------------
/// How surely a marker names a work. Only `exact` and `probable` bind one.
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

/// What a venue is: where works appear, or who answers for them.
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
/// What is asked: how large an effect is, how much there is of something, or whether something is so.
enum class QuestionKind { effect, quantity, proposition };
GROUNDS_WORDS(QuestionKind, "question kind", "effect", "quantity", "proposition");

/// Whether an outcome matters to a person, or only stands for one that does.
enum class OutcomeKind { patient_important, surrogate };
GROUNDS_WORDS(OutcomeKind, "outcome kind", "patient-important", "surrogate");

/// What a claim answers to its question; the last two go with a proposition.
enum class AnswerKind { decrease, increase, no_difference, quantity, yes, no };
GROUNDS_WORDS(AnswerKind, "answer", "decrease", "increase", "no-difference", "quantity", "yes", "no");

/// What a claim tells people to do.
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

/// What an amount is counted over.
enum class DoseOf { supplement, diet, total };
GROUNDS_WORDS(DoseOf, "dose of", "supplement", "diet", "total");

// --- studies and findings ----------------------------------------------------------------------
/// How a study was done. The tiers of evidence and where GRADE starts go by it.
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

/// Who did not know who got what. `none` is known to be open; what nobody reports is no value at all.
enum class Blinding { none, single, double_blind, triple };
GROUNDS_WORDS(Blinding, "blinding", "none", "single", "double", "triple");

/// Who paid for a study.
enum class FundingKind { industry, public_money, none, mixed };
GROUNDS_WORDS(FundingKind, "funding", "industry", "public", "none", "mixed");

/// How a figure was seen. `secondary` (a digest, a blog, the press) counts for less.
enum class SeenHow { full_text, abstract, table, secondary, mirror_of_abstract, registry, vendor_page };
GROUNDS_WORDS(SeenHow, "seen", "full-text", "abstract", "table", "secondary", "mirror-of-abstract", "registry",
              "vendor-page");

/// What a result is in its study. Only an `answer` bears on a claim; the others explain where a number comes from.
enum class FindingRole { answer, within_arm, baseline, descriptive, subgroup, limit, reference };
GROUNDS_WORDS(FindingRole, "role", "answer", "within-arm", "baseline", "descriptive", "subgroup", "limit", "reference");

/// What a group got.
enum class ArmRole { intervention, control, other };
GROUNDS_WORDS(ArmRole, "arm role", "intervention", "control", "other");

/// What an effect is measured by; ratios have no unit.
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

/// What a quantity is: how much there is, how much is allowed, or how much is advised.
enum class Bound { value, upper_limit, recommended };
GROUNDS_WORDS(Bound, "bound", "value", "upper-limit", "recommended");

/// A risk of bias, in the words of all tools together: RoB 1 and 2, ROBINS-I.
enum class Judgement { low, some_concerns, unclear, high, critical };
GROUNDS_WORDS(Judgement, "judgement", "low", "some-concerns", "unclear", "high", "critical");

}  // namespace grounds
