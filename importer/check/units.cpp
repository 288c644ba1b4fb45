// SPDX-License-Identifier: MIT
// Findings in the units of the questions that they answer.
#include "base/scalar.hpp"
#include "importer/check/context.hpp"

#include <fmt/format.h>

namespace grounds::check {

namespace {

void check_quantity(CheckContext& context, const StudyRecord& record, const Finding& finding,
                    const Question& question) {
    const auto& unit = finding.quantity->quantity.unit;
    if (question.unit.empty() || base::conversion_factor(unit, question.unit)) {
        return;
    }
    context.error(origin_of(record, finding),
                  fmt::format("{} gives its quantity in '{}', but question {} asks in '{}'", name_of(finding), unit,
                              question.id, question.unit),
                  "give both in one unit, or leave the question out");
}

}  // namespace

void check_units(CheckContext& context) {
    for (const auto& record : context.data.studies) {
        for (const auto& finding : record.findings) {
            for (const auto& id : finding.questions) {
                const auto* question = context.index.question(id);
                const bool asked = question != nullptr && question->kind == QuestionKind::quantity;
                if (asked && finding.quantity && finding.role == FindingRole::answer) {
                    check_quantity(context, record, finding, *question);
                }
            }
        }
    }
}

}  // namespace grounds::check
