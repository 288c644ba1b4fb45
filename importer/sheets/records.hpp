// SPDX-License-Identifier: MIT
// One function a kind of document. A record with an error is not added, and is named in Dataset::rejected.
#pragma once

#include "base/file.hpp"
#include "base/problem.hpp"
#include "importer/sheets/map_reader.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::sheets {

void read_source_document(const YamlNode& document, SheetContext& context, Dataset& data);
void read_venues_document(const YamlNode& document, SheetContext& context, Dataset& data);
void read_question_document(const YamlNode& document, SheetContext& context, Dataset& data);
void read_study_document(const YamlNode& document, SheetContext& context, Dataset& data);
void read_duplicates_document(const YamlNode& document, SheetContext& context, Dataset& data);

void read_finding(MapReader& map, Finding& finding);

/// "claim mg-cuts-cramps", or "claim" where the id is missing or not a text.
std::string record_name(std::string_view kind, const YamlNode& node);

/// Where a record came from; the hash is of `content`.
Origin origin_of(const YamlNode& node, const SheetContext& context, std::string_view content);

/// Whether a record was read without a new error; if not, its name is noted.
class RecordGuard {
public:
    RecordGuard(const SheetContext& context, Dataset& data, std::string name);
    [[nodiscard]] bool clean() const;  ///< notes the name if not

private:
    const SheetContext& context_;
    Dataset& data_;
    std::string name_;
    std::size_t before_;
};

/// Reads a record, and keeps it with its origin unless something in it is wrong; its id. `record` holds what is known
/// before; `owner` is the id of the record around it, which tells equal ones apart.
template <class Record>
std::string add_record(std::string_view kind, const YamlNode& node, SheetContext& context, Dataset& data,
                       std::vector<Record> Dataset::*records, void (*read)(MapReader&, Record&), Record record = {},
                       const std::string& owner = {}) {
    const auto name = record_name(kind, node);
    const RecordGuard guard(context, data, name);
    {
        MapReader map(node, name, context);
        read(map, record);
    }
    auto id = record.id;
    if (guard.clean()) {
        record.origin = origin_of(node, context, owner + canonical(node));
        (data.*records).push_back(std::move(record));
    }
    return id;
}

/// Reads the documents of a YAML sheet (docs/sheets.md).
void read_sheets(const base::Input& input, Dataset& data, Problems& problems);

}  // namespace grounds::sheets
