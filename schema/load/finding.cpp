// SPDX-License-Identifier: MIT
#include "schema/load/records.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

namespace grounds::load {
namespace {

std::string findings(const std::string& where) {
    return "SELECT x.*, s.slug AS study FROM finding x JOIN study s ON s.id = x.study_id " + where;
}

Moments read_moments(const db::Row& row, const char* mean, const char* sd) {
    return {row.number(mean), row.number(sd)};
}

Arm read_arm(const db::Row& row) {
    Arm arm;
    arm.name = row.text("name");
    arm.role = row.term("role", ArmRole::other);
    arm.n = row.count("n");
    arm.events = row.count("events");
    arm.percent = row.number("percent");
    arm.percent_change = row.number("percent_change");
    arm.median = row.number("median");
    arm.ci_low = row.number("ci_low");
    arm.ci_high = row.number("ci_high");
    arm.plain = read_moments(row, "mean", "sd");
    arm.baseline = read_moments(row, "baseline_mean", "baseline_sd");
    arm.end = read_moments(row, "end_mean", "end_sd");
    arm.change = read_moments(row, "change_mean", "change_sd");
    arm.derived = row.text("derived");
    arm.note = row.text("note");
    return arm;
}

std::optional<PValue> read_p(const db::Row& row) {
    const auto value = row.number("p_value");
    if (!value) {
        return std::nullopt;
    }
    const auto relation = row.text("p_relation");
    return PValue{*value, relation.empty() ? '=' : relation.front()};
}

std::optional<Effect> read_effect(const db::Row& row) {
    const auto measure = row.term<Measure>("measure");
    if (!measure) {
        return std::nullopt;
    }
    Effect effect;
    effect.measure = *measure;
    effect.value = row.number("effect_value");
    effect.ci_low = row.number("effect_ci_low");
    effect.ci_high = row.number("effect_ci_high");
    effect.level = row.number("effect_level").value_or(95);
    effect.se = row.number("effect_se");
    effect.p = read_p(row);
    effect.unit = row.text("effect_unit");
    effect.derived = row.text("effect_derived");
    return effect;
}

std::optional<FoundQuantity> read_quantity(const db::Row& row) {
    auto quantity = row.quantity("quantity");
    if (!quantity) {
        return std::nullopt;
    }
    return FoundQuantity{std::move(*quantity), row.term("quantity_bound", Bound::value), row.text("quantity_derived")};
}

/// "-1", "1" or "+1", nothing else.
std::optional<int> whole_number(std::string_view text) {
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    const auto* const end = text.data() + text.size();
    int value = 0;
    const auto [stop, failure] = std::from_chars(text.data(), end, value);
    return failure == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

/// "domain:change", such as "imprecision:-1".
PrintedGrade::Step read_step(const db::Row& row, std::string_view word) {
    const auto colon = word.find(':');
    const auto change = whole_number(colon == std::string_view::npos ? "" : word.substr(colon + 1));
    if (!change) {
        row.unknown("step of a printed grade", word);
    }
    return {row.known<Domain>(word.substr(0, colon)), *change};
}

std::optional<PrintedGrade> read_grade(const db::Row& row) {
    const auto level = row.term<Level>("grade");
    if (!level) {
        return std::nullopt;
    }
    PrintedGrade grade;
    grade.level = *level;
    grade.by = row.text("grade_by");
    for (const auto& word : row.words("grade_steps")) {
        grade.steps.push_back(read_step(row, word));
    }
    return grade;
}

void read_result(const db::Row& row, Finding& finding) {
    finding.effect = read_effect(row);
    finding.quantity = read_quantity(row);
    finding.says = row.term<Says>("says");
    finding.k = row.count("k");
    finding.n = row.count("n");
    finding.i2 = row.number("i2");
    finding.grade = read_grade(row);
}

}  // namespace

FindingLoader::FindingLoader(const db::Connection& db)
    : of_study_(db, findings("WHERE s.slug = ?1 ORDER BY x.slug")),
      on_question_(db,
                   findings("JOIN finding_question l ON l.finding_id = x.id JOIN question q ON q.id = l.question_id "
                            "WHERE q.slug = ?1")),
      limits_(db, findings("WHERE x.role = 'limit' ORDER BY s.slug, x.slug")),
      by_row_(db, findings("WHERE x.id = ?1")),
      questions_(db,
                 "SELECT q.slug FROM finding_question l JOIN question q ON q.id = l.question_id "
                 "WHERE l.finding_id = ?1"),
      arms_(db, "SELECT * FROM arm WHERE finding_id = ?1 ORDER BY position") {}

std::vector<Finding> FindingLoader::of_study(const std::string& study) {
    return of_study_.all([this](const db::Row& row) { return read(row); }, study);
}

std::vector<Finding> FindingLoader::on_question(const std::string& question) {
    auto found = on_question_.all([this](const db::Row& row) { return read(row); }, question);
    std::sort(found.begin(), found.end(),
              [](const Finding& a, const Finding& b) { return std::tie(a.study, a.id) < std::tie(b.study, b.id); });
    return found;
}

std::vector<Finding> FindingLoader::limits() {
    return limits_.all([this](const db::Row& row) { return read(row); });
}

std::optional<Finding> FindingLoader::find(long row) {
    return by_row_.first([this](const db::Row& found) { return read(found); }, row);
}

Finding FindingLoader::read(const db::Row& row) {
    Finding finding;
    finding.row = row.integer("id");
    finding.id = row.text("slug");
    finding.role = row.term("role", FindingRole::answer);
    finding.outcome = row.text("outcome");
    finding.unit = row.text("unit");
    finding.timepoint = row.quantity("timepoint");
    finding.benefit = row.term<Change>("benefit");
    read_result(row, finding);
    finding.pool = row.flag("pool");
    finding.pool_because = row.text("pool_because");
    finding.paired = row.flag("paired");
    finding.assumed = row.text("assumed");
    finding.aspect = row.term<Aspect>("aspect");
    finding.indirect = row.terms<Mismatch>("indirect");
    finding.seen = read_seen(row);
    finding.read_by = row.text("read_by");
    finding.note = row.text("note");
    finding.line = row.integer("line");
    finding.study = row.text("study");
    finding.questions = questions_.all([](const db::Row& question) { return question.text("slug"); }, finding.row);
    std::sort(finding.questions.begin(), finding.questions.end());
    finding.arms = arms_.all(read_arm, finding.row);
    return finding;
}

}  // namespace grounds::load
