// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "query/answers/search_words.hpp"
#include "query/load/answers.hpp"
#include "query/load/search.hpp"
#include "query/writers/texts.hpp"
#include "schema/db/text_search.hpp"
#include "tests/query/fixture.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::query;
using namespace grounds::writers;
using grounds::test::fixture;

TEST_CASE("each word is quoted, quotes doubled") {
    CHECK(db::all_of({"vitamin-d", "don't"}) == "\"vitamin-d\" \"don't\"");
    CHECK(db::any_of({"a", "or"}) == "\"a\" OR \"or\"");
    CHECK(db::all_of({"a\"b"}) == "\"a\"\"b\"");
    CHECK(db::all_of({}) == "\"\"");
}

TEST_CASE("a figure is recognised with its unit") {
    CHECK(parse_figure("43%") == WantedFigure{43, 43, "percent"});
    CHECK(parse_figure("25-40%") == WantedFigure{25, 40, "percent"});
    CHECK(parse_figure("25\xE2\x80\x93"
                       "40%") == WantedFigure{25, 40, "percent"});
    CHECK(parse_figure("350mg") == WantedFigure{350, 350, "mg"});
    CHECK(parse_figure("1.5") == WantedFigure{1.5, 1.5, ""});
    CHECK_FALSE(parse_figure("mg"));
    CHECK_FALSE(parse_figure("43x"));
    CHECK_FALSE(parse_figure("43-"));
    CHECK_FALSE(parse_figure(""));
}

TEST_CASE("a figure may be two words, and leaves the others") {
    const auto search = parse_search("cramps 43 percent");
    CHECK(search.figure == WantedFigure{43, 43, "percent"});
    CHECK(search.without_figure == std::vector<std::string>{"cramps"});
}

TEST_CASE("words find claims, stemmed and in any order") {
    const auto db = fixture();
    CHECK(search_claims(db, "cramping nocturnal", 0).best.front().claim == "mg-cuts-cramps-43-percent");
    CHECK(search_claims(db, "cramps", 0).total == 2);
    CHECK(search_claims(db, "cramps", 1).best.size() == 1);
    CHECK(search_claims(db, "zinc", 0).best.empty());
}

TEST_CASE("a claim with the figure ranks first") {
    const auto db = fixture();
    const auto hits = search_claims(db, "43%", 0).best;
    REQUIRE(hits.size() == 1);
    CHECK(hits.front().claim == "mg-cuts-cramps-43-percent");
    CHECK(hits.front().match == Match::claim_figure);
    CHECK(search_claims(db, "zinc 43%", 0).best.front().match == Match::some_words);
    CHECK(search_claims(db, "300-400", 0).best.front().claim == "dose-300-400");
}

TEST_CASE("ids find their claims") {
    const auto db = fixture();
    const auto [id, match] = GENERATE(table<const char*, Match>({{"mg-cuts-cramps-43-percent", Match::id},
                                                                 {"003-011", Match::appearance},
                                                                 {"roguin-maor-2017", Match::related_id},
                                                                 {"roguinmaor2017", Match::related_id}}));
    const auto hits = search_claims(db, id, 0).best;
    REQUIRE_FALSE(hits.empty());
    CHECK(hits.front().claim == "mg-cuts-cramps-43-percent");
    CHECK(hits.front().match == match);
}

TEST_CASE("no text makes search fail") {
    const auto db = fixture();
    CHECK(search_claims(db, "!!! ??? \xF0\x9F\x98\x80", 0).best.empty());
    CHECK(rc::check("any text is searched without an error",
                    [&](const std::string& text) { search_claims(db, text, 5); }));
    CHECK(rc::check("any text names a claim or none", [&](const std::string& text) { find_claim(db, text, 5); }));
}

TEST_CASE("raw queries have FTS5's syntax, and its errors are ours") {
    const auto db = fixture();
    CHECK(search_claims_raw(db, "statement: nocturnal OR zinc", 0).total == 1);
    CHECK_THROWS_AS(search_claims_raw(db, "cramps AND (", 0), Error);
    CHECK_THROWS_AS(search_claims_raw(db, "nosuchcolumn: x", 0), Error);
}

TEST_CASE("one claim is chosen where it is clear which") {
    const auto db = fixture();
    CHECK(find_claim(db, "43%", 5).chosen == "mg-cuts-cramps-43-percent");
    CHECK(find_claim(db, "mg-c", 5).chosen == "mg-cuts-cramps-43-percent");
    CHECK(find_claim(db, "003-011", 5).chosen == "mg-cuts-cramps-43-percent");
    CHECK(find_claim(db, "zinc", 5).total == 0);
    CHECK(find_claim(db, "zinc nocturnal", 5).chosen.empty());
    CHECK(find_claim(db, "zinc nocturnal", 5).total == 1);
    CHECK(find_claim(db, "[JAMA]", 5).chosen == "mg-cuts-cramps-43-percent");
    CHECK(is_clear({{"a", Match::words, -3}, {"b", Match::words, -1}}));
    CHECK_FALSE(is_clear({{"a", Match::words, -3}, {"b", Match::words, -2.9}}));
    CHECK_FALSE(is_clear({{"a", Match::related_id, 0}, {"b", Match::related_id, 0}}));
    CHECK_FALSE(is_clear({}));
}

TEST_CASE("a word counts once, and only so many are looked for") {
    CHECK(parse_search("a b a a").words == std::vector<std::string>{"a", "b"});
    const auto repeated = parse_search("mg cramps 43 mg");
    CHECK(repeated.figure == WantedFigure{43, 43, "mg"});
    CHECK(repeated.without_figure == std::vector<std::string>{"mg", "cramps"});
    std::string text;
    for (std::size_t i = 0; i < most_words + 6; ++i) {
        text += "w" + std::to_string(i) + " ";
    }
    const auto search = parse_search(text);
    CHECK(search.left_out == 6);
    CHECK(search.words.size() == most_words);
    CHECK(search.without_figure.size() == most_words);
    CHECK(search_claims(fixture(), text, 0).words_left_out == 6);
}

TEST_CASE("claims that name a size are listed with what became of it, wherever they are listed") {
    const auto db = fixture();
    const auto size_of = [](const Table& claims) {
        for (const auto& row : claims.rows) {
            if (value_text(row.front()) == "mg-cuts-cramps-43-percent") {
                return value_text(select_columns({claims.columns, {row}}, {"size"}).rows.front().front());
            }
        }
        return std::string("not listed");
    };
    CHECK(size_of(list_records(db, "claims", {})) == "as-something-else");
    CHECK(size_of(hit_table(db, search_claims(db, "43%", 0).best)) == "as-something-else");
}

TEST_CASE("a claim that names a size is not vouched for with it") {
    Table table{{"id", "statement", "verdict", "certainty", "certainty_lowest", "certainty_highest", "size"},
                {{"a", "52 per cent fewer", "supported", "low", "low", "low", "nowhere"}}};
    CHECK(claim_lines(table, Screen{}).find("  size found nowhere; direction supported") != std::string::npos);
    table.rows.front().back() = Value();
    CHECK(claim_lines(table, Screen{}).find("direction") == std::string::npos);
}
