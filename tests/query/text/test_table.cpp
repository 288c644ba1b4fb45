// SPDX-License-Identifier: MIT
// A table of values: what a value is as text, and which columns are taken.
#include <catch2/catch.hpp>

#include <limits>

#include "base/error.hpp"
#include "query/text/table.hpp"

using namespace grounds;
using namespace grounds::query;

namespace {

const Table people{{"id", "n", "share"}, {{"a", 3L, 0.5}, {"b", std::monostate{}, -1.25}}};

}  // namespace

TEST_CASE("a value as text: nothing for unknown, no digit added or lost, lists joined") {
    CHECK(value_text({}).empty());
    CHECK(value_text(0L) == "0");
    CHECK(value_text(std::numeric_limits<long>::min()) == "-9223372036854775808");
    CHECK(value_text(0.1) == "0.1");
    CHECK(value_text(0.1 + 0.2) == "0.30000000000000004");
    CHECK(value_text(7.84) == "7.84");
    CHECK(value_text(-1.25) == "-1.25");
    CHECK(value_text(350.0) == "350");
    CHECK(value_text(1e-7) == "1e-07");
    CHECK(value_text(std::string("as; \"it\"\nis")) == "as; \"it\"\nis");
    CHECK(value_text(std::vector<std::string>{}).empty());
    CHECK(value_text(std::vector<std::string>{"one"}) == "one");
    CHECK(value_text(std::vector<std::string>{"one", "", "two"}) == "one; ; two");
}

TEST_CASE("columns are taken in the order of their names, and as often as they are named") {
    const auto turned = select_columns(people, {"share", "id"});
    CHECK(turned.columns == std::vector<std::string>{"share", "id"});
    REQUIRE(turned.rows.size() == 2);
    CHECK(turned.rows[0] == std::vector<Value>{0.5, "a"});
    CHECK(turned.rows[1] == std::vector<Value>{-1.25, "b"});
    const auto twice = select_columns(people, {"n", "n"});
    CHECK(twice.columns == std::vector<std::string>{"n", "n"});
    CHECK(twice.rows[0] == std::vector<Value>{3L, 3L});
    CHECK(twice.rows[1] == std::vector<Value>{std::monostate{}, std::monostate{}});
}

TEST_CASE("a row without columns is still a row") {
    const auto none = select_columns(people, {});
    CHECK(none.columns.empty());
    CHECK(none.rows.size() == 2);
    CHECK(select_columns({{"id"}, {}}, {"id"}).rows.empty());
}

TEST_CASE("a column that a table does not have is refused, with those that it has") {
    try {
        select_columns(people, {"id", "nn"});
        FAIL("nn was taken");
    } catch (const Error& error) {
        CHECK(error.where() == "--fields");
        CHECK(std::string(error.what()) == "no field 'nn'");
        CHECK(error.hint() == "one of: id n share");
    }
    CHECK_THROWS_AS(select_columns(people, {"ID"}), Error);
    CHECK_THROWS_AS(select_columns(people, {""}), Error);
}
