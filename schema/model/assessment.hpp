// SPDX-License-Identifier: MIT
// What is derived. Every part carries its reason, so that a reader can follow each step.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/terms.hpp"

namespace grounds {

/// What a finding of no effect is to a claim about an effect.
constexpr Bearing bearing_of_null(AnswerKind answers) {
    return answers == AnswerKind::no_difference ? Bearing::supports : Bearing::no_effect;
}

/// What a finding says to its question, and from which numbers.
struct ReadingOf {
    Reading reading = Reading::nothing;
    std::string reason;                         ///< one plain sentence with the numbers
    std::optional<double> estimate, low, high;  ///< on the scale of `measure`
    Measure measure = Measure::none;
    std::string unit;
    std::string effect;  ///< printable: "MD -0.38 cramps/week (95% CI -2.14 to 1.38)"
    bool words_only = false;
    bool approximate = false;  ///< the interval was derived (from arms or from P)
};

/// How one finding bears on one claim.
struct EvidenceItem {
    long finding_row = 0;
    std::string finding;  ///< finding id within its study
    std::string study;
    std::string reference;  ///< key of the study's main report; may be empty
    Bearing bearing = Bearing::inconclusive;
    ReadingOf reading;
    std::vector<Mismatch> indirect;  ///< empty: direct
    std::vector<Mismatch> unknown;   ///< directness that the records do not tell
    bool counted = false;
    std::string why_not;  ///< why it is not counted; empty if counted
    int tier = 0;  ///< 1 reviews, 2 trials, 3 controlled observational, 4 uncontrolled, 5 animal, in vitro, opinion
};

/// One step of a certainty rating. `assessed == false`: nobody judged it and no number decides; it widens the bounds.
struct Step {
    Domain domain = Domain::start;
    int change = 0;  ///< levels down (negative) or up
    bool assessed = true;
    int worst = 0;  ///< plausible worst change if not assessed
    std::string reason;
};

/// How sure one can be of an answer: the level as far as it was judged, and the lowest and highest that it could be if
/// what nobody judged were known.
struct Certainty {
    Level level = Level::none;
    Level lowest = Level::none;
    Level highest = Level::none;
    std::vector<Step> steps;
    std::string would_narrow;  ///< the single judgement that would narrow the bounds most; empty if none
};

/// A level of another scheme (CEBM 2011, SORT, CIViC-like), with its reason.
struct SchemeRating {
    std::string scheme;
    std::string rating;
    std::string reason;
};

/// Whether the size that a claim names was found, and as what.
struct SizeJudgement {
    SizeFound found = SizeFound::not_checked;
    std::string reason;  ///< one plain sentence with the numbers

    bool operator==(const SizeJudgement&) const = default;
};

/// The answer of the evidence to one claim, and how sure one can be.
struct Assessment {
    std::string claim;
    Verdict verdict = Verdict::no_evidence_recorded;
    std::string verdict_reason;
    int tier = 0;                        ///< tier that decided; 0 if nothing did
    std::optional<SizeJudgement> size;   ///< of a claim that names a size; the verdict is about its direction
    std::vector<EvidenceItem> evidence;  ///< what counts first, by tier; then the rest with why it does not count
    Certainty certainty;
    std::vector<SchemeRating> other_schemes;
};

/// Does the cited work say what the source says that it says? Several may hold for one citation.
struct Fidelity {
    long citation_row = 0;
    FidelityVerdict verdict = FidelityVerdict::not_checked;
    std::string explanation;  ///< one plain sentence with the numbers
};

/// One side of a conflict.
struct ConflictSide {
    std::string kind;    ///< claim, appearance, finding, reference
    std::string id;      ///< "003-011", "roguin-maor-2017/cramps-per-week", ...
    std::string source;  ///< source or study it belongs to
    std::string says;    ///< its answer, printable
};

/// Two things that can't both hold, with what may explain it.
struct Conflict {
    ConflictType type = ConflictType::finding_against_finding;
    std::string question;
    std::vector<ConflictSide> between;
    std::string explanation;
    std::string likely_cause;  ///< attributes in which the sides differ; empty where the records show none
    std::string pooled;  ///< findings on an effect: the trials' pooled result with and without either side; else empty
};

/// A randomised trial that answers a question: pooled, or left out and why.
struct SynthesisTrial {
    long finding_row = 0;
    std::string finding;  ///< finding id within its study
    std::string study;
    std::optional<double> estimate, low, high;  ///< on the scale of the measure, at the synthesis's level
    std::optional<double> weight;               ///< in per cent; nothing if nothing was pooled
    std::string why_not;                        ///< why it is left out; empty if it is in the pool

    [[nodiscard]] bool in_pool() const {
        return why_not.empty();
    }
};

/// The randomised trials of a question, pooled. Estimates are on the scale of the measure (ratios are not logarithms);
/// tau2 of ratios is on the scale of logarithms. With fewer than two trials in the pool there are no numbers.
struct Synthesis {
    Measure measure = Measure::none;
    std::string unit;  ///< empty for ratios
    TauMethod method = TauMethod::reml;
    TestMethod test = TestMethod::knha;
    double level = 95;  ///< of all intervals, in per cent
    SynthesisState state = SynthesisState::no_studies;
    std::string reason;     ///< why numbers are missing; empty if none is
    long k = 0;             ///< trials in the pool
    std::optional<long> n;  ///< people in these trials, as far as known
    std::optional<double> estimate, low, high, p;
    std::optional<double> tau2, i2, h2, q, q_p;  ///< i2 in per cent
    PredictionVariant prediction = PredictionVariant::t_k_2;
    std::optional<double> prediction_low, prediction_high;
    std::vector<SynthesisTrial> trials;  ///< those in the pool first, each part by study and finding

    [[nodiscard]] bool pooled() const {
        return estimate.has_value();
    }
    [[nodiscard]] std::string_view model() const {
        return method == TauMethod::fixed ? "fixed-effect" : "random-effects";
    }
};

}  // namespace grounds
