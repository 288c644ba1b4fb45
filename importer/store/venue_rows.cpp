// SPDX-License-Identifier: MIT
#include "importer/store/rows.hpp"

namespace grounds::store {
namespace {

void store_names(const Rows& rows, long venue, const std::string& kind, const std::vector<std::string>& names) {
    int position = 0;
    for (const auto& name : names) {
        rows.writer.insert(
            "venue_name",
            Fields().integer("venue_id", venue).text("kind", kind).integer("position", ++position).text("name", name));
    }
}

}  // namespace

Fields fields_of(const Rows& /*what it is within is stored as a part*/, const Venue& venue) {
    Fields fields;
    fields.text("slug", venue.id)
        .term("kind", venue.kind)
        .text("name", venue.name)
        .words("holds", venue.holds)
        .known("seen", venue.seen)
        .known("note", venue.note);
    return fields;
}

void store_parts(const Rows& rows, long row, const Venue& venue) {
    rows.clear("venue_name", "venue_id", row);
    store_names(rows, row, "abbreviation", venue.abbreviations);
    store_names(rows, row, "other", venue.also);
    rows.clear("venue_within", "venue_id", row);
    int position = 0;
    for (const auto& other : venue.within) {
        rows.writer.insert("venue_within", Fields()
                                               .integer("venue_id", row)
                                               .integer("position", ++position)
                                               .integer("other_id", rows.of(Kind::venue, other)));
    }
}

}  // namespace grounds::store
