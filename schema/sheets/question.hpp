// SPDX-License-Identifier: MIT
// Keys of a question and of its claims.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "schema/model/question.hpp"
#include "schema/sheets/parts.hpp"

namespace grounds::sheets {

template <class Map, MaybeConst<ImportantDifference> Record>
void each_key(Map& map, Record& mid) {
    map.term("measure", mid.measure, Need::required);
    map.text("unit", mid.unit);
    const bool known = map.number("value", mid.value, Need::required);
    map.text("source", mid.source);
    map.text("note", mid.note);
    if constexpr (Map::reads) {
        if (known && mid.value <= 0) {
            map.fault(fmt::format("'value' is {}, expected a number above 0", mid.value),
                      "give the size of the difference");
        }
    }
}

template <class Map, MaybeConst<EvidenceLink> Record>
void each_key(Map& map, Record& link) {
    map.slug("question", link.question, Need::required);
    map.terms("indirect", link.indirect);
    map.text("because", link.because, Need::required);
}

inline bool rates_up(Domain domain) {
    return domain == Domain::large_effect || domain == Domain::dose_response || domain == Domain::opposing_confounding;
}

/// A domain that a person judges, and by how much.
template <class Map>
void check_judgement(Map& map, const DomainJudgement& judgement) {
    if (judgement.domain == Domain::start || judgement.domain == Domain::review_rating) {
        map.fault(fmt::format("'{}' is not for a person to judge", to_string(judgement.domain)),
                  "name one of GRADE's five domains down or three up");
        return;
    }
    const int least = rates_up(judgement.domain) ? 0 : -2;
    if (judgement.change < least || judgement.change > least + 2) {
        map.fault(
            fmt::format("'change' is {}, expected a whole number from {} to {}", judgement.change, least, least + 2),
            rates_up(judgement.domain) ? "this domain only rates up" : "this domain only rates down");
    }
}

template <class Map, MaybeConst<DomainJudgement> Record>
void each_key(Map& map, Record& judgement) {
    map.term("domain", judgement.domain, Need::required);
    map.integer("change", judgement.change, Need::required);
    map.text("because", judgement.because, Need::required);
    map.text("by", judgement.by, Need::required);
    if constexpr (Map::reads) {
        check_judgement(map, judgement);
    }
}

template <class Map, MaybeConst<LiteratureSearch> Record>
void each_key(Map& map, Record& search) {
    map.text("where", search.where, Need::required);
    map.date("when", search.when);
    map.text("terms", search.terms, Need::required);
    const bool found = map.count("found", search.found);
    map.text("by", search.by);
    map.text("note", search.note);
    if constexpr (Map::reads) {
        if (search.when.empty()) {
            map.fault("a search has no 'when'", "say on which day it was made: 2026-11-26");
        }
        if (!found) {
            map.fault("a search has no 'found'", "say how many works it brought that answer the question; 0 for none");
        }
    }
}

/// The direction that is good, or that it is not known: a question of an effect has one of the two.
template <class Map, MaybeConst<Question> Record>
void each_benefit_key(Map& map, Record& question) {
    if constexpr (Map::reads) {
        question.benefit_unknown = map.says("benefit", "unknown");
        if (!question.benefit_unknown) {
            map.term("benefit", question.benefit);
        }
    } else if (question.kind == QuestionKind::effect && !question.benefit) {
        map.word("benefit", "unknown");
    } else {
        map.term("benefit", question.benefit);
    }
}

/// How much was given, and where that was seen, is of studies.
template <class Map, MaybeConst<Question> Record>
void each_intervention_key(Map& map, Record& question) {
    if constexpr (Map::reads) {
        map.map("intervention", question.intervention);
    } else {
        auto asked = question.intervention;
        asked.elemental_mg_per_day.reset();
        asked.seen.reset();
        map.map("intervention", asked);
    }
}

/// Each domain is judged once; their order says nothing.
template <class Map, MaybeConst<Question> Record>
void each_judgement_key(Map& map, Record& question) {
    if constexpr (Map::reads) {
        map.list("judgements", question.judgements);
    } else {
        auto sorted = question.judgements;
        std::sort(sorted.begin(), sorted.end(),
                  [](const auto& a, const auto& b) { return to_string(a.domain) < to_string(b.domain); });
        map.list("judgements", sorted);
    }
}

template <class Map, MaybeConst<Question> Record>
void each_effect_key(Map& map, Record& question) {
    map.text("population", question.population);
    map.slugs("population-groups", question.population_groups);
    map.slug("species", question.species, Usual{usual<Question>().species});
    each_intervention_key(map, question);
    map.text("comparator", question.comparator);
    map.text("outcome", question.outcome);
    map.term("outcome-kind", question.outcome_kind, Usual{usual<Question>().outcome_kind});
    each_benefit_key(map, question);
    map.list("mids", question.mids);
}

template <class Map, MaybeConst<Question> Record>
void each_key(Map& map, Record& question) {
    map.slug("id", question.id, Need::required);
    map.term("kind", question.kind, Need::required);
    map.text("text", question.text, Need::required);
    map.slug("topic", question.topic);
    each_effect_key(map, question);
    map.text("attribute", question.attribute);
    map.text("unit", question.unit);
    map.list("evidence-from", question.evidence_from);
    each_judgement_key(map, question);
    map.list("searches", question.searches);
    map.term("aspect", question.aspect);
    map.text("note", question.note);
}

template <class Map, MaybeConst<Dose> Record>
void each_key(Map& map, Record& dose) {
    each_key(map, dose.quantity);
    map.term("of", dose.of, Usual{usual<Dose>().of});
}

/// A sheet may say the dose within the advice; it is written beside it.
template <class Map>
void read_advice(Map& map, Claim& claim) {
    const bool avoid = map.has("avoid");
    if (avoid == map.has("recommend")) {
        map.fault("advice is either 'avoid' or 'recommend'", "give exactly one of the two");
    }
    Advice advice;
    advice.kind = avoid ? AdviceKind::avoid : AdviceKind::recommend;
    std::optional<Dose> dose;
    for (const char* kind : {"avoid", "recommend"}) {
        map.part(kind, [&](auto& inner) {
            inner.forms("form", advice.forms);
            inner.map("dose", dose);
        });
    }
    claim.advice = advice;
    if (!claim.dose) {
        claim.dose = dose;
    }
}

template <class Map, MaybeConst<Claim> Record>
void each_advice_key(Map& map, Record& claim) {
    if constexpr (Map::reads) {
        map.part("advice", [&claim](auto& advice) { read_advice(advice, claim); });
    } else if (claim.advice) {
        map.whole_part("advice", [&claim](auto& advice) {
            advice.whole_part(to_string(claim.advice->kind),
                              [&claim](auto& inner) { inner.forms("form", claim.advice->forms); });
        });
    }
}

/// A word, or the quantity itself.
template <class Map, MaybeConst<Claim> Record>
void each_answer_key(Map& map, Record& claim) {
    if constexpr (Map::reads) {
        if (map.is_map("answers")) {
            claim.answers = AnswerKind::quantity;
            map.map("answers", claim.answer);
            return;
        }
        map.term("answers", claim.answers, Need::required);
        if (map.has("answers") && claim.answers == AnswerKind::quantity) {
            map.fault_of("answers", "'answers' is 'quantity' without the quantity",
                         "write answers: {value: 350, unit: mg/day}");
        }
    } else if (claim.answers == AnswerKind::quantity) {
        map.map("answers", claim.answer);
    } else {
        map.term("answers", claim.answers, Need::required);
    }
}

template <class Map, MaybeConst<Claim> Record>
void each_key(Map& map, Record& claim) {
    map.slug("id", claim.id, Need::required);
    map.text("statement", claim.statement, Need::required);
    each_answer_key(map, claim);
    map.map("by", claim.by);
    map.map("dose", claim.dose);
    each_advice_key(map, claim);
    map.term("quantifier", claim.quantifier);
    map.term("relation", claim.relation);
    map.text("not-a-question", claim.not_a_question);
    map.text("note", claim.note);
}

}  // namespace grounds::sheets
