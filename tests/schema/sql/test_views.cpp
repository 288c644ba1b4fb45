// SPDX-License-Identifier: MIT
#include <sys/wait.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "schema/db/database.hpp"
#include "tests/schema/look.hpp"
#include "tests/schema/sample.hpp"
#include "tests/schema/scratch.hpp"

using namespace grounds;
using namespace grounds::db;

namespace {

using Columns = std::map<std::string, std::vector<std::string>>;

std::string page() {
    return test::read_file(GROUNDS_ROOT "/docs/views.md");
}

/// "## view" and "| `column` | meaning |".
Columns documented() {
    const std::string heading = "## ";
    const std::string entry = "| `";
    std::istringstream lines(page());
    Columns views;
    std::string view;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(heading)) {
            view = line.substr(heading.size());
            views[view];
        } else if (line.starts_with(entry)) {
            views[view].push_back(line.substr(entry.size(), line.find('`', entry.size()) - entry.size()));
        }
    }
    return views;
}

Columns existing(const db::Connection& db) {
    Columns views;
    db::Statement(db,
                  "SELECT v.name AS view, c.name AS column_name FROM sqlite_schema v, pragma_table_info(v.name) c "
                  "WHERE v.type = 'view' "
                  "ORDER BY v.name, c.cid")
        .each([&](const db::Row& row) { views[row.text("view")].push_back(row.text("column_name")); });
    return views;
}

/// The ```sql blocks of the page.
std::vector<std::string> examples() {
    const auto text = page();
    const std::string open = "```sql\n";
    std::vector<std::string> found;
    for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        at += open.size();
        found.push_back(text.substr(at, text.find("```", at) - at));
    }
    return found;
}

/// Runs a shell line; its output, or nothing if it failed.
std::pair<int, std::string> shell(const std::string& line) {
    auto* const pipe = popen((line + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> buffer{};
    while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) {
        output += buffer.data();
    }
    return {WEXITSTATUS(pclose(pipe)), output};
}

}  // namespace

TEST_CASE("docs/views.md lists every column of every view, in order, and no other") {
    CHECK(documented() == existing(open_for_import(":memory:")));
}

TEST_CASE("every view has two examples, and every example runs") {
    const auto sql = examples();
    CHECK(sql.size() == 2 * documented().size());
    const auto db = test::sample_database();
    for (const auto& example : sql) {
        CAPTURE(example);
        CHECK_NOTHROW(test::value_of(db, example));
    }
}

TEST_CASE("the views say what the records say") {
    auto db = test::sample_database();
    const auto text = [&](const std::string& sql) { return test::text_of(db, "SELECT CAST((" + sql + ") AS TEXT)"); };
    CHECK(
        text(
            "SELECT verdict || certainty || appearances || sources || supporting || opposing || no_effect || conflicts "
            "FROM claim_overview WHERE id = 'cuts-cramps'") == "no-effect-shownmoderate110011");
    CHECK(text("SELECT count(*) FROM claim_overview WHERE verdict IS NULL") == "2");
    CHECK(text("SELECT source || figure_value || figure_unit || citations || citations_bound FROM appearance_detail "
               "WHERE id = 's1-002'") == "s143.0percent21");
    CHECK(text("SELECT citations FROM appearance_detail WHERE id = 's1-001'") == "0");
    CHECK(text("SELECT reference || superseded_by || fidelity || candidates FROM citation_detail WHERE marker = "
               "'[JAMA]'") == "old2012new2020within-arm-change wrong-duration0");
    CHECK(text("SELECT study || finding || reference || n || bearing FROM evidence_detail") ==
          "berg-2012per-weekold2012307no-effect");
    CHECK(text("SELECT group_concat(record) FROM (SELECT record FROM conflict_detail ORDER BY position)") ==
          "s1-002,old2012");
    CHECK(text("SELECT question || model || k || weight || study FROM synthesis_detail") ==
          text("SELECT slug || 'random-effects230.0berg-2012' FROM question WHERE id = 1"));
}

TEST_CASE("the plain sqlite3 shell reads the views and runs the examples") {
    if (shell("sqlite3 --version").first != 0) {
        WARN("skipped: the sqlite3 shell is not installed");
        return;
    }
    const test::Scratch scratch;
    test::sample_database(scratch / "x.db");
    const auto run = [&](const std::string& sql) {
        return shell("sqlite3 -readonly -bail '" + scratch / "x.db" + "' < '" + scratch.file("x.sql", sql) + "'");
    };
    for (const auto& [view, columns] : documented()) {
        CAPTURE(view);
        const auto [status, output] = run("SELECT count(*) > 0 FROM " + view + ";");
        CHECK(status == 0);
        CHECK(output == "1\n");
    }
    for (const auto& example : examples()) {
        const auto [status, output] = run(example);
        CAPTURE(example, output);
        CHECK(status == 0);
    }
    CHECK(run("PRAGMA integrity_check; PRAGMA foreign_key_check;").second == "ok\n");
}
