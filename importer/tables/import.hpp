// SPDX-License-Identifier: MIT
// Tables to records, by a mapping (docs/mappings.md).
#pragma once

#include <map>
#include <string>

#include "importer/tables/collector.hpp"
#include "importer/tables/filler.hpp"
#include "importer/tables/row.hpp"

namespace grounds::tables {

/// The tables of one run. Rows of several files that share a record make one.
class TableImport {
public:
    TableImport(const Mapping& mapping, Dataset& data, Problems& problems);

    /// Every row is stored, skipped by a rule, or a Problem; Dataset::tables has the counts.
    void read(const base::Input& input, const TableFormat& format);

    /// After the last file.
    void finish() {
        collector_.finish();
    }

private:
    struct File;
    void take(File& file, const Row& row);
    void store(File& file, const Row& row, RowDocuments& made);
    void report(File& file, const Row& row, const std::string& message, const std::string& hint);
    void report_faults(File& file, const Row& row, const Problems& faults, const RowDocuments& made);
    bool has_columns(File& file, const Row& row);
    void place_quotes(sheets::YamlNode& document);
    std::map<std::string, JoinedTable> joined_tables(const std::string& table);
    [[nodiscard]] Problem::Severity severity() const;

    const Mapping& mapping_;
    Dataset& data_;
    Problems& problems_;
    RecordCollector collector_;
    ColumnsByLine columns_;
    /// Where the text of an appearance stands in the text made of its source's appearances; by source and text.
    std::map<std::pair<std::string, std::string>, long> quotes_;
    std::map<std::string, long> ends_;  ///< of that text, by source
};

}  // namespace grounds::tables
