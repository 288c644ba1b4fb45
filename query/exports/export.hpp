// SPDX-License-Identifier: MIT
// Exports in standard formats (docs/exports.md): one file in query/exports and one line in exports.def.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "query/load/answers.hpp"

namespace grounds::exports {

/// What the user wants exported, and how.
struct ExportRequest {
    std::string what;    ///< Export::name
    std::string format;  ///< one of Export::formats
    query::ExportScope scope;
    std::string author, author_url;  ///< of the reviews; "" is grounds itself
    std::string base_url;            ///< where the export or its report will stand; "": identifiers are relative
    std::function<void(const std::string&)> note = {};  ///< takes what the user should know, a sentence each
};

/// Takes an export piece by piece.
using Sink = std::function<void(std::string_view)>;

/// A line of the table of exports.
struct Export {
    std::string name;
    std::vector<std::string> formats;  ///< the first is the default
    std::string summary;
    /// Writes a whole document, valid also without a record; returns how many records it holds. Streams: the memory it
    /// needs grows with the longest record, and with the ids of all.
    std::size_t (*write)(const db::Connection&, const ExportRequest&, const Sink&);
};

/// Those of exports.def, then the views.
const std::vector<Export>& all_exports();

/// Throws Error for a name that is not among them.
const Export& find_export(std::string_view name);

#define EXPORT(name, formats, summary, function) \
    std::size_t function(const db::Connection&, const ExportRequest&, const Sink&);
#include "query/exports/exports.def"
#include "schema/db/connection.hpp"
#undef EXPORT

/// CSV, TSV or JSONL of the view that `request.what` names.
std::size_t export_view(const db::Connection& db, const ExportRequest& request, const Sink& sink);

}  // namespace grounds::exports
