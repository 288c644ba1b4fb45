// SPDX-License-Identifier: MIT
// Rows that share a question, a study or a work make one record of it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/problem.hpp"
#include "importer/sheets/node.hpp"
#include "importer/sheets/records.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::tables {

/// Adds the documents of rows to a data set, each record and each item of its list once. The same id with other content
/// is a fault of the later row.
class RecordCollector {
public:
    explicit RecordCollector(Dataset& data) : data_(data) {}

    /// All documents of a row or, if any has a fault, none. The faults keep the lines of the documents. Returns whether
    /// anything was new.
    bool add(const std::vector<sheets::YamlNode>& documents, const std::string& file, long line, Problems& faults);

    /// To be called once, after the last row: makes one record of a study that several rows made.
    void finish();

private:
    struct Known {
        std::string hash;  ///< of the root's content
        std::string file;
        long line = 0;
        std::size_t study = 0;                               ///< index in Dataset::studies
        std::unordered_map<std::string, std::string> items;  ///< content hash by id
    };
    /// A document that was read, not yet added.
    struct Pending {
        std::string id;
        std::string hash;
        std::vector<std::pair<std::string, std::string>> items;  ///< new ones, with their hash
        Dataset read;
    };

    Pending prepare(const sheets::YamlNode& document, const std::string& file, Problems& faults);
    std::vector<const sheets::YamlNode*> new_items(const sheets::YamlNode* list, const Known* known, Pending& pending,
                                                   Problems& faults);
    void commit(Pending& pending, const std::string& file, long line);
    void add_study(Known& known, bool fresh, StudyRecord read);

    Dataset& data_;
    std::unordered_map<std::string, Known> known_;  ///< by "study x"
    /// Of studies that several rows make, by their index; they join the first one's at the end.
    std::map<std::size_t, std::vector<Finding>> later_findings_;
};

/// A bibliographic record as a map: key, type, title, authors ("Family, Given" or an institution), doi, pmid, ...
/// Only mappings have it: in sheets a bibliography file says this.
void read_reference_document(const sheets::YamlNode& document, sheets::SheetContext& context, Dataset& data);

}  // namespace grounds::tables
