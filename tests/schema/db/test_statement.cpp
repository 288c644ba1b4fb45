// SPDX-License-Identifier: MIT
#include "schema/db/statement.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <limits>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "schema/db/database.hpp"
#include "tests/schema/sample.hpp"

using namespace grounds;
using namespace grounds::db;

namespace {

Connection with_table() {
    auto db = open_unprepared(":memory:");
    db.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c)");
    return db;
}

Value any_value() {
    switch (*rc::gen::inRange(0, 4)) {
        case 0:
            return {};
        case 1:
            return *rc::gen::arbitrary<std::int64_t>();
        case 2:
            return *rc::gen::element(0.0, -1.5, 1e300, 0.1, std::numeric_limits<double>::denorm_min());
        default:
            return *rc::gen::element<std::string>("", "a", "a text of more than sixteen bytes", "ä\n'\"");
    }
}

}  // namespace

TEST_CASE("each row holds its own values, whatever the statement was run with before", "[db]") {
    const auto db = with_table();
    const Statement insert(db, "INSERT INTO t (a, b, c) VALUES (?1, ?2, ?3)");
    CHECK(rc::check([&] {
        db.exec("DELETE FROM t");
        std::vector<std::vector<Value>> rows;
        for (int n = *rc::gen::inRange(1, 8); n > 0; --n) {
            rows.push_back({any_value(), any_value(), any_value()});
            insert.run(Arguments(rows.back().begin(), rows.back().end()));
        }
        const auto stored =
            Statement(db, "SELECT a, b, c FROM t ORDER BY id").all([](const Row& row) { return row.values(); });
        RC_ASSERT(stored == rows);
    }));
}

TEST_CASE("a value that was left unbound by a failure is bound the next time", "[db]") {
    const auto db = with_table();
    db.exec("CREATE UNIQUE INDEX u ON t (a)");
    const Statement insert(db, "INSERT INTO t (a, b, c) VALUES (?1, ?2, ?3)");
    insert.run("x", "b", std::monostate());
    CHECK_THROWS_AS(insert.run("x", std::monostate(), "c"), Failure);
    insert.run("y", std::monostate(), std::monostate());
    insert.run("z", "b", "c");
    const auto rows = Statement(db, "SELECT a || coalesce(b, '-') || coalesce(c, '-') AS all_three FROM t ORDER BY a")
                          .all([](const Row& row) { return row.text("all_three"); });
    CHECK(rows == std::vector<std::string>{"xb-", "y--", "zbc"});
}

TEST_CASE("columns are read by name, in any order and as what they are", "[db]") {
    const auto db = with_table();
    db.exec("INSERT INTO t VALUES (1, 'text', 2.5, NULL), (2, '', 7, 'x')");
    const Statement all(db, "SELECT * FROM t ORDER BY id");
    all.each([first = true](const Row& row) mutable {
        CHECK(row.null("c") == first);
        CHECK(row.text("a") == (first ? "text" : ""));
        CHECK(row.text("c") == (first ? "" : "x"));
        CHECK(row.number("b") == (first ? 2.5 : 7.0));
        CHECK(row.integer("id") == (first ? 1 : 2));
        CHECK(row.text("a") == (first ? "text" : ""));
        CHECK_THROWS_AS(row.text("b"), Error);
        CHECK_THROWS_AS(row.integer("a"), Error);
        CHECK_THROWS_AS(row.number("a"), Error);
        CHECK_THROWS_AS(row.text("no such column"), Error);
        first = false;
    });
    const auto unknown =
        Statement(db, "SELECT c FROM t WHERE id = 1").first([](const Row& row) { return row.count("c"); });
    REQUIRE(unknown.has_value());
    CHECK_FALSE(unknown->has_value());
}
