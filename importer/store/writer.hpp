// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "importer/store/fields.hpp"
#include "schema/db/statement.hpp"

namespace grounds::store {

/// Writes rows. Throws db::Failure; the caller knows which record it was.
class Writer {
public:
    explicit Writer(const db::Connection& db) : db_(db) {}

    /// Returns the row id (0 for a table without one).
    long insert(std::string_view table, const Fields& fields);
    void update(const std::string& table, long id, const Fields& fields);
    /// Deletes the rows of `table` whose `column` is `id`.
    void erase(const std::string& table, const std::string& column, long id);
    /// Runs one statement whose parameters are all this id.
    void run(const std::string& sql, long id);

    /// Row ids of the rows of `table` whose `parent_column` is `parent`, by the text of `key_column`.
    std::map<std::string, long> rows_by_key(const std::string& table, const std::string& parent_column, long parent,
                                            const std::string& key_column);

    [[nodiscard]] const db::Connection& db() const {
        return db_;
    }

private:
    /// The last statement that inserted into a table, and its columns.
    struct Insert {
        std::vector<std::string> columns;
        db::Statement statement;

        [[nodiscard]] bool is_of(const Fields& fields) const;
    };

    const db::Statement& insert_into(std::string_view table, const Fields& fields);

    const db::Connection& db_;
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, Insert, Hash, std::equal_to<>> inserts_;
    db::Arguments values_;  ///< of one insert; kept for its room
};

/// The rows that hang on one parent and keep their ids over updates, by their key within the parent.
/// What is not put again goes with remove_rest().
class Children {
public:
    /// `none_yet`: the parent is stored for the first time.
    Children(Writer& writer, std::string table, std::string parent_column, long parent, std::string key_column,
             bool none_yet);

    /// Inserts or updates; the parent and key columns are added to the fields. Returns the row id.
    long put(const std::string& key, Fields fields);
    void remove_rest();

private:
    Writer& writer_;
    std::string table_, parent_column_, key_column_;
    long parent_;
    std::map<std::string, long> rest_;
};

}  // namespace grounds::store
