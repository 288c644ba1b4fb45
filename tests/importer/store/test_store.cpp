// SPDX-License-Identifier: MIT
#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::importer;
using namespace grounds::test;

TEST_CASE("everything is added once, and the same again leaves the file byte for byte") {
    const Workspace workspace;
    workspace.write_data();
    const auto first = import({"data"});
    REQUIRE_FALSE(first.rejected());
    CHECK(count(first, Outcome::added) == 17);
    CHECK(first.records.size() == 17);
    CHECK(first.stored);
    CHECK(first.assessed == 3);
    const auto bytes = workspace.read("test.db");

    const auto second = import({"data"});
    CHECK(count(second, Outcome::unchanged) == 17);
    CHECK(second.assessed == 0);
    CHECK_FALSE(second.stored);
    CHECK(workspace.read("test.db") == bytes);
}

TEST_CASE("lines that moved are no reason to write, but go along with one") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    const std::string line_of =
        "SELECT line FROM claim c JOIN origin o ON o.id = c.origin_id WHERE slug = 'avoid-oxide'";
    const auto before = std::stol(value(line_of));
    workspace.write("data/questions.yaml", "# a comment\n" + workspace.read("data/questions.yaml"));
    CHECK_FALSE(import({"data"}).stored);
    CHECK(std::stol(value(line_of)) == before);
    workspace.edit("data/two.yaml", "Magnesium does nothing.", "It does nothing.");
    CHECK(import({"data"}).stored);
    CHECK(std::stol(value(line_of)) == before + 1);
}

TEST_CASE("an update keeps row ids, replaces parts and assesses only what it touches") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    const std::string row_of =
        "SELECT f.id || ' ' || s.id FROM finding f JOIN study s ON s.id = f.study_id WHERE f.slug = ";
    const auto row = value(row_of + "'per-week'");
    workspace.edit("data/studies.yaml", "n: 48,", "n: 47,");
    const auto report = import({"data"});
    CHECK(count(report, Outcome::updated) == 1);
    CHECK(count(report, Outcome::unchanged) == 16);
    CHECK(value(row_of + "'per-week'") == row);
    CHECK(value("SELECT group_concat(n, ' ') FROM arm") == "47 46");
    CHECK(report.assessed == 2);  // night-cramps, and what advice in the same article rests on
}

TEST_CASE("what a file no longer holds is removed with all that hangs on it") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    std::filesystem::remove("data/two.yaml");
    const auto report = import({"data"});
    REQUIRE_FALSE(report.rejected());
    CHECK(count(report, Outcome::removed) == 2);
    CHECK(value("SELECT count(*) FROM source") == "1");
    CHECK(value("SELECT count(*) FROM passage") == "2");
    CHECK(value("SELECT count(*) FROM citation_candidate") == "0");
    CHECK(value("SELECT count(*) FROM origin") == "15");
    CHECK(value("PRAGMA integrity_check") == "ok");
    CHECK(value("PRAGMA foreign_key_check").empty());
}

TEST_CASE("a file that this run does not read keeps its records") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    std::filesystem::remove("data/two.yaml");
    const auto report = import({"data/one.yaml"});
    CHECK(count(report, Outcome::removed) == 0);
    CHECK(value("SELECT count(*) FROM source") == "2");
}

TEST_CASE("a removal that another record still needs is a problem, and nothing is stored") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    const auto bytes = workspace.read("test.db");
    workspace.edit("data/works.bib", "@article{beta2012", "@comment{beta2012");
    const auto report = import({"data/works.bib"});
    REQUIRE(report.rejected());
    CHECK(report.problems.at(0).message.find("two-1") != std::string::npos);
    CHECK(count(report, Outcome::rejected) == 2);
    CHECK(workspace.read("test.db") == bytes);
}

TEST_CASE("one sheet is imported alone into a database that knows the rest") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    workspace.edit("data/one.yaml", "by 43 per cent", "a lot");
    const auto report = import({"data/one.yaml"});
    REQUIRE_FALSE(report.rejected());
    CHECK(count(report, Outcome::updated) == 1);
    CHECK(value("SELECT said FROM claim_search WHERE claim_search MATCH 'lot'") == "Night cramps fell a lot.");
}

TEST_CASE("appearances with equal spans share a passage") {
    const Workspace workspace;
    workspace.write_data();
    workspace.write("data/two.yaml", workspace.read("data/two.yaml") + R"(  - id: two-2
    claim: mg-cuts-cramps
    says: Magnesium cuts cramps, some say.
    at: {section: Top, start: 0, end: 10, sha256: 00000000000000000000000000000000000000000000000000000000000000aa}
    stance: reports
)");
    REQUIRE(import({"data"}).stored);
    CHECK(value("SELECT count(*) FROM passage") == "3");
    CHECK(value("SELECT count(*) FROM appearance") == "4");
}

TEST_CASE("an appearance that cites nothing says so") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    CHECK(
        value("SELECT resolution FROM citation c JOIN appearance a ON a.id = c.appearance_id WHERE a.slug = 'one-2'") ==
        "none-given");
}

TEST_CASE("records that refer to later ones are stored, and cycles are no trouble") {
    const Workspace workspace;
    workspace.write_data();
    workspace.edit("data/studies.yaml", "  design: rct-parallel",
                   "  same-participants-as: [gamma-2015]\n  design: rct-parallel");
    workspace.edit("data/studies.yaml", "  design: rct-crossover",
                   "  same-participants-as: [alpha-2010]\n  design: rct-crossover");
    REQUIRE(import({"data"}).stored);
    CHECK(value("SELECT count(*) FROM study_relation WHERE other_id IS NOT NULL") == "2");
}

/// Each edit is imported on its own; the database must then say what a new one says.
TEST_CASE("step by step gives what a fresh import gives") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    struct Edit {
        const char* file;
        const char* from;
        const char* to;
    };
    const auto edit = GENERATE(
        Edit{"data/works.bib", "title = {Magnesium and night cramps}", "title = {Retitled}"},
        Edit{"data/works.bib", "year = {2015}}", "year = {2015}, supersedes = {alpha2010}}"},
        Edit{"data/studies.yaml", "value: -0.38, ci: [-2.12, 1.36], p: 0.67",
             "value: -3.4, ci: [-5.1, -1.7], p: 0.001"},
        Edit{"data/studies.yaml", "question: any-cramps", "question: night-cramps"},
        Edit{"data/studies.yaml",
             "form: oxide}\n  comparator: placebo\n  seen: {how: abstract}\nfindings:\n  - id: per-week",
             "form: citrate}\n  comparator: placebo\n  seen: {how: abstract}\nfindings:\n  - id: weekly"},
        Edit{"data/questions.yaml", "text: Does magnesium make any cramps rarer?", "text: Which cramps?"},
        Edit{"data/questions.yaml", "value: 1, source", "value: 5, source"},
        Edit{"data/questions.yaml",
             "avoid-oxide, statement: Avoid oxide., answers: yes, advice: {avoid: {form: oxide}}",
             "avoid-oxide, statement: Oxide is fine., answers: no"},
        Edit{"data/one.yaml", "title: Magnesium for cramps", "title: Other words"},
        Edit{"data/one.yaml", "claim: mg-cuts-cramps", "claim: mg-cuts-any"},
        Edit{"data/one.yaml", "reference: alpha2010", "reference: gamma2015"},
        Edit{"data/two.yaml", "resolution: ambiguous\n        because: two would fit\n        candidates: [{",
             "resolution: probable\n        reference: beta2012\n        because: it fits\n        candidates: [{"});
    workspace.edit(edit.file, edit.from, edit.to);
    REQUIRE_FALSE(import({edit.file}).rejected());
    RunOptions fresh;
    fresh.db = "fresh.db";
    fresh.paths = {"data"};
    fresh.quiet = true;
    REQUIRE_FALSE(import_with(fresh).rejected());
    CHECK(contents("test.db") == contents("fresh.db"));
}

TEST_CASE("other rules mean that every question is assessed anew") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    const auto wanted = contents("test.db");
    SQLite::Database("test.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE assessment SET rule_set = 'older', verdict_reason = 'by other rules' WHERE claim_id = 1");
    const auto report = import({"data"});
    CHECK(report.assessed == 3);
    CHECK(report.stored);
    CHECK(contents("test.db") == wanted);
}
