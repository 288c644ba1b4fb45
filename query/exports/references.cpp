// SPDX-License-Identifier: MIT
#include <algorithm>

#include "query/exports/export.hpp"
#include "query/exports/json_ld.hpp"
#include "schema/load/records.hpp"
#include "works/formats/bibtex/write.hpp"
#include "works/formats/csl_json/write.hpp"
#include "works/formats/ris/write.hpp"

namespace grounds::exports {

namespace {

using Keys = std::vector<std::string>;

/// Calls visit(reference) for each key, in order.
template <class Visit>
void each_reference(const db::Connection& db, const Keys& keys, Visit visit) {
    load::ReferenceLoader loader(db);
    for (const auto& key : keys) {
        if (auto reference = loader.find(key)) {
            visit(std::move(*reference));
        }
    }
}

/// A parent that is not in the file would make the entry unreadable; what it had given is in the record already.
void keep_readable(Reference& reference, const Keys& keys) {
    const auto parent = reference.extra.find("crossref");
    if (parent != reference.extra.end() && !std::binary_search(keys.begin(), keys.end(), parent->second)) {
        reference.extra.emplace("xref", parent->second);
        reference.extra.erase(parent);
    }
}

void write_bibtex(const db::Connection& db, const Keys& keys, const Sink& sink) {
    std::set<std::string> used;
    each_reference(db, keys, [&](Reference reference) {
        keep_readable(reference, keys);
        const std::string between = used.empty() ? "" : "\n";
        sink(between + formats::biblatex_entry(reference, formats::biblatex_key(reference.key, used)));
    });
}

void write_csl(const db::Connection& db, const Keys& keys, const Sink& sink) {
    JsonArray array(sink, "[", "]\n");
    each_reference(db, keys, [&](const Reference& reference) { array.add(formats::csl_json(reference)); });
    array.close();
}

}  // namespace

std::size_t export_references(const db::Connection& db, const ExportRequest& request, const Sink& sink) {
    const auto keys = query::references_in(db, request.scope);
    if (request.format == "csl-json") {
        write_csl(db, keys, sink);
    } else if (request.format == "ris") {
        each_reference(db, keys, [&](const Reference& reference) { sink(formats::ris_record(reference)); });
    } else {
        write_bibtex(db, keys, sink);
    }
    return keys.size();
}

}  // namespace grounds::exports
