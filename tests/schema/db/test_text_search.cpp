// SPDX-License-Identifier: MIT
#include "schema/db/text_search.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "schema/db/database.hpp"

using namespace grounds::db;

namespace {

constexpr TextIndex index_of_words = {"found", "words"};
constexpr auto select_words = "SELECT t.id, t.words FROM wanted CROSS JOIN t ON t.id = wanted.id";

std::vector<long> holding(const Connection& db, const std::string& word) {
    return Statement(db, matching(index_of_words, "?1") + " ORDER BY id")
        .all([](const Row& row) { return row.integer("id"); }, all_of({word}));
}

}  // namespace

TEST_CASE("texts are indexed a few at a time as all at once, also anew", "[search]") {
    const auto db = open_unprepared(":memory:");
    db.exec(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT); CREATE TABLE changed (id INTEGER PRIMARY KEY);"
        "CREATE VIRTUAL TABLE found USING fts5 (words)");
    db.exec(
        "INSERT INTO t VALUES (1, 'zinc'), (4, 'iron zinc'), (5, 'iron'), (9, 'zinc'), (10, 'copper'), (30, 'zinc')");
    for (const long most : {1, 2, 3, 6, 100}) {
        CAPTURE(most);
        db.exec("DELETE FROM found");
        index_anew(db, index_of_words, "SELECT id FROM t", select_words, most);
        CHECK(holding(db, "zinc") == std::vector<long>{1, 4, 9, 30});
        CHECK(holding(db, "iron") == std::vector<long>{4, 5});
    }
    db.exec(
        "UPDATE t SET words = 'iron' WHERE id = 9; DELETE FROM t WHERE id = 30;"
        "INSERT INTO changed VALUES (9), (10), (30), (77)");
    index_anew(db, index_of_words, "SELECT id FROM changed", select_words, 2);
    CHECK(holding(db, "zinc") == std::vector<long>{1, 4});
    CHECK(holding(db, "iron") == std::vector<long>{4, 5, 9});
    CHECK(holding(db, "copper") == std::vector<long>{10});
    index_anew(db, index_of_words, "SELECT id FROM changed WHERE id < 0", select_words, 2);
    CHECK(holding(db, "iron") == std::vector<long>{4, 5, 9});
}
