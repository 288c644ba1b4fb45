// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>

#include "base/shared_text.hpp"
#include "importer/store/kind.hpp"
#include "schema/db/connection.hpp"

namespace grounds::store {

/// What the database knows of a record without reading it whole.
struct StoredRecord {
    long row = 0;
    long origin_row = 0;
    base::SharedText file;  ///< as origin_name() has it now
    long line = 0;
    std::string sha256;
    std::string parent;  ///< of an appearance: its source
};

/// All records of a database, by kind and id.
class Stored {
public:
    using Records = std::map<std::string, StoredRecord>;

    [[nodiscard]] const Records& all(Kind kind) const {
        return kinds_.at(static_cast<std::size_t>(kind));
    }
    [[nodiscard]] Records& all(Kind kind) {
        return kinds_.at(static_cast<std::size_t>(kind));
    }
    /// nullptr if there is none.
    [[nodiscard]] const StoredRecord* find(Kind kind, const std::string& id) const;
    /// Row id of a record that others refer to. Throws Error if there is none.
    [[nodiscard]] long row(Kind kind, const std::string& id) const;
    /// Forgets what the records of these files said, so that each that is read again is stored again.
    void distrust(const std::function<bool(const std::string& file)>& is_of);

private:
    std::array<Records, all_kinds.size()> kinds_;
};

Stored load_stored(const db::Connection& db);

}  // namespace grounds::store
