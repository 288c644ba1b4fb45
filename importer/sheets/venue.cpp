// SPDX-License-Identifier: MIT
#include "importer/sheets/parts.hpp"
#include "importer/sheets/records.hpp"

namespace grounds::sheets {

namespace {

void read_venue(MapReader& map, Venue& venue) {
    map.slug("id", venue.id, Need::required);
    map.term("kind", venue.kind, Need::required);
    map.text("name", venue.name, Need::required);
    map.names("abbreviations", venue.abbreviations);
    map.names("also", venue.also);
    map.slugs("within", venue.within);
    map.names("holds", venue.holds);
    map.text("seen", venue.seen);
    map.text("note", venue.note);
    if (!venue.holds.empty() && venue.kind == VenueKind::journal) {
        map.fault("a journal 'holds' nothing", "name the journal in the reference; hosts and publishers hold works");
    }
}

}  // namespace

void read_venues_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    MapReader map(document, "document", context);
    for (const auto* item : map.items("venues")) {
        add_record("venue", *item, context, data, &Dataset::venues, read_venue);
    }
}

}  // namespace grounds::sheets
