// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "importer/store/rows.hpp"

namespace grounds::store {
namespace {

void store_questions(const Rows& rows, long finding, const std::vector<std::string>& questions) {
    rows.clear("finding_question", "finding_id", finding);
    for (const auto& id : questions) {
        rows.writer.insert("finding_question",
                           Fields().integer("finding_id", finding).integer("question_id", rows.of(Kind::question, id)));
    }
}

void add_moments(Fields& fields, std::string_view prefix, const Moments& moments) {
    fields.number(Column(prefix, "mean"), moments.mean).number(Column(prefix, "sd"), moments.sd);
}

Fields arm_fields(const Arm& arm) {
    Fields fields;
    fields.text("name", arm.name)
        .term("role", arm.role)
        .count("n", arm.n)
        .count("events", arm.events)
        .number("percent", arm.percent)
        .number("percent_change", arm.percent_change)
        .number("median", arm.median)
        .number("ci_low", arm.ci_low)
        .number("ci_high", arm.ci_high);
    add_moments(fields, "", arm.plain);
    add_moments(fields, "baseline_", arm.baseline);
    add_moments(fields, "end_", arm.end);
    add_moments(fields, "change_", arm.change);
    fields.known("derived", arm.derived).known("note", arm.note);
    return fields;
}

void store_arms(const Rows& rows, long finding, const std::vector<Arm>& arms) {
    rows.clear("arm", "finding_id", finding);
    int position = 0;
    for (const auto& arm : arms) {
        rows.writer.insert("arm", arm_fields(arm).integer("finding_id", finding).integer("position", ++position));
    }
}

/// Without an effect every column is NULL, the level too.
void add_effect(Fields& fields, const std::optional<Effect>& found) {
    const Effect effect = found.value_or(Effect{});
    fields.known("measure", found ? std::string(to_string(effect.measure)) : std::string())
        .number("effect_value", effect.value)
        .number("effect_ci_low", effect.ci_low)
        .number("effect_ci_high", effect.ci_high)
        .number("effect_level", found ? std::optional<double>(effect.level) : std::nullopt)
        .number("effect_se", effect.se)
        .number("p_value", effect.p ? std::optional<double>(effect.p->value) : std::nullopt)
        .known("p_relation", effect.p ? std::string(1, effect.p->relation) : std::string())
        .known("effect_unit", effect.unit)
        .known("effect_derived", effect.derived);
}

void add_quantity(Fields& fields, const std::optional<FoundQuantity>& found) {
    std::optional<Quantity> quantity;
    std::optional<Bound> bound;
    std::string derived;
    if (found) {
        quantity = found->quantity;
        bound = found->bound;
        derived = found->derived;
    }
    fields.quantity("quantity", quantity).term("quantity_bound", bound).known("quantity_derived", derived);
}

void add_grade(Fields& fields, const std::optional<PrintedGrade>& printed) {
    std::vector<std::string> steps;
    const PrintedGrade grade = printed.value_or(PrintedGrade{});
    for (const auto& step : grade.steps) {
        steps.push_back(fmt::format("{}:{}", to_string(step.domain), step.change));
    }
    fields.known("grade", printed ? std::string(to_string(grade.level)) : std::string())
        .known("grade_by", grade.by)
        .known("grade_steps", fmt::format("{}", fmt::join(steps, " ")));
}

Fields finding_fields(const Finding& finding) {
    Fields fields;
    fields.term("role", finding.role)
        .text("outcome", finding.outcome)
        .known("unit", finding.unit)
        .quantity("timepoint", finding.timepoint)
        .term("benefit", finding.benefit);
    add_effect(fields, finding.effect);
    add_quantity(fields, finding.quantity);
    fields.term("says", finding.says).count("k", finding.k).count("n", finding.n).number("i2", finding.i2);
    add_grade(fields, finding.grade);
    fields.flag("pool", finding.pool)
        .known("pool_because", finding.pool_because)
        .flag("paired", finding.paired)
        .known("assumed", finding.assumed)
        .term("aspect", finding.aspect)
        .terms("indirect", finding.indirect)
        .known("seen_how", finding.seen ? std::string(to_string(finding.seen->how)) : std::string())
        .known("seen_url", finding.seen ? finding.seen->url : std::string())
        .known("read_by", finding.read_by)
        .known("note", finding.note)
        .integer("line", finding.line);
    return fields;
}

}  // namespace

void store_findings(const Rows& rows, long study_row, const std::vector<Finding>& findings) {
    Children children(rows.writer, "finding", "study_id", study_row, "slug", rows.added);
    for (const auto& finding : findings) {
        const long row = children.put(finding.id, finding_fields(finding));
        store_questions(rows, row, finding.questions);
        store_arms(rows, row, finding.arms);
    }
    children.remove_rest();
}

}  // namespace grounds::store
