// SPDX-License-Identifier: MIT
// Rows of table work_word (schema/sql/016_parts_of_words.sql).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importer/store/writer.hpp"
#include "schema/db/connection.hpp"
#include "schema/db/statement.hpp"

namespace grounds::store {

/// Rows of references.
using WorkRows = std::vector<long>;

/// As a row of a word has them.
std::string written_rows(const WorkRows& rows);

/// The row of a word in a part; nothing where no work of the part has it.
class StoredWords {
public:
    explicit StoredWords(const db::Connection& db)
        : find_(db, "SELECT id FROM work_word WHERE word = ?1 AND part = ?2") {}

    [[nodiscard]] std::optional<long> row_of(const std::string& word, long part) const {
        return find_.first([](const db::Row& found) { return found.integer("id"); }, word, part);
    }

private:
    db::Statement find_;
};

/// All works under the empty word, in the order of their keys. Writes only what differs.
void write_all_works(Writer& writer, long most_works);

}  // namespace grounds::store
