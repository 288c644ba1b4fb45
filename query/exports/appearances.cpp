// SPDX-License-Identifier: MIT
#include "query/exports/appearances.hpp"

#include "schema/load/records.hpp"

namespace grounds::exports {

void each_appearance(const db::Connection& db, const query::ExportScope& scope,
                     const std::function<void(const SeenAppearance&)>& visit) {
    load::SourceLoader loader(db);
    query::StandingLoader standings(db);
    std::optional<Source> source;
    for (const auto& id : query::appearances_in(db, scope)) {
        const auto appearance = loader.appearance(id);
        if (!appearance) {
            continue;
        }
        if (!source || source->id != appearance->source) {
            source = loader.find(appearance->source);
        }
        const auto claim = standings.of(appearance->claim);
        if (source && claim) {
            visit({*appearance, *source, *claim});
        }
    }
}

}  // namespace grounds::exports
