// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "evidence/citation_check/clause_words.hpp"
#include "evidence/citation_check/compare.hpp"
#include "evidence/statements/words.hpp"

namespace grounds::citation_check {

namespace {

using Beginnings = std::span<const std::string_view>;

/// More of it is worse. Each stands for all words that begin so.
constexpr auto bad_outcomes = std::to_array<std::string_view>(
    {"mortalit",   "death",     "died",      "fatal",     "pain",       "symptom",    "relaps",   "recurren",
     "failure",    "infect",    "adverse",   "complicat", "bleeding",   "fracture",   "fatigue",  "depressi",
     "anxiety",    "insomnia",  "hospitali", "readmiss",  "stroke",     "injur",      "dropout",  "attrition",
     "disabilit",  "nausea",    "vomit",     "fever",     "cough",      "cold",       "cramp",    "exacerb",
     "toxicit",    "error",     "mistake",   "crime",     "unemploy",   "povert",     "defect",   "bug",
     "delay",      "waiting",   "emission",  "pollut",    "crash",      "accident",   "risk",     "severity",
     "burden",     "disease",   "illness",   "morbid",    "progressi",  "inflammat",  "distress", "stress",
     "headache",   "migraine",  "diarrh",    "seizure",   "exhaustion", "disorder",   "impair",   "hypertens",
     "glycemi",    "glycaemi",  "hba1c",     "bullying",  "violence",   "loneliness", "stigma",   "stay",
     "cancer",     "tumor",     "tumour",    "obes",      "overdose",   "suicid",     "itch",     "lesion",
     "wrinkle",    "dyspn",     "asthma",    "allerg",    "ulcer",      "turnover",   "absence",  "burnout",
     "debt",       "homeless",  "outage",    "downtime",  "latency",    "discomfort", "spasm",    "sickness",
     "drowsiness", "difficult", "conflict"});

/// More of it is better.
constexpr auto good_outcomes = std::to_array<std::string_view>(
    {"surviv",     "adheren",       "complian",    "retention",    "quality",    "function",    "mobility",
     "strength",   "remission",     "satisf",      "knowledge",    "recover",    "healing",     "wellbeing",
     "well-being", "fitness",       "performance", "accura",       "memory",     "cogniti",     "attendance",
     "employm",    "earning",       "productiv",   "efficacy",     "tolerabil",  "acceptab",    "oxygenat",
     "success",    "abstinen",      "engagement",  "confidence",   "happiness",  "yield",       "reliabil",
     "awareness",  "understanding", "endurance",   "independence", "resilience", "achievement", "sleep",
     "literacy",   "coping",        "alertness",   "competenc",    "health",     "uptake",      "efficiency"});

/// With them less of something bad is meant: "pain relief", "control of symptoms".
constexpr auto relieving =
    std::to_array<std::string_view>({"relief", "control", "resolution", "prevention", "protection", "cessation",
                                     "clearance", "free", "management", "tolerance", "cure"});

/// With them less of something good is meant: "loss of function", and "time to relapse" is better longer.
constexpr auto losing = std::to_array<std::string_view>(
    {"loss", "lack", "decline", "limitation", "deteriorat", "worsening", "poor", "impair", "problem"});

/// Before "of" they name no outcome of their own.
constexpr std::string_view measures =
    "|rate|rates|risk|risks|incidence|number|numbers|level|levels|score|scores|duration|frequency|severity|intensity|"
    "prevalence|proportion|percentage|degree|amount|odds|probability|occurrence|episodes|days|symptoms|signs|cases|"
    "burden|length|time|hazard|loss|lack|decline|limitation|deterioration|worsening|share|likelihood|relief|control|"
    "prevention|resolution|clearance|cure|management|hours|chance|";

bool begins_so(std::string_view word, Beginnings beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return word.starts_with(beginning); });
}

Worth turned_worth(Worth worth) {
    return worth == Worth::good ? Worth::bad : worth == Worth::bad ? Worth::good : Worth::unknown;
}

/// Two names of one thing, of which the one is more where the other is less.
struct Mirror {
    std::string_view name;  ///< among the terms; begins as no word does
    std::string_view words, opposite;
};
constexpr auto mirrors = std::to_array<Mirror>(
    {{"=death", "|mortality|death|deaths|died|dying|fatality|fatalities|die|", "|survival|survived|survive|survivors|"},
     {"=staying",
      "|dropout|dropouts|dropped|dropping|drop-out|drop-outs|attrition|nonadherence|non-adherence|noncompliance|",
      "|adherence|retention|compliance|adherent|"},
     {"=work", "|unemployment|unemployed|joblessness|", "|employment|employed|"},
     {"=success", "|failure|failures|failed|", "|success|successes|succeeded|"},
     {"=accuracy", "|error|errors|mistakes|inaccuracy|", "|accuracy|correctness|"}});

/// Stems of both names of each mirrored outcome.
const std::vector<std::vector<std::string>>& mirrored_stems() {
    static const auto all = [] {
        std::vector<std::vector<std::string>> stems;
        for (const auto& mirror : mirrors) {
            auto words = std::string(mirror.words) + std::string(mirror.opposite);
            std::replace(words.begin(), words.end(), '|', ' ');
            stems.push_back(sorted_terms(words));
        }
        return stems;
    }();
    return all;
}

}  // namespace

bool names_mirrored(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(mirrored_stems().begin(), mirrored_stems().end(),
                       [&](const auto& stems) { return shared(a, stems) > 0 && shared(b, stems) > 0; });
}

Worth ClauseWords::worth(const Part& part) const {
    auto worth = Worth::unknown;
    bool lost = false;
    for (auto at = part.from; at < std::min(part.to, size()); ++at) {
        const auto one = word(at);
        if (one == "of" && (worth != Worth::unknown || (at > part.from && !is(at - 1, measures)))) {
            break;  // "severity of", "quality of", "acceptance of"
        }
        const bool relieves = begins_so(one, relieving) || one.ends_with("-free");
        lost = lost != (begins_so(one, losing) || (is(at, "|time|times|") && is(at + 1, "|to|until|")));
        if (relieves && (at + 1 < part.to || worth == Worth::bad)) {
            return lost ? Worth::bad : Worth::good;
        }
        worth = begins_so(one, good_outcomes) ? Worth::good : begins_so(one, bad_outcomes) ? Worth::bad : worth;
    }
    if (worth == Worth::good && holds(part, "|index|scale|scales|score|scores|scoring|questionnaire|inventory|")) {
        return Worth::unknown;  // in some indexes of quality of life more is worse
    }
    return lost ? turned_worth(worth) : worth;
}

std::optional<Mirrored> ClauseWords::mirrored(const Part& part) const {
    if (holds(part, "|free|time|") || part.from >= part.to) {
        return std::nullopt;
    }
    for (const auto& [name, words, opposite] : mirrors) {
        if (holds(part, words) != holds(part, opposite)) {
            return Mirrored{name, holds(part, opposite), holds(part, words) ? words : opposite};
        }
    }
    return std::nullopt;
}

}  // namespace grounds::citation_check
