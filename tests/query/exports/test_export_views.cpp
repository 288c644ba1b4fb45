// SPDX-License-Identifier: MIT
// Exports of the views: what the sqlite3 shell says, row by row.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/error.hpp"
#include "query/load/answers.hpp"
#include "schema/db/database.hpp"
#include "tests/query/exports/export_support.hpp"
#include "tests/query/fixture.hpp"
#include "tests/query/report/markdown_renderers.hpp"

using namespace grounds;
using namespace grounds::exports;
using namespace grounds::query;
using namespace grounds::test;

namespace {

/// RFC 4180, with either line end.
std::vector<std::vector<std::string>> read_csv(const std::string& text) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto& cell = rows.back().back();
        if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += text[++i];
        } else if (text[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && text[i] == ',') {
            rows.back().emplace_back();
        } else if (!quoted && text[i] == '\n') {
            rows.push_back({""});
        } else if (quoted || text[i] != '\r') {
            cell += text[i];
        }
    }
    rows.pop_back();
    return rows;
}

/// The same number written otherwise, or what a spreadsheet would run behind our apostrophe.
bool same_cell(const std::string& ours, const std::string& theirs) {
    if (ours == theirs || ours == "'" + theirs) {
        return true;
    }
    char* end = nullptr;
    const double a = std::strtod(ours.c_str(), &end);
    return !ours.empty() && *end == '\0' && a == Approx(std::strtod(theirs.c_str(), nullptr)).epsilon(1e-14);
}

std::size_t rows_of(const db::Connection& db, const std::string& view, const ExportScope& scope) {
    ExportRequest request;
    request.scope = scope;
    return exported(db, view, "", request).count;
}

}  // namespace

TEST_CASE("every view's CSV is what sqlite3 -csv says", "[export]") {
    if (!installed("sqlite3")) {
        WARN("skipped: sqlite3 is not installed");
        return;
    }
    const FixtureFile file;
    const auto writable = db::open_for_import(file.path());
    test::add_findings_of_programs(writable);
    writable.exec(
        "INSERT INTO synthesis (question_id, measure, method, test, level, state, k, estimate, low, high, "
        "prediction) "
        "VALUES (1, 'md', 'reml', 'knha', 95, 'ok', 2, -0.1234567890123, -1e-7, 1e20, 't-k-2')");
    const auto db = db::open_for_query(file.path());
    for (const auto& view : view_names()) {
        INFO(view);
        const auto ours = read_csv(exported(db, view).text);
        REQUIRE(ours.size() > 1);
        std::string order = "1";
        for (std::size_t i = 2; i <= ours[0].size(); ++i) {
            order += ", " + std::to_string(i);
        }
        const auto theirs = read_csv(run("sqlite3 -readonly -header -csv '" + file.path() + "' 'SELECT * FROM " + view +
                                         " ORDER BY " + order + "'"));
        REQUIRE(ours.size() == theirs.size());
        for (std::size_t row = 0; row < ours.size(); ++row) {
            REQUIRE(ours[row].size() == theirs[row].size());
            for (std::size_t i = 0; i < ours[row].size(); ++i) {
                INFO(ours[0][i] << ": " << ours[row][i] << " | " << theirs[row][i]);
                CHECK(same_cell(ours[row][i], theirs[row][i]));
            }
        }
    }
}

TEST_CASE("JSONL keeps numbers and null, TSV has a line a row", "[export]") {
    const auto db = fixture();
    std::istringstream lines(exported(db, "evidence_detail", "jsonl").text);
    std::string line;
    std::vector<nlohmann::json> rows;
    while (std::getline(lines, line)) {
        rows.push_back(nlohmann::json::parse(line));
    }
    REQUIRE(rows.size() == 2);
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a["study"] < b["study"]; });
    CHECK(rows[0]["claim"] == "mg-cuts-cramps-43-percent");
    CHECK(rows[0]["estimate"] == -0.18);
    CHECK(rows[0]["counted"] == 1);
    CHECK(rows[0]["why_not"].is_null());
    CHECK(rows[1]["why_not"] == "included in garrison-2020");
    const auto tsv = exported(db, "conflict_detail", "tsv").text;
    CHECK(std::count(tsv.begin(), tsv.end(), '\n') == 5);
}

TEST_CASE("filters apply to what a view is about, or to the claims behind it", "[export]") {
    const auto db = fixture();
    CHECK(rows_of(db, "claim_overview", {}) == 3);
    CHECK(rows_of(db, "claim_overview", {"", "mg-helps-cramps", ""}) == 1);
    CHECK(rows_of(db, "claim_overview", {"", "", "cramps"}) == 2);
    CHECK(rows_of(db, "claim_overview", {"004-verified-cramps", "", ""}) == 1);
    CHECK(rows_of(db, "appearance_detail", {"003-wellbeing-leg-cramps", "", ""}) == 2);
    CHECK(rows_of(db, "appearance_detail", {"003-wellbeing-leg-cramps", "mg-helps-cramps", "cramps"}) == 1);
    CHECK(rows_of(db, "evidence_detail", {"", "", "dose"}) == 0);
    CHECK(rows_of(db, "evidence_detail", {"003-wellbeing-leg-cramps", "", ""}) == 2);
    CHECK(rows_of(db, "conflict_detail", {"roguin-maor-2017", "", ""}) == 2);
    CHECK(rows_of(db, "conflict_detail", {"", "dose-300-400", ""}) == 0);
    CHECK(rows_of(db, "conflict_detail", {"", "mg-helps-cramps", ""}) == 4);
    CHECK(exported(db, "conflict_detail", "csv").text.starts_with("id,type,"));
}

TEST_CASE("a filter that a view knows nothing of is an error; an injection is none", "[export]") {
    auto db = fixture();
    db.exec("CREATE VIEW odd AS SELECT 1 AS \"a\"\"b\"");
    const ViewReader nothing{[](const auto&) {}, [](const auto&) {}};
    CHECK_THROWS_AS(read_view(db, "odd", {"x", "", ""}, nothing), Error);
    CHECK_NOTHROW(read_view(db, "odd", {}, nothing));
    CHECK_THROWS_AS(read_view(db, "x\"; DROP TABLE claim; --", {}, nothing), Error);
    CHECK(rows_of(db, "claim_overview", {"", "' OR 1=1 --", ""}) == 0);
}
