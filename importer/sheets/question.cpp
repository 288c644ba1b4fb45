// SPDX-License-Identifier: MIT
#include <cmath>

#include "importer/sheets/parts.hpp"
#include "importer/sheets/records.hpp"

namespace grounds::sheets {

namespace {

void read_important_difference(MapReader& map, ImportantDifference& mid) {
    std::optional<double> value;
    map.term("measure", mid.measure, Need::required);
    map.text("unit", mid.unit);
    map.number("value", value, Need::required);
    map.text("source", mid.source);
    map.text("note", mid.note);
    if (value && *value <= 0) {
        map.fault(fmt::format("'value' is {}, expected a number above 0", *value), "give the size of the difference");
    }
    mid.value = value.value_or(0);
}

void read_evidence_link(MapReader& map, EvidenceLink& link) {
    map.slug("question", link.question, Need::required);
    map.terms("indirect", link.indirect);
    map.text("because", link.because, Need::required);
}

bool is_up(Domain domain) {
    return domain == Domain::large_effect || domain == Domain::dose_response || domain == Domain::opposing_confounding;
}

void read_judgement(MapReader& map, DomainJudgement& judgement) {
    std::optional<double> change;
    map.term("domain", judgement.domain, Need::required);
    map.number("change", change, Need::required);
    map.text("because", judgement.because, Need::required);
    map.text("by", judgement.by, Need::required);
    if (judgement.domain == Domain::start || judgement.domain == Domain::review_rating) {
        map.fault(fmt::format("'{}' is not for a person to judge", to_string(judgement.domain)),
                  "name one of GRADE's five domains down or three up");
        return;
    }
    const double least = is_up(judgement.domain) ? 0 : -2;
    if (change && (*change < least || *change > least + 2 || *change != std::trunc(*change))) {
        map.fault(fmt::format("'change' is {}, expected a whole number from {} to {}", *change, least, least + 2),
                  is_up(judgement.domain) ? "this domain only rates up" : "this domain only rates down");
        return;
    }
    judgement.change = static_cast<int>(change.value_or(0));
}

void read_benefit(MapReader& map, Question& question) {
    const auto* node = map.node().find("benefit");
    question.benefit_unknown = node != nullptr && node->scalar == "unknown";
    if (question.benefit_unknown) {
        map.take("benefit");
    } else {
        map.term("benefit", question.benefit);
    }
}

void read_effect_keys(MapReader& map, Question& question) {
    map.text("population", question.population);
    map.slugs("population-groups", question.population_groups);
    map.slug("species", question.species);
    map.map("intervention", question.intervention, read_intervention);
    map.text("comparator", question.comparator);
    map.text("outcome", question.outcome);
    map.term("outcome-kind", question.outcome_kind);
    read_benefit(map, question);
    map.list("mids", question.mids, read_important_difference);
}

void read_search(MapReader& map, LiteratureSearch& search) {
    std::optional<long> found;
    map.text("where", search.where, Need::required);
    map.date("when", search.when);
    map.text("terms", search.terms, Need::required);
    map.count("found", found);
    map.text("by", search.by);
    map.text("note", search.note);
    if (search.when.empty()) {
        map.fault("a search has no 'when'", "say on which day it was made: 2026-11-26");
    }
    if (!found) {
        map.fault("a search has no 'found'", "say how many works it brought that answer the question; 0 for none");
    }
    search.found = found.value_or(0);
}

void read_question(MapReader& map, Question& question) {
    map.slug("id", question.id, Need::required);
    map.term("kind", question.kind, Need::required);
    map.text("text", question.text, Need::required);
    map.slug("topic", question.topic);
    read_effect_keys(map, question);
    map.text("attribute", question.attribute);
    map.text("unit", question.unit);
    map.list("evidence-from", question.evidence_from, read_evidence_link);
    map.list("judgements", question.judgements, read_judgement);
    map.list("searches", question.searches, read_search);
    map.term("aspect", question.aspect);
    map.text("note", question.note);
}

void read_dose(MapReader& map, Dose& dose) {
    read_quantity(map, dose.quantity);
    map.term("of", dose.of);
}

void read_advice(MapReader& map, Claim& claim) {
    const bool avoid = map.has("avoid");
    if (avoid == map.has("recommend")) {
        map.fault("advice is either 'avoid' or 'recommend'", "give exactly one of the two");
    }
    Advice advice;
    advice.kind = avoid ? AdviceKind::avoid : AdviceKind::recommend;
    std::optional<Dose> dose;
    const auto read = [&](MapReader& inner, Advice& out) {
        read_forms(inner, "form", out.forms);
        inner.map("dose", dose, read_dose);
    };
    map.map("avoid", advice, read);
    map.map("recommend", advice, read);
    claim.advice = advice;
    if (!claim.dose) {
        claim.dose = dose;
    }
}

void read_answer(MapReader& map, Claim& claim) {
    const auto* node = map.take("answers", Need::required);
    if (node == nullptr) {
        return;
    }
    if (node->kind == YamlNode::Kind::map) {
        claim.answers = AnswerKind::quantity;
        map.map("answers", claim.answer, read_quantity);
        return;
    }
    map.term("answers", claim.answers);
    if (claim.answers == AnswerKind::quantity) {
        map.fault(*node, "'answers' is 'quantity' without the quantity", "write answers: {value: 350, unit: mg/day}");
    }
}

void read_claim(MapReader& map, Claim& claim) {
    map.slug("id", claim.id, Need::required);
    map.text("statement", claim.statement, Need::required);
    read_answer(map, claim);
    map.map("by", claim.by, read_quantity);
    map.map("dose", claim.dose, read_dose);
    if (map.has("advice")) {
        map.map("advice", claim, read_advice);
    }
    map.term("quantifier", claim.quantifier);
    map.term("relation", claim.relation);
    map.text("not-a-question", claim.not_a_question);
    map.text("note", claim.note);
}

}  // namespace

void read_question_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    MapReader map(document, "document", context);
    const auto* node = map.take("question");
    const auto question = node != nullptr
                              ? add_record("question", *node, context, data, &Dataset::questions, read_question)
                              : std::string();
    for (const auto* item : map.items("claims")) {
        Claim claim;
        claim.question = question;
        add_record("claim", *item, context, data, &Dataset::claims, read_claim, std::move(claim), question);
    }
}

}  // namespace grounds::sheets
