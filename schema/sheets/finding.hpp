// SPDX-License-Identifier: MIT
// Keys of a finding.
#pragma once

#include <algorithm>

#include "schema/model/study.hpp"
#include "schema/sheets/parts.hpp"

namespace grounds::sheets {

template <class Map, MaybeConst<Moments> Record>
void each_key(Map& map, Record& moments) {
    map.number("mean", moments.mean);
    map.number("sd", moments.sd);
}

template <class Map, MaybeConst<Arm> Record>
void each_key(Map& map, Record& arm) {
    map.text("name", arm.name, Need::required);
    map.term("role", arm.role, Usual{usual<Arm>().role});
    map.count("n", arm.n);
    map.count("events", arm.events);
    map.number("percent", arm.percent);
    map.number("percent-change", arm.percent_change);
    map.number("median", arm.median);
    map.interval("ci", arm.ci_low, arm.ci_high);
    each_key(map, arm.plain);
    map.map("baseline", arm.baseline);
    map.map("end", arm.end);
    map.map("change", arm.change);
    map.text("derived", arm.derived);
    map.text("note", arm.note);
}

template <class Map, MaybeConst<Effect> Record>
void each_key(Map& map, Record& effect) {
    map.term("measure", effect.measure, Need::required);
    map.number("value", effect.value);
    map.interval("ci", effect.ci_low, effect.ci_high);
    map.number("level", effect.level, Usual{usual<Effect>().level});
    map.number("se", effect.se);
    map.p_value("p", effect.p);
    map.text("unit", effect.unit);
    map.text("derived", effect.derived);
}

template <class Map, MaybeConst<FoundQuantity> Record>
void each_key(Map& map, Record& found) {
    each_key(map, found.quantity);
    map.term("bound", found.bound, Usual{usual<FoundQuantity>().bound});
    map.text("derived", found.derived);
}

template <class Map, MaybeConst<PrintedGrade::Step> Record>
void each_key(Map& map, Record& step) {
    map.term("domain", step.domain, Need::required);
    map.integer("change", step.change, Need::required);
}

template <class Map, MaybeConst<PrintedGrade> Record>
void each_key(Map& map, Record& grade) {
    map.term("level", grade.level, Need::required);
    map.text("by", grade.by);
    map.list("steps", grade.steps);
}

/// The questions that it answers; their order says nothing.
template <class Map, MaybeConst<Finding> Record>
void each_question_key(Map& map, Record& finding) {
    if constexpr (Map::reads) {
        map.slug_or_slugs("question", finding.questions);
    } else {
        auto sorted = finding.questions;
        std::sort(sorted.begin(), sorted.end());
        map.slug_or_slugs("question", sorted);
    }
}

template <class Map, MaybeConst<Finding> Record>
void each_result_key(Map& map, Record& finding) {
    map.list("arms", finding.arms);
    map.map("effect", finding.effect);
    map.map("quantity", finding.quantity);
    map.term("says", finding.says);
    map.count("k", finding.k);
    map.count("n", finding.n);
    map.number("i2", finding.i2);
    map.map("grade", finding.grade);
}

template <class Map, MaybeConst<Finding> Record>
void each_key(Map& map, Record& finding) {
    map.slug("id", finding.id, Need::required);
    each_question_key(map, finding);
    map.term("role", finding.role, Usual{usual<Finding>().role});
    map.text("outcome", finding.outcome, Need::required);
    map.text("unit", finding.unit);
    map.map("timepoint", finding.timepoint);
    map.term("benefit", finding.benefit);
    each_result_key(map, finding);
    map.part("pool", [&finding](auto& pool) {
        pool.flag("use", finding.pool, Usual{true});
        pool.text("because", finding.pool_because);
    });
    map.flag("paired", finding.paired, Usual{false});
    map.text("assumed", finding.assumed);
    map.term("aspect", finding.aspect);
    map.terms("indirect", finding.indirect);
    map.map("seen", finding.seen);
    map.text("read-by", finding.read_by);
    map.text("note", finding.note);
}

}  // namespace grounds::sheets
