// SPDX-License-Identifier: MIT
// Keys of a study; those of its findings stand in finding.hpp.
#pragma once

#include <string>

#include "base/nearest.hpp"
#include "schema/model/study.hpp"
#include "schema/sheets/finding.hpp"
#include "schema/sheets/parts.hpp"

namespace grounds::sheets {

template <class Map, MaybeConst<SampleSize> Record>
void each_key(Map& map, Record& n) {
    map.count("screened", n.screened);
    map.count("randomised", n.randomised);
    map.count("enrolled", n.enrolled);
    map.count("analysed", n.analysed);
    map.count("completed", n.completed);
}

template <class Map, MaybeConst<RiskOfBias> Record>
void each_key(Map& map, Record& judgement) {
    map.slug("tool", judgement.tool, Need::required);
    map.text("domain", judgement.domain, Need::required);
    map.term("judgement", judgement.judgement, Need::required);
    map.text("by", judgement.by, Need::required);
    map.map("seen", judgement.seen);
}

template <class Map, MaybeConst<QualityNote> Record>
void each_key(Map& map, Record& note) {
    map.text("about", note.about);
    map.text("note", note.note, Need::required);
}

/// Before or after the first participant.
template <class Map>
void check_timing(Map& map, const std::string& timing) {
    if (!timing.empty() && timing != "prospective" && timing != "retrospective") {
        map.fault_of("timing", fmt::format("'timing' is '{}', expected one of: prospective retrospective", timing),
                     base::did_you_mean(timing, {"prospective", "retrospective"}));
    }
}

template <class Map, MaybeConst<Study> Record>
void each_registration_key(Map& map, Record& study) {
    map.part("registration", [&study](auto& registration) {
        registration.text("id", study.registration, Need::required);
        registration.text("timing", study.registration_timing);
        if constexpr (Map::reads) {
            check_timing(registration, study.registration_timing);
        }
    });
}

template <class Map, MaybeConst<Study> Record>
void each_stopping_key(Map& map, Record& study) {
    map.part("stopped", [&study](auto& stopped) {
        stopped.flag("early", study.stopped_early);
        stopped.text("because", study.stopped_because);
        if constexpr (Map::reads) {
            if (!stopped.has("early")) {
                stopped.fault("'stopped' does not say whether early", "write early: true or early: false");
            }
        }
    });
}

/// Only low trust is said.
template <class Map, MaybeConst<Study> Record>
void each_trust_key(Map& map, Record& study) {
    if constexpr (Map::reads) {
        std::string trust;
        map.text("trust", trust);
        if (!trust.empty() && trust != "low") {
            map.fault(fmt::format("'trust' is '{}', expected: low", trust), "leave it out otherwise");
        }
        study.low_trust = trust == "low";
    } else if (study.low_trust) {
        map.word("trust", "low");
    }
}

template <class Map, MaybeConst<Study> Record>
void each_setting_key(Map& map, Record& study) {
    map.map("n", study.n);
    map.text("population", study.population);
    map.slugs("population-groups", study.population_groups);
    map.slug("species", study.species, Usual{usual<Study>().species});
    map.map("intervention", study.intervention);
    map.text("comparator", study.comparator);
    map.map("duration", study.duration);
    map.names("countries", study.countries);
    map.text("period", study.period);
}

template <class Map, MaybeConst<Study> Record>
void each_conduct_key(Map& map, Record& study) {
    map.part("funding", [&study](auto& funding) {
        funding.term("kind", study.funding);
        funding.text("text", study.funding_text);
    });
    map.text("conflicts-of-interest", study.conflicts_of_interest);
    each_registration_key(map, study);
    each_stopping_key(map, study);
    map.list("risk-of-bias", study.risk_of_bias);
    map.list("quality-notes", study.quality_notes);
    each_trust_key(map, study);
}

template <class Map, MaybeConst<Study> Record>
void each_relation_key(Map& map, Record& study) {
    map.slugs("includes", study.includes);
    map.names("includes-others", study.includes_others);
    map.flag("includes-complete", study.includes_complete, Usual{false});
    map.date("searched-to", study.searched_to);
    map.slug("supersedes", study.supersedes);
    map.slugs("same-participants-as", study.same_participants_as);
}

template <class Map, MaybeConst<Study> Record>
void each_key(Map& map, Record& study) {
    map.slug("id", study.id, Need::required);
    map.names("reports", study.reports);
    map.term("design", study.design, Need::required);
    map.text("design-note", study.design_note);
    map.term("blinding", study.blinding);
    each_setting_key(map, study);
    each_conduct_key(map, study);
    each_relation_key(map, study);
    map.map("seen", study.seen);
    map.text("note", study.note);
}

}  // namespace grounds::sheets
