// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "schema/model/dataset.hpp"
#include "schema/vocabulary.hpp"

namespace grounds::store {

/// The kinds of record that have an id, an origin and an outcome; each has a table.
/// In the order in which they are stored: a kind refers only to kinds before it, or to its own.
enum class Kind { venue, reference, source, question, claim, appearance, study, decision, snapshot };
}  // namespace grounds::store

namespace grounds {
GROUNDS_WORDS(store::Kind, "record kind", "venue", "reference", "source", "question", "claim", "appearance", "study",
              "decision", "snapshot");
}  // namespace grounds

namespace grounds::store {

inline constexpr std::array all_kinds = {Kind::venue,      Kind::reference, Kind::source,   Kind::question, Kind::claim,
                                         Kind::appearance, Kind::study,     Kind::decision, Kind::snapshot};

/// The table of a kind: its word, but for the two whose word would be too short there.
inline std::string table_of(Kind kind) {
    switch (kind) {
        case Kind::decision:
            return "duplicate_decision";
        case Kind::snapshot:
            return "retraction_snapshot";
        default:
            return std::string(to_string(kind));
    }
}

/// The column that holds the id of the sheets.
inline std::string key_column(Kind kind) {
    return kind == Kind::reference ? "key" : "slug";
}

/// "claim mg-...": how messages name a record.
inline std::string title_of(Kind kind, const std::string& id) {
    return std::string(to_string(kind)) + " " + id;
}

/// Calls visit(kind, records) for each kind of a data set, in the order of all_kinds.
template <class Visit>
void each_kind(const Dataset& data, const Visit& visit) {
    visit(Kind::venue, data.venues);
    visit(Kind::reference, data.references);
    visit(Kind::source, data.sources);
    visit(Kind::question, data.questions);
    visit(Kind::claim, data.claims);
    visit(Kind::appearance, data.appearances);
    visit(Kind::study, data.studies);
    visit(Kind::decision, data.decisions);
    visit(Kind::snapshot, data.snapshots);
}

/// Calls visit(kind, record) for each record of a data set.
template <class Visit>
void each_record(const Dataset& data, const Visit& visit) {
    each_kind(data, [&](Kind kind, const auto& records) {
        for (const auto& record : records) {
            visit(kind, record);
        }
    });
}

}  // namespace grounds::store
