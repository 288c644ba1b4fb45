// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/model/origin.hpp"
#include "schema/model/quantity.hpp"
#include "schema/terms.hpp"

namespace grounds {

/// A minimal important difference: for difference measures in the unit, for ratios as a relative distance from 1
/// (0.25 means below 0.75 or above 1.25).
struct ImportantDifference {
    Measure measure = Measure::md;
    std::string unit;
    double value = 0;
    std::string source;
    std::string note;

    bool operator==(const ImportantDifference&) const = default;
};

/// A person's judgement of one GRADE domain for the evidence on a question; it outranks what the rules compute.
struct DomainJudgement {
    Domain domain = Domain::publication_bias;
    int change = 0;  ///< levels: -2 to 0 to rate down, 0 to 2 to rate up
    std::string because;
    std::string by;

    bool operator==(const DomainJudgement&) const = default;
};

/// Findings of another question that bear on this one only indirectly.
struct EvidenceLink {
    std::string question;
    std::vector<Mismatch> indirect;
    std::string because;

    bool operator==(const EvidenceLink&) const = default;
};

/// A search for studies on a question that somebody made, with what it brought.
struct LiteratureSearch {
    std::string where;  ///< what was searched
    std::string when;   ///< YYYY, YYYY-MM or YYYY-MM-DD
    std::string terms;
    long found = 0;  ///< works that answer the question
    std::string by;  ///< who searched
    std::string note;

    bool operator==(const LiteratureSearch&) const = default;
};

/// What people were given, or what is asked about; empty parts are not told.
struct Intervention {
    std::string substance;
    std::string route;
    std::string form;  ///< a word of the list of forms in docs/sheets.md; "any" if the form does not matter
    std::string text;
    std::optional<double> elemental_mg_per_day;
    std::optional<SeenHow> seen;

    bool operator==(const Intervention&) const = default;
};

/// What is asked: an effect (PICO), a quantity, or a yes/no proposition. GRADE rates certainty per question.
struct Question {
    std::string id;
    QuestionKind kind = QuestionKind::proposition;
    std::string text;
    std::string topic;
    std::string population;
    std::vector<std::string> population_groups;
    std::string species = "human";
    Intervention intervention;
    std::string comparator;
    std::string outcome;
    OutcomeKind outcome_kind = OutcomeKind::patient_important;
    std::string attribute;
    std::string unit;
    std::optional<Change> benefit;  ///< the direction that is good for the person
    bool benefit_unknown = false;   ///< whoever asked says that it is not known; not stored
    std::vector<ImportantDifference> mids;
    std::vector<EvidenceLink> evidence_from;
    std::vector<DomainJudgement> judgements;  ///< at most one a domain
    std::vector<LiteratureSearch> searches;
    std::optional<Aspect> aspect;  ///< the side of the outcome that is asked about; nothing: any
    std::string note;
    Origin origin;
};

/// What a claim advises, and for which forms; no forms: for all.
struct Advice {
    AdviceKind kind = AdviceKind::recommend;
    std::vector<std::string> forms;

    bool operator==(const Advice&) const = default;
};

/// An amount that a claim names, and what it is counted over.
struct Dose {
    Quantity quantity;
    DoseOf of = DoseOf::supplement;

    bool operator==(const Dose&) const = default;
};

/// One answer to one question, as a sentence (schema.org Claim).
struct Claim {
    std::string id;
    std::string question;
    std::string statement;
    AnswerKind answers = AnswerKind::yes;
    std::optional<Quantity> answer;  ///< set when answers == quantity
    std::optional<Quantity> by;      ///< size of an effect, if the claim has one
    std::optional<Advice> advice;
    std::optional<Dose> dose;
    std::optional<Quantifier> quantifier;
    std::optional<Relation> relation;
    std::string not_a_question;  ///< why no study could answer it: what a product holds, a heading; else empty
    std::string note;
    Origin origin;
};

}  // namespace grounds
