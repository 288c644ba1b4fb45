// SPDX-License-Identifier: MIT
#include "schema/load/library.hpp"

#include "schema/db/statement.hpp"

namespace grounds::load {

std::vector<Venue> load_venues(const db::Connection& db) {
    db::Statement names(db, "SELECT kind, name FROM venue_name WHERE venue_id = ?1 ORDER BY kind, position");
    db::Statement within(db,
                         "SELECT o.slug FROM venue_within w JOIN venue o ON o.id = w.other_id WHERE w.venue_id = ?1 "
                         "ORDER BY w.position");
    return db::Statement(db, "SELECT * FROM venue ORDER BY slug").all([&](const db::Row& row) {
        Venue venue;
        const long id = row.integer("id");
        venue.id = row.text("slug");
        venue.kind = row.term("kind", VenueKind::journal);
        venue.name = row.text("name");
        venue.holds = row.words("holds");
        venue.seen = row.text("seen");
        venue.note = row.text("note");
        names.each(
            [&](const db::Row& name) {
                auto& list = name.text("kind") == "other" ? venue.also : venue.abbreviations;
                list.push_back(name.text("name"));
            },
            id);
        venue.within = within.all([](const db::Row& other) { return other.text("slug"); }, id);
        return venue;
    });
}

}  // namespace grounds::load
