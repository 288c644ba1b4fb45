// SPDX-License-Identifier: MIT
// A claim's answer fits its question's kind.
#include "base/scalar.hpp"
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace grounds::check {

namespace {

struct KindRow {
    QuestionKind kind;
    AnswerKind answers[3];
    std::string_view words;
};

constexpr KindRow kinds[] = {
    {QuestionKind::effect,
     {AnswerKind::decrease, AnswerKind::increase, AnswerKind::no_difference},
     "decrease, increase or no-difference"},
    {QuestionKind::quantity,
     {AnswerKind::quantity, AnswerKind::quantity, AnswerKind::quantity},
     "a quantity: {value: ..., unit: ...}"},
    {QuestionKind::proposition, {AnswerKind::yes, AnswerKind::no, AnswerKind::no}, "yes or no"},
};

bool fits(const KindRow& row, AnswerKind answer) {
    return std::find(std::begin(row.answers), std::end(row.answers), answer) != std::end(row.answers);
}

void check_kind(CheckContext& context, const Claim& claim, const AskedQuestion& question) {
    for (const auto& row : kinds) {
        if (row.kind == question.kind && !fits(row, claim.answers)) {
            context.error(claim.origin,
                          fmt::format("claim {} answers '{}', but question {} is of kind '{}'", claim.id,
                                      to_string(claim.answers), claim.question, to_string(question.kind)),
                          fmt::format("answer with {}", row.words));
        }
    }
}

void check_size(CheckContext& context, const Claim& claim, const AskedQuestion& question) {
    if (claim.by && question.kind != QuestionKind::effect) {
        context.error(claim.origin,
                      fmt::format("claim {}: 'by' is the size of an effect, but question {} is of kind '{}'", claim.id,
                                  claim.question, to_string(question.kind)),
                      "remove it");
    }
    const bool odd_unit = claim.answer && !question.unit.text().empty() &&
                          !base::conversion_factor(claim.answer->unit, question.unit.text());
    if (odd_unit) {
        context.error(claim.origin,
                      fmt::format("claim {} answers in '{}', but question {} asks in '{}'", claim.id,
                                  claim.answer->unit, claim.question, question.unit.text()),
                      "give both in one unit");
    }
}

}  // namespace

void check_answer(CheckContext& context, const Claim& claim) {
    if (const auto question = context.index.question(claim.question)) {
        check_kind(context, claim, *question);
        check_size(context, claim, *question);
    }
}

}  // namespace grounds::check
