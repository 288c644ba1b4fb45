// SPDX-License-Identifier: MIT
// Keys of a venue, and of a person's word on which bibliographic records are one work.
#pragma once

#include "schema/model/duplicate.hpp"
#include "schema/model/venue.hpp"
#include "schema/sheets/parts.hpp"

namespace grounds::sheets {

template <class Map, MaybeConst<Venue> Record>
void each_key(Map& map, Record& venue) {
    map.slug("id", venue.id, Need::required);
    map.term("kind", venue.kind, Need::required);
    map.text("name", venue.name, Need::required);
    map.names("abbreviations", venue.abbreviations);
    map.names("also", venue.also);
    map.slugs("within", venue.within);
    map.names("holds", venue.holds);
    map.text("seen", venue.seen);
    map.text("note", venue.note);
    if constexpr (Map::reads) {
        if (!venue.holds.empty() && venue.kind == VenueKind::journal) {
            map.fault("a journal 'holds' nothing",
                      "name the journal in the reference; hosts and publishers hold works");
        }
    }
}

template <class Map, MaybeConst<DuplicateDecision> Record>
void each_key(Map& map, Record& decision) {
    if constexpr (Map::reads) {
        const bool same = map.has("same");
        if (same == map.has("different")) {
            map.fault("needs either 'same' or 'different'", "{same: [key, key]} or {different: [key, key]}");
        }
        decision.state = same ? DuplicateState::same : DuplicateState::different;
    }
    const auto* const kind = decision.state == DuplicateState::same ? "same" : "different";
    map.names(kind, decision.keys);
    if constexpr (Map::reads) {
        if (decision.keys.size() == 1) {
            map.fault(fmt::format("'{}' needs two keys or more", kind), "name the other record");
        }
    }
    map.text("because", decision.because);
}

}  // namespace grounds::sheets
