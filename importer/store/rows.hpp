// SPDX-License-Identifier: MIT
// Structs to rows, one pair of functions a kind: fields_of() gives the record's own row (all but id and origin),
// store_parts() writes the rows that hang on it, replacing those of before. Rows with an id of their own keep it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/paged_array.hpp"
#include "importer/records/record_index.hpp"
#include "importer/store/kind.hpp"
#include "importer/store/writer.hpp"

namespace grounds::store {

/// Rows of the records that a run has read or that are stored.
class RecordRows {
public:
    using Number = records::RecordIndex::Number;

    /// Must not outlive either. What is in `read` has no row until it is set.
    RecordRows(const records::RecordIndex& read, const db::Connection& db)
        : read_(read), db_(db), rows_(read.size(), 0) {}

    /// Throws std::length_error for a row of more than 32 bits.
    void set(Number number, long row);
    /// 0 if it has none.
    [[nodiscard]] long at(Number number) const {
        return rows_[number];
    }
    /// Throws Error if there is no such record.
    [[nodiscard]] long of(Kind kind, const std::string& id) const;

private:
    const records::RecordIndex& read_;
    const db::Connection& db_;
    base::PagedArray<std::uint32_t> rows_;  ///< by number: there may be ten million
};

/// What turning a record into rows needs: where to write, and the row ids of the records that it refers to.
struct Rows {
    Writer& writer;
    const RecordRows& rows;
    bool added = false;  ///< the record is stored for the first time: nothing hangs on it yet

    /// Deletes the rows of `table` that hang on `parent`, the record or a part of it.
    void clear(const std::string& table, const std::string& column, long parent) const {
        if (!added) {
            writer.erase(table, column, parent);
        }
    }
    [[nodiscard]] long of(Kind kind, const std::string& id) const {
        return rows.of(kind, id);
    }
};

Fields fields_of(const Rows& rows, const Venue& venue);
Fields fields_of(const Rows& rows, const Reference& reference);
Fields fields_of(const Rows& rows, const Source& source);
Fields fields_of(const Rows& rows, const Question& question);
Fields fields_of(const Rows& rows, const Claim& claim);
Fields fields_of(const Rows& rows, const Appearance& appearance);  ///< also writes its passage
Fields fields_of(const Rows& rows, const StudyRecord& record);
Fields fields_of(const Rows& rows, const DuplicateDecision& decision);
Fields fields_of(const Rows& rows, const RetractionSnapshot& snapshot);

void store_parts(const Rows& rows, long row, const Venue& venue);
void store_parts(const Rows& rows, long row, const Reference& reference);
void store_parts(const Rows& rows, long row, const Source& source);
void store_parts(const Rows& rows, long row, const Question& question);
void store_parts(const Rows& rows, long row, const Claim& claim);
void store_parts(const Rows& rows, long row, const Appearance& appearance);
void store_parts(const Rows& rows, long row, const StudyRecord& record);
void store_parts(const Rows& rows, long row, const DuplicateDecision& decision);
void store_parts(const Rows& rows, long row, const RetractionSnapshot& snapshot);

/// The findings of a study with their arms and questions.
void store_findings(const Rows& rows, long study_row, const std::vector<Finding>& findings);

}  // namespace grounds::store
