// SPDX-License-Identifier: MIT
// Findings in the units of the questions that they answer.
#include "base/scalar.hpp"
#include "importer/check/context.hpp"

#include <fmt/format.h>

namespace grounds::check {

namespace {

void check_quantity(CheckContext& context, const StudyRecord& record, const Finding& finding, const std::string& id,
                    const AskedQuestion& question) {
    const auto& unit = finding.quantity->quantity.unit;
    if (question.unit.text().empty() || base::conversion_factor(unit, question.unit.text())) {
        return;
    }
    context.error(origin_of(record, finding),
                  fmt::format("{} gives its quantity in '{}', but question {} asks in '{}'", name_of(finding), unit, id,
                              question.unit.text()),
                  "give both in one unit, or leave the question out");
}

}  // namespace

void check_units(CheckContext& context, const StudyRecord& record) {
    for (const auto& finding : record.findings) {
        for (const auto& id : finding.questions) {
            const auto question = context.index.question(id);
            const bool asked = question && question->kind == QuestionKind::quantity;
            if (asked && finding.quantity && finding.role == FindingRole::answer) {
                check_quantity(context, record, finding, id, *question);
            }
        }
    }
}

}  // namespace grounds::check
