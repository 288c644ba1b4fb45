// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/shared_text.hpp"
#include "importer/store/kind.hpp"
#include "importer/store/record_index.hpp"
#include "schema/db/connection.hpp"

namespace grounds::store {

/// What the database knows of a record without reading it whole.
struct StoredRecord {
    long row = 0;
    long origin_row = 0;
    base::SharedText file;  ///< as origin_name() has it now
    long line = 0;
    std::string sha256;
    base::SharedText parent;  ///< of an appearance: its source
};

/// All records of a database, and the rows of those that this run adds.
class Stored {
public:
    /// Every record that was stored before is added before any other.
    void add(Kind kind, std::string_view id, StoredRecord record);
    /// This run gave it a row. Nothing else is known of it here.
    void add_row(Kind kind, std::string_view id, long row);
    /// Of a record that was stored before; nullptr if there is none.
    [[nodiscard]] const StoredRecord* find(Kind kind, std::string_view id) const;
    /// Row id of a record, stored before or in this run.
    [[nodiscard]] std::optional<long> find_row(Kind kind, std::string_view id) const;
    /// The same of a record that others refer to. Throws Error if there is none.
    [[nodiscard]] long row(Kind kind, const std::string& id) const;
    /// act(id, record) for each that was stored before, by id.
    void each(Kind kind, const std::function<void(const std::string& id, const StoredRecord& record)>& act) const;
    [[nodiscard]] bool is_empty() const {
        return records_.empty();
    }
    [[nodiscard]] bool has_any(Kind kind) const;
    /// What is known of a record goes to another id; the record must be written again.
    void rename(Kind kind, const std::string& from, const std::string& to);
    /// It must be there.
    StoredRecord remove(Kind kind, const std::string& id);
    /// Forgets what the records of these files said, so that each that is read again is stored again.
    void distrust(const std::function<bool(const std::string& file)>& is_of);

private:
    [[nodiscard]] bool is_there(Kind kind, RecordIndex::Number number) const;
    [[nodiscard]] std::vector<RecordIndex::Number> numbers_of(
        Kind kind) const;  ///< of `records_` that are there, by id

    RecordIndex ids_;
    std::vector<StoredRecord> records_;  ///< by number; one that went has no row
    std::vector<long> added_;            ///< rows of the numbers that follow
};

Stored load_stored(const db::Connection& db);

}  // namespace grounds::store
