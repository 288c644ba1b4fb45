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

/// Whichever of these the root key names; a fault where it names none.
void read_document(const YamlNode& document, SheetContext& context, Dataset& data);

/// Reads the documents of a YAML sheet (docs/sheets.md).
void read_sheets(const base::Input& input, Dataset& data, Problems& problems);

}  // namespace grounds::sheets
