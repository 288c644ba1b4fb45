// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "schema/model/dataset.hpp"
#include "schema/vocabulary.hpp"

namespace grounds::records {

/// The kinds of record that have an id, an origin and an outcome; each has a table.
/// In the order in which they are stored: a kind refers only to kinds before it, or to its own.
enum class Kind { venue, reference, source, question, claim, appearance, study, decision, snapshot };
}  // namespace grounds::records

namespace grounds {
GROUNDS_WORDS(records::Kind, "record kind", "venue", "reference", "source", "question", "claim", "appearance", "study",
              "decision", "snapshot");
}  // namespace grounds

namespace grounds::records {

inline constexpr std::array all_kinds = {Kind::venue,      Kind::reference, Kind::source,   Kind::question, Kind::claim,
                                         Kind::appearance, Kind::study,     Kind::decision, Kind::snapshot};

/// Whether a record may name others of its kind, which can come after it.
constexpr bool names_own_kind(Kind kind) {
    return kind == Kind::venue || kind == Kind::question || kind == Kind::study;
}

/// "claim mg-...": how messages name a record.
inline std::string title_of(Kind kind, std::string_view id) {
    return std::string(to_string(kind)).append(" ").append(id);
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

/// Calls visit(records) for those of one kind.
template <class Visit>
void with_kind(const Dataset& data, Kind wanted, const Visit& visit) {
    each_kind(data, [&](Kind kind, const auto& records) {
        if (kind == wanted) {
            visit(records);
        }
    });
}

}  // namespace grounds::records
