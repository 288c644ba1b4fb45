// SPDX-License-Identifier: MIT
#include <algorithm>

#include "query/exports/export.hpp"
#include "schema/load/records.hpp"
#include "works/formats/formats.hpp"

namespace grounds::exports {

std::size_t export_references(const db::Connection& db, const ExportRequest& request, const Sink& sink) {
    const auto keys = query::references_in(db, request.scope);
    load::ReferenceLoader loader(db);
    const formats::Works works{
        [&](const auto& visit) {
            for (const auto& key : keys) {
                if (const auto reference = loader.find(key)) {
                    visit(*reference);
                }
            }
        },
        [&](const std::string& key) { return std::binary_search(keys.begin(), keys.end(), key); }};
    formats::format_named(request.format)->write(works, sink);
    return keys.size();
}

}  // namespace grounds::exports
