// SPDX-License-Identifier: MIT
#include "base/scalar.hpp"
#include "importer/sheets/parts.hpp"
#include "importer/sheets/records.hpp"

#include <algorithm>
#include <array>

namespace grounds::sheets {

namespace {

void read_moments(MapReader& map, Moments& moments) {
    map.number("mean", moments.mean);
    map.number("sd", moments.sd);
}

void read_arm(MapReader& map, Arm& arm) {
    map.text("name", arm.name, Need::required);
    map.term("role", arm.role);
    map.count("n", arm.n);
    map.count("events", arm.events);
    map.number("percent", arm.percent);
    map.number("percent-change", arm.percent_change);
    map.number("median", arm.median);
    map.interval("ci", arm.ci_low, arm.ci_high);
    read_moments(map, arm.plain);
    map.map("baseline", arm.baseline, read_moments);
    map.map("end", arm.end, read_moments);
    map.map("change", arm.change, read_moments);
    map.text("derived", arm.derived);
    map.text("note", arm.note);
}

/// "0.67", "<0.05", "<=0.05", ">=0.05"; a bound keeps its direction only.
std::optional<PValue> parse_p(std::string_view text) {
    struct Sign {
        std::string_view spelling;
        char relation;
    };
    static constexpr std::array signs{Sign{"<=", '<'}, Sign{">=", '>'}, Sign{"<", '<'}, Sign{">", '>'}, Sign{"=", '='}};
    PValue p;
    for (const auto& [spelling, relation] : signs) {
        if (text.substr(0, spelling.size()) == spelling) {
            p.relation = relation;
            text.remove_prefix(spelling.size());
            break;
        }
    }
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const auto value = base::parse_number(text);
    p.value = value.value_or(1);
    return value ? std::optional(p) : std::nullopt;
}

void read_p(MapReader& map, std::optional<PValue>& out) {
    const auto* node = map.take("p");
    const auto text = node != nullptr ? map.read_text(*node, "p") : std::nullopt;
    if (!text) {
        return;
    }
    out = parse_p(*text);
    if (!out) {
        map.fault(*node, fmt::format("'p' is '{}', expected a P value", *text),
                  "such as 0.67, \"<0.05\" or \">=0.05\"");
    }
}

void read_effect(MapReader& map, Effect& effect) {
    map.term("measure", effect.measure, Need::required);
    map.number("value", effect.value);
    map.interval("ci", effect.ci_low, effect.ci_high);
    std::optional<double> level;
    map.number("level", level);
    effect.level = level.value_or(effect.level);
    map.number("se", effect.se);
    read_p(map, effect.p);
    map.text("unit", effect.unit);
    map.text("derived", effect.derived);
}

void read_found_quantity(MapReader& map, FoundQuantity& found) {
    read_quantity(map, found.quantity);
    map.term("bound", found.bound);
    map.text("derived", found.derived);
}

void read_grade(MapReader& map, PrintedGrade& grade) {
    map.term("level", grade.level, Need::required);
    map.text("by", grade.by);
    map.list("steps", grade.steps, [](MapReader& step, PrintedGrade::Step& out) {
        step.term("domain", out.domain, Need::required);
        step.integer("change", out.change, Need::required);
    });
}

void read_result(MapReader& map, Finding& finding) {
    map.list("arms", finding.arms, read_arm);
    map.map("effect", finding.effect, read_effect);
    map.map("quantity", finding.quantity, read_found_quantity);
    map.term("says", finding.says);
    map.count("k", finding.k);
    map.count("n", finding.n);
    map.number("i2", finding.i2);
    map.map("grade", finding.grade, read_grade);
}

}  // namespace

void read_finding(MapReader& map, Finding& finding) {
    map.slug("id", finding.id, Need::required);
    map.slug_or_slugs("question", finding.questions);
    map.term("role", finding.role);
    map.text("outcome", finding.outcome, Need::required);
    map.text("unit", finding.unit);
    map.map("timepoint", finding.timepoint, read_quantity);
    map.term("benefit", finding.benefit);
    read_result(map, finding);
    map.map("pool", finding, [](MapReader& pool, Finding& out) {
        pool.flag("use", out.pool);
        pool.text("because", out.pool_because);
    });
    map.flag("paired", finding.paired);
    map.text("assumed", finding.assumed);
    map.term("aspect", finding.aspect);
    map.terms("indirect", finding.indirect);
    map.map("seen", finding.seen, read_seen);
    map.text("read-by", finding.read_by);
    map.text("note", finding.note);
}

}  // namespace grounds::sheets
