// SPDX-License-Identifier: MIT
// duplicates: a person's word on which bibliographic records are one work.
#include <algorithm>

#include "importer/sheets/records.hpp"

namespace grounds::sheets {

namespace {

void read_decision(MapReader& map, DuplicateDecision& decision) {
    const bool same = map.has("same");
    if (same == map.has("different")) {
        map.fault("needs either 'same' or 'different'", "{same: [key, key]} or {different: [key, key]}");
    }
    decision.state = same ? DuplicateState::same : DuplicateState::different;
    map.names(same ? "same" : "different", decision.keys);
    if (decision.keys.size() == 1) {
        map.fault(fmt::format("'{}' needs two keys or more", same ? "same" : "different"), "name the other record");
    }
    map.text("because", decision.because);
}

std::string id_of_decision(const DuplicateDecision& decision) {
    auto keys = decision.keys;
    std::sort(keys.begin(), keys.end());
    return fmt::format("{} {}", to_string(decision.state), fmt::join(keys, " "));
}

}  // namespace

void read_duplicates_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    MapReader map(document, "document", context);
    for (const auto* item : map.items("duplicates")) {
        const RecordGuard guard(context, data, "decision");
        DuplicateDecision decision;
        {
            MapReader entry(*item, "decision", context);
            read_decision(entry, decision);
        }
        if (guard.clean()) {
            decision.id = id_of_decision(decision);
            decision.origin = origin_of(*item, context, canonical(*item));
            data.decisions.push_back(std::move(decision));
        }
    }
}

}  // namespace grounds::sheets
