// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/model/origin.hpp"
#include "schema/model/quantity.hpp"
#include "schema/model/question.hpp"
#include "schema/terms.hpp"

namespace grounds {

/// A person's judgement of one risk-of-bias domain, as printed.
struct RiskOfBias {
    std::string tool;    ///< rob1 rob2 robins-i pedro amstar2
    std::string domain;  ///< the tool's own name of the domain; "overall" for the whole study
    Judgement judgement = Judgement::unclear;
    std::string by;  ///< reference key or database that judged
    Seen seen;

    bool operator==(const RiskOfBias&) const = default;
};

/// Something about a study that no tool of risk of bias asks for, in a person's words.
struct QualityNote {
    std::string about;
    std::string note;

    bool operator==(const QualityNote&) const = default;
};

/// How many people there were at each step of a study; nothing where the report does not tell.
struct SampleSize {
    std::optional<long> screened, randomised, enrolled, analysed, completed;

    /// The best known number of people whose data count: analysed, then completed, randomised, enrolled.
    [[nodiscard]] std::optional<long> people() const {
        for (const auto& n : {analysed, completed, randomised, enrolled}) {
            if (n) {
                return n;
            }
        }
        return std::nullopt;
    }
    bool operator==(const SampleSize&) const = default;
};

/// What was done (Cochrane: study). It may have several reports; a review includes studies.
struct Study {
    std::string id;
    std::vector<std::string> reports;  ///< reference keys, main report first
    Design design = Design::rct_unclear;
    std::string design_note;
    std::optional<Blinding> blinding;
    SampleSize n;
    std::string population;
    std::vector<std::string> population_groups;
    std::string species = "human";
    Intervention intervention;
    std::string comparator;
    std::optional<Quantity> duration;
    std::vector<std::string> countries;
    std::string period;
    std::optional<FundingKind> funding;
    std::string funding_text;
    std::string conflicts_of_interest;
    std::string registration;
    std::string registration_timing;    ///< prospective, retrospective or empty
    std::optional<bool> stopped_early;  ///< nothing: not known
    std::string stopped_because;
    std::vector<std::string> includes;         ///< study ids
    std::vector<std::string> includes_others;  ///< trials without a record here
    bool includes_complete = false;
    std::string searched_to;
    std::string supersedes;  ///< study id of an older version
    std::vector<std::string> same_participants_as;
    std::vector<RiskOfBias> risk_of_bias;
    std::vector<QualityNote> quality_notes;
    bool low_trust = false;
    std::optional<Seen> seen;
    std::string note;
    Origin origin;
};

/// Mean and standard deviation in the finding's unit.
struct Moments {
    std::optional<double> mean, sd;

    bool operator==(const Moments&) const = default;
    [[nodiscard]] bool empty() const {
        return !mean && !sd;
    }
};

/// One arm (or one period of a crossover, or cases and controls) of a finding.
struct Arm {
    std::string name;
    ArmRole role = ArmRole::other;
    std::optional<long> n;
    std::optional<long> events;
    std::optional<double> percent;         ///< printed share of people, in per cent
    std::optional<double> percent_change;  ///< printed change from baseline, in per cent
    std::optional<double> median;
    std::optional<double> ci_low, ci_high;
    Moments plain;  ///< mean and SD where no time is named
    Moments baseline, end, change;
    std::string derived;  ///< how, if a number of this arm was worked out
    std::string note;

    bool operator==(const Arm&) const = default;
};

/// A P value: exact, or a bound such as "<0.05".
struct PValue {
    double value = 1;
    char relation = '=';  ///< '=', '<', '>' (for >=)

    bool operator==(const PValue&) const = default;
};

/// A difference or ratio as printed, intervention against control, with what tells how sure it is.
struct Effect {
    Measure measure = Measure::none;
    std::optional<double> value;
    std::optional<double> ci_low, ci_high;
    double level = 95;
    std::optional<double> se;
    std::optional<PValue> p;
    std::string unit;     ///< empty: the finding's unit
    std::string derived;  ///< how it was worked out; empty if printed

    bool operator==(const Effect&) const = default;
};

/// The quantity that a finding gives to a quantity question.
struct FoundQuantity {
    Quantity quantity;
    Bound bound = Bound::value;
    std::string derived;

    bool operator==(const FoundQuantity&) const = default;
};

/// A certainty that a review printed, with the steps it names.
struct PrintedGrade {
    struct Step {
        Domain domain = Domain::imprecision;
        int change = 0;
        bool operator==(const Step&) const = default;
    };
    Level level = Level::none;
    std::string by;
    std::vector<Step> steps;

    bool operator==(const PrintedGrade&) const = default;
};

/// A study's answer to a question, with numbers (VA-Spec StudyResult, CIViC evidence item).
/// Effects are intervention minus control on the outcome's own scale.
struct Finding {
    long row = 0;    ///< row id in the database; 0 before it is stored
    std::string id;  ///< unique within the study
    std::string study;
    std::vector<std::string> questions;  ///< empty: kept for figures only
    FindingRole role = FindingRole::answer;
    std::string outcome;
    std::string unit;
    std::optional<Quantity> timepoint;
    std::optional<Change> benefit;  ///< overrides the question's
    std::vector<Arm> arms;
    std::optional<Effect> effect;
    std::optional<FoundQuantity> quantity;
    std::optional<Says> says;
    std::optional<long> k, n;  ///< reviews: studies and people in this result
    std::optional<double> i2;  ///< printed, per cent
    std::optional<PrintedGrade> grade;
    bool pool = true;
    std::string pool_because;
    bool paired = false;
    std::string assumed;             ///< a number here that nobody printed and somebody assumed, and how; else empty
    std::optional<Aspect> aspect;    ///< the side of the outcome that was measured, where words and unit do not tell it
    std::vector<Mismatch> indirect;  ///< a person's judgement: in what this finding differs from its question
    std::optional<Seen> seen;
    std::string read_by;  ///< who read this result out of the report, where several did; empty if that is not recorded
    std::string note;
    long line = 0;
};

}  // namespace grounds
