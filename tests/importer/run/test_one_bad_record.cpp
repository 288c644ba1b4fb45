// SPDX-License-Identifier: MIT
// One bad record costs one record; and whose records are whose when files are moved.
#include <catch2/catch.hpp>

#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::test;

namespace {

namespace fs = std::filesystem;

const char* const one_bad =
    "@book{good, title = {Good}, year = 2001}\n@book{bad, title = {Bad}, year 2002}\n"
    "@book{fine, title = {Fine}, year = 2003}\n";

RunOptions options_for(const std::vector<std::string>& paths) {
    RunOptions options;
    options.db = "test.db";
    options.paths = paths;
    options.quiet = true;
    return options;
}

}  // namespace

TEST_CASE("a record that can't be read is left out, and the rest is stored") {
    const Workspace here;
    here.write("a.bib", one_bad);
    here.write("b.ris", "TY  - JOUR\nTI  - In order\nER  - \nTI  - No type\nER  - \n");
    const auto report = import({"a.bib", "b.ris"});
    CHECK(report.stored);
    CHECK_FALSE(report.rejected());
    CHECK(report.incomplete());
    CHECK(count(report, Outcome::added) == 3);
    CHECK(count(report, Outcome::rejected) == 2);
    REQUIRE(report.problems.size() == 2);
    CHECK(report.problems[0].file == "a.bib");
    CHECK(report.problems[0].line == 2);
    CHECK(report.problems[0].severity == Problem::Severity::rejection);
}

TEST_CASE("with --strict nothing is stored where a record is rejected") {
    const Workspace here;
    here.write("a.bib", one_bad);
    auto options = options_for({"a.bib"});
    options.strict = true;
    const auto report = run_import(options);
    CHECK(report.rejected());
    CHECK_FALSE(fs::exists("test.db"));
    here.write("a.bib", "@book{good, title = {Good}}");
    CHECK_FALSE(run_import(options).rejected());
}

TEST_CASE("a dry run and a check say the same as the run") {
    const Workspace here;
    here.write("a.bib", one_bad);
    here.write("b.bib", "@book{good, title = {Another}}\n");
    auto dry = options_for({"a.bib", "b.bib"});
    dry.dry_run = true;
    const auto said = run_import(dry);
    auto only_check = options_for({"a.bib", "b.bib"});
    only_check.db.clear();
    const auto checked = run_check(only_check);
    const auto done = import({"a.bib", "b.bib"});
    const auto lines = [](const RunReport& report) {
        std::vector<std::string> all;
        for (const auto& problem : report.problems) {
            all.push_back(problem.file + ":" + std::to_string(problem.line) + " " + problem.message);
        }
        return all;
    };
    CHECK(lines(said) == lines(done));
    CHECK(lines(checked) == lines(done));
    for (const auto outcome : {Outcome::added, Outcome::rejected}) {
        CHECK(count(said, outcome) == count(done, outcome));
        CHECK(count(checked, outcome) == count(done, outcome));
    }
}

TEST_CASE("a record that became unreadable keeps what is stored of it") {
    const Workspace here;
    here.write("a.bib", "@book{good, title = {Good}, year = 2001}\n@book{bad, title = {Bad}, year = 2002}\n");
    import({"a.bib"});
    here.write("a.bib", one_bad);
    const auto report = import({"a.bib"});
    CHECK(count(report, Outcome::removed) == 0);
    CHECK(value("SELECT title FROM reference WHERE key = 'bad'") == "Bad");
}

TEST_CASE("a sheet that names a rejected record stores nothing, since claims hang together") {
    const Workspace here;
    here.write_data();
    here.edit("data/works.bib", "@article{beta2012,", "@article{beta2012, year 2012,");
    const auto report = import({"data"});
    CHECK(report.rejected());
    CHECK_FALSE(fs::exists("test.db"));
}

TEST_CASE("a database that moves finds its data again, and says so") {
    const Workspace here;
    here.write_data();
    REQUIRE(import({"data"}).stored);
    fs::create_directory("away");
    fs::rename("test.db", "away/test.db");
    auto options = options_for({"data"});
    options.db = "away/test.db";
    const auto report = run_import(options);
    CHECK_FALSE(report.rejected());
    CHECK(count(report, Outcome::added) == 0);
    CHECK(count(report, Outcome::removed) == 0);
    REQUIRE_FALSE(report.problems.empty());
    CHECK(report.problems[0].message.find("taken over from ") != std::string::npos);
    CHECK(run_import(options).problems.empty());
}

TEST_CASE("data that moves, and a sheet that is renamed and named alone") {
    const Workspace here;
    here.write_data();
    REQUIRE(import({"data"}).stored);
    SECTION("the folder") {
        fs::rename("data", "elsewhere");
        const auto report = import({"elsewhere"});
        CHECK_FALSE(report.rejected());
        CHECK(count(report, Outcome::added) == 0);
    }
    SECTION("a sheet") {
        fs::rename("data/one.yaml", "data/first.yaml");
        const auto report = import({"data/first.yaml"});
        CHECK_FALSE(report.rejected());
        CHECK(count(report, Outcome::added) == 0);
        CHECK(value("SELECT count(*) FROM origin WHERE file = 'data/one.yaml'") == "0");
    }
}

TEST_CASE("a file renamed within a folder that is read gives its records to the new one, and the run says so") {
    const Workspace here;
    here.write("data/old.bib", "@book{a, title = {A}}\n@book{b, title = {B}}\n");
    import({"data"});
    fs::rename("data/old.bib", "data/new.bib");
    const auto report = import({"data"});
    CHECK(count(report, Outcome::updated) == 2);
    REQUIRE(report.problems.size() == 1);
    CHECK(report.problems[0].file == "data/new.bib");
    CHECK(report.problems[0].message == "2 records are taken over from data/old.bib, which is gone");
    CHECK(import({"data"}).problems.empty());
}

TEST_CASE("@string of one file serves the others, whichever is read first") {
    const Workspace here;
    here.write("z-words.bib", "@string{rmp = {Reviews of Modern Physics}}\n");
    here.write("a.bib", "@article{k, title = {T}, journal = rmp}\n");
    CHECK(import({"a.bib", "z-words.bib"}).problems.empty());
    CHECK(value("SELECT container_title FROM reference") == "Reviews of Modern Physics");
}
