// SPDX-License-Identifier: MIT
// What is filed in "test.db" of a workspace.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "importer/store/steps.hpp"
#include "schema/db/database.hpp"
#include "schema/db/statement.hpp"
#include "schema/db/update.hpp"
#include "tests/importer/workspace.hpp"

namespace grounds::test {

/// What is filed, by keys: a word a line.
inline std::string filing() {
    const auto db = db::open_for_query("test.db");
    std::map<std::string, std::string> lines;
    db::Statement(db,
                  "SELECT w.word, r.key FROM work_word w JOIN json_each('[' || replace(w.works, ' ', ',') || ']') j "
                  "JOIN reference r ON r.id = j.value ORDER BY w.word, r.key")
        .each([&lines](const db::Row& row) {
            auto word = row.text("word");
            lines[std::move(word)] += " " + row.text("key");
        });
    std::string all;
    for (const auto& [word, keys] : lines) {
        all += word + keys + "\n";
    }
    return all;
}

/// The rows of all works, as they are filed: by their keys.
inline std::string all_works() {
    return value("SELECT group_concat(works, ' ') FROM (SELECT works FROM work_word WHERE word = '' ORDER BY part)");
}

inline std::string references_by_key() {
    return value("SELECT group_concat(id, ' ') FROM (SELECT id FROM reference ORDER BY key)");
}

/// Files all works of "test.db" again, so many in a part; then those that `change` changes.
inline void file_again(long most_works, const std::string& change = {}) {
    db::Update update("test.db", {});
    const auto& db = update.next();
    store::Writer writer(db);
    db.exec("DELETE FROM work_word; DELETE FROM work_filing");
    store::file_works(writer, {}, most_works);
    if (!change.empty()) {
        auto changed =
            db::Statement(db, change + " RETURNING id").all([](const db::Row& row) { return row.integer("id"); });
        std::sort(changed.begin(), changed.end());
        store::file_works(writer, changed, most_works);
    }
    update.commit();
}

}  // namespace grounds::test
