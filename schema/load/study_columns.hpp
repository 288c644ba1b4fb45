// SPDX-License-Identifier: MIT
#pragma once

#include "schema/model/study.hpp"

namespace grounds::load {

/// Which column of the table study holds which member. Whoever writes rows and whoever reads them walk this one list:
/// `columns` is a Fields or a ColumnReader, `study` a Study.
template <class Columns, class Record>
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
    columns.known("substance", study.intervention.substance);
    columns.known("route", study.intervention.route);
    columns.known("form", study.intervention.form);
    columns.known("intervention_text", study.intervention.text);
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
