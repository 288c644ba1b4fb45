// SPDX-License-Identifier: MIT
// A mapping: a sheet with holes, and where the table's columns go (docs/mappings.md).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "importer/tables/template.hpp"

namespace grounds::tables {

struct MappingEntry;

/// A sheet's node whose scalars are templates.
struct MappingNode {
    sheets::YamlNode::Kind kind = sheets::YamlNode::Kind::null;
    long line = 0;
    Template text;
    std::vector<MappingNode> items;
    std::vector<MappingEntry> entries;
};

/// One key of a record that a mapping makes.
struct MappingEntry {
    std::string key;
    bool optional = false;  ///< written "key?": left out as a whole where anything in it is empty
    MappingNode value;
};

/// A row, or an element of one, that makes no record.
struct SkipRule {
    Template value;
    std::set<std::string> is;
    std::optional<bool> empty;
    std::string because;
};

/// One document that a row makes.
struct RecordTemplate {
    std::string each;  ///< path of the elements, "evidence.*"; empty: the row itself
    std::vector<SkipRule> skip;
    MappingNode document;
};

/// A second file whose rows are looked up by key.
struct Join {
    std::string name;
    std::string file;  ///< beside the table
    std::string key;
    bool optional = false;
};

/// How the rows of a table become records (docs/mappings.md).
struct Mapping {
    std::string file;
    std::string id;
    std::vector<std::string> columns;  ///< that a row must have
    std::vector<Join> joins;
    Lookups lookups;
    std::vector<SkipRule> skip;
    bool leave_out_faulty = false;  ///< a faulty row is a warning and left out; else it is an error
    std::vector<RecordTemplate> records;
};

/// Reads a mapping. Every fault is a Problem at its line; a mapping with one is not to be used.
Mapping read_mapping(const base::Input& input, Problems& problems);

}  // namespace grounds::tables
