// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <span>
#include <string_view>

#include "base/file.hpp"
#include "schema/model/dataset.hpp"
#include "works/formats/record_builder.hpp"
#include "works/formats/tagged/scan.hpp"

namespace grounds::formats {

/// How many values stand in one field.
enum class Many { one, a_line_each, semicolons };

/// What a tag of a format is: the target of RecordBuilder::put.
struct TagRow {
    std::string_view tag;
    std::string_view target;
    Many many = Many::one;
};

/// Rows by tag.
class TagTable {
public:
    explicit TagTable(std::span<const TagRow> rows);

    /// Puts a field where its row says; keeps it under its own name if it has none.
    void put(RecordBuilder& builder, const RawField& field) const;

    [[nodiscard]] bool has(std::string_view tag) const {
        return rows_.contains(tag);
    }

    /// The same for another target than that of its row.
    void put_as(RecordBuilder& builder, const RawField& field, std::string_view target) const;

private:
    std::map<std::string_view, TagRow> rows_;
};

/// Reads a whole file: decodes it, scans it and makes a reference of each record. A file without any record is an
/// error; `convert` makes one record a builder and returns false if it is to be rejected (it says why).
struct TaggedFormat {
    std::string_view name;    ///< "ris": of --format and of what is kept
    std::string_view advice;  ///< how a record starts, for hints
    const TaggedDialect& dialect;
    bool (*convert)(const TaggedRecord&, RecordBuilder&);
};

References read_tagged(const base::Input& input, const TaggedFormat& format, Problems& problems);

}  // namespace grounds::formats
