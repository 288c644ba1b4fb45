// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file_name.hpp"
#include "base/shared_text.hpp"
#include "importer/store/kind.hpp"
#include "schema/db/connection.hpp"
#include "schema/db/statement.hpp"

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

/// The records of a database as they were before this run. Each is asked for when it is needed, so that a run costs
/// what it reads and not what is stored.
class Stored {
public:
    using Act = std::function<void(Kind kind, const std::string& id, const StoredRecord& record)>;

    /// Nothing is stored.
    Stored() = default;
    /// Must not outlive the connection.
    explicit Stored(const db::Connection& db);

    /// Nothing if there is none.
    [[nodiscard]] std::optional<StoredRecord> find(Kind kind, std::string_view id) const;
    [[nodiscard]] bool has(Kind kind, std::string_view id) const;
    [[nodiscard]] bool has_any(Kind kind) const {
        return tables_[static_cast<std::size_t>(kind)].has_value();
    }
    [[nodiscard]] bool is_empty() const;
    /// The ids of a kind, sorted.
    [[nodiscard]] std::vector<std::string> ids(Kind kind) const;

    /// Every file that records came from, by name.
    [[nodiscard]] std::vector<std::string> files() const;
    [[nodiscard]] long count_of_file(const std::string& file) const;
    /// Each record that came from a file.
    void each_of_file(const std::string& file, const Act& act) const;

    /// What is known of a record goes to another id; the record must be written again.
    void rename(Kind kind, const std::string& from, const std::string& to);
    /// Forgets what the records of these files said, so that each that is read again is stored again.
    void distrust(std::function<bool(const std::string& file)> is_of);

private:
    using Name = std::pair<Kind, std::string>;

    /// How to ask for the records of one kind.
    struct Table {
        db::Statement by_id, exists, by_file;
    };

    [[nodiscard]] const Table* table(Kind kind) const;
    [[nodiscard]] StoredRecord record_of(const db::Row& row) const;

    const db::Connection* db_ = nullptr;
    std::array<std::optional<Table>, all_kinds.size()> tables_;  ///< nothing for a kind of which none is stored
    mutable std::optional<base::KnownOriginNames> names_;
    std::map<Name, std::string> renamed_;  ///< to the ids that the database has
    std::set<Name> gone_;                  ///< ids that it has and that were given up
    std::function<bool(const std::string& file)> distrusted_;
};

/// The row of a record as the database is now; nothing if there is none.
std::optional<long> row_of(const db::Connection& db, Kind kind, std::string_view id);

}  // namespace grounds::store
