// SPDX-License-Identifier: MIT
// A question has what its kind needs, and nothing that only another kind has.
#include "base/scalar.hpp"
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <set>

namespace grounds::check {

namespace {

void need_text(CheckContext& context, const Question& question, std::string_view key, const std::string& value) {
    if (value.empty()) {
        context.error(
            question.origin,
            fmt::format("question {}: a question of kind '{}' needs '{}'", question.id, to_string(question.kind), key),
            "see docs/sheets.md");
    }
}

void refuse(CheckContext& context, const Question& question, std::string_view key, bool present) {
    if (present) {
        context.error(question.origin,
                      fmt::format("question {}: '{}' does not belong to a question of kind '{}'", question.id, key,
                                  to_string(question.kind)),
                      "remove it or change the kind");
    }
}

bool is_relative(Measure measure) {
    return measure == Measure::rr || measure == Measure::odds_ratio || measure == Measure::hr ||
           measure == Measure::rom || measure == Measure::asr || measure == Measure::ratio;
}

void check_mid(CheckContext& context, const Question& question, const ImportantDifference& mid) {
    const auto name = [&] {
        return fmt::format("question {}: the minimal important difference for '{}'", question.id,
                           to_string(mid.measure));
    };
    if (mid.measure == Measure::md && mid.unit.empty()) {
        context.error(question.origin, name() + " has no unit", "a difference is in the question's unit");
    }
    if (!mid.unit.empty() && is_relative(mid.measure)) {
        context.error(question.origin, fmt::format("{} has the unit '{}'", name(), mid.unit), "a ratio has no unit");
    }
    if (mid.measure == Measure::md && !mid.unit.empty() && !question.unit.empty() &&
        !base::conversion_factor(mid.unit, question.unit)) {
        context.error(question.origin,
                      fmt::format("{} is in '{}', the question in '{}'", name(), mid.unit, question.unit),
                      "give it in the question's unit");
    }
    if (mid.source.empty()) {
        context.warning(question.origin, name() + " names no source", "say where it comes from");
    }
}

void check_effect(CheckContext& context, const Question& question) {
    need_text(context, question, "population", question.population);
    need_text(context, question, "intervention", question.intervention.substance);
    need_text(context, question, "comparator", question.comparator);
    need_text(context, question, "outcome", question.outcome);
    if (!question.benefit && !question.benefit_unknown) {
        context.error(question.origin,
                      fmt::format("question {}: a question of kind 'effect' needs 'benefit'", question.id),
                      "say which direction is good for the person: decrease or increase");
    }
    refuse(context, question, "attribute", !question.attribute.empty());
}

void check_judgements(CheckContext& context, const Question& question) {
    std::set<Domain> judged;
    for (const auto& judgement : question.judgements) {
        if (!judged.insert(judgement.domain).second) {
            context.error(question.origin,
                          fmt::format("question {}: '{}' is judged twice", question.id, to_string(judgement.domain)),
                          "keep one of the judgements");
        }
    }
}

}  // namespace

void check_question(CheckContext& context, const Question& question) {
    if (question.kind == QuestionKind::effect) {
        check_effect(context, question);
    } else {
        refuse(context, question, "benefit", question.benefit.has_value());
    }
    if (question.kind == QuestionKind::quantity) {
        need_text(context, question, "attribute", question.attribute);
        need_text(context, question, "unit", question.unit);
    }
    if (question.kind == QuestionKind::proposition) {
        refuse(context, question, "mids", !question.mids.empty());
        refuse(context, question, "attribute", !question.attribute.empty());
    }
    check_judgements(context, question);
    for (const auto& mid : question.mids) {
        check_mid(context, question, mid);
    }
}

}  // namespace grounds::check
