// SPDX-License-Identifier: MIT
// Which column of a record's table holds which member. Whoever writes rows and whoever reads them walk one list:
// `columns` is a Fields or a ColumnReader, and the record is const where it is written.
#pragma once

#include "schema/maybe_const.hpp"
#include "schema/model/question.hpp"
#include "schema/model/source.hpp"
#include "schema/model/study.hpp"

namespace grounds::load {

/// As a question or a study has it; only a study says how much was given.
template <class Columns, MaybeConst<Intervention> Record>
void each_column(Columns& columns, Record& intervention) {
    columns.known("substance", intervention.substance);
    columns.known("route", intervention.route);
    columns.known("form", intervention.form);
    columns.known("intervention_text", intervention.text);
}

template <class Columns, MaybeConst<Source> Record>
void each_column(Columns& columns, Record& source) {
    columns.text("slug", source.id);
    columns.text("title", source.title);
    columns.known("publisher", source.publisher);
    columns.term("kind", source.kind);
    columns.known("sells", source.sells);
    columns.known("url", source.url);
    columns.known("published", source.published);
    columns.known("modified", source.modified);
    columns.known("language", source.language);
    columns.known("text_file", source.text_file);
    columns.known("text_sha256", source.text_sha256);
    columns.known("note", source.note);
}

template <class Columns, MaybeConst<Question> Record>
void each_column(Columns& columns, Record& question) {
    columns.text("slug", question.id);
    columns.term("kind", question.kind);
    columns.text("text", question.text);
    columns.known("topic", question.topic);
    columns.known("population", question.population);
    columns.words("population_groups", question.population_groups);
    columns.text("species", question.species);
    each_column(columns, question.intervention);
    columns.known("comparator", question.comparator);
    columns.known("outcome", question.outcome);
    columns.term("outcome_kind", question.outcome_kind);
    columns.known("attribute", question.attribute);
    columns.known("unit", question.unit);
    columns.term("benefit", question.benefit);
    columns.term("aspect", question.aspect);
    columns.known("note", question.note);
}

template <class Columns, MaybeConst<Study> Record>
void each_column(Columns& columns, Record& study) {
    columns.text("slug", study.id);
    columns.term("design", study.design);
    columns.known("design_note", study.design_note);
    columns.term("blinding", study.blinding);
    columns.count("n_screened", study.n.screened);
    columns.count("n_randomised", study.n.randomised);
    columns.count("n_enrolled", study.n.enrolled);
    columns.count("n_analysed", study.n.analysed);
    columns.count("n_completed", study.n.completed);
    columns.known("population", study.population);
    columns.words("population_groups", study.population_groups);
    columns.text("species", study.species);
    each_column(columns, study.intervention);
    columns.number("elemental_mg_per_day", study.intervention.elemental_mg_per_day);
    columns.term("intervention_seen", study.intervention.seen);
    columns.known("comparator", study.comparator);
    columns.quantity("duration", study.duration);
    columns.texts("countries", study.countries);
    columns.known("period", study.period);
    columns.term("funding", study.funding);
    columns.known("funding_text", study.funding_text);
    columns.known("conflicts_of_interest", study.conflicts_of_interest);
    columns.known("registration", study.registration);
    columns.known("registration_timing", study.registration_timing);
    columns.yes_no("stopped_early", study.stopped_early);
    columns.known("stopped_because", study.stopped_because);
    columns.flag("includes_complete", study.includes_complete);
    columns.known("searched_to", study.searched_to);
    columns.known("supersedes", study.supersedes);
    columns.flag("low_trust", study.low_trust);
    columns.seen("seen", study.seen);
    columns.known("note", study.note);
}

}  // namespace grounds::load
