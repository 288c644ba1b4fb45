// SPDX-License-Identifier: MIT
// A run over files that have not changed says the same without reading them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

#include "importer/run/run.hpp"
#include "schema/db/database.hpp"
#include "schema/db/statement.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::importer;
using namespace grounds::test;

namespace {

RunReport run_counting(const std::vector<std::string>& paths, bool dry = false) {
    RunOptions options;
    options.db = "test.db";
    options.paths = paths;
    options.quiet = true;
    options.counts_will_do = true;
    options.dry_run = dry;
    return run_import(options);
}

/// Whether a run found everything as it was without reading it.
bool was_spared(const RunReport& report) {
    return report.read_from.empty() && !report.counts.empty();
}

std::string article(const std::string& key, const std::string& title) {
    return "@article{" + key + ", " + (title.empty() ? "" : "title={" + title + "}, ") +
           "author={Berg, A}, year={2020}}\n";
}

std::vector<std::string> messages(const RunReport& report) {
    std::vector<std::string> lines;
    for (const auto& problem : report.problems) {
        lines.push_back(problem_line(problem));
    }
    return lines;
}

}  // namespace

TEST_CASE("a run over unchanged files says what the full run says, and reads none", "[run]") {
    const Workspace workspace;
    workspace.write("data/a.bib", article("one2020", "One") + article("two2020", ""));
    REQUIRE(run_counting({"data"}).stored);
    RunOptions full;
    full.db = "test.db";
    full.paths = {"data"};
    full.quiet = true;
    const auto read = run_import(full);
    REQUIRE(read.records.size() == 2);
    REQUIRE_FALSE(messages(read).empty());  // a title is missing
    for (const bool dry : {false, true}) {
        const auto spared = run_counting({"data"}, dry);
        CHECK(was_spared(spared));
        CHECK(spared.counts.at(store::Kind::reference) == std::map<Outcome, long>{{Outcome::unchanged, 2}});
        CHECK(messages(spared) == messages(read));
        CHECK_FALSE(spared.stored);
        CHECK_FALSE(spared.rejected());
    }
}

TEST_CASE("whatever changes, files are read again", "[run]") {
    const Workspace workspace;
    workspace.write("data/a.bib", article("one2020", "One"));
    workspace.write("data/b.bib", article("two2020", "Two"));
    run_counting({"data"});
    REQUIRE(was_spared(run_counting({"data"})));

    SECTION("the text of a file") {
        workspace.write("data/b.bib", article("two2020", "Two things"));
        CHECK(run_counting({"data"}).stored);
        CHECK(was_spared(run_counting({"data"})));
    }
    SECTION("a file that is gone") {
        std::filesystem::remove("data/b.bib");
        const auto report = run_counting({"data"});
        CHECK(report.stored);
        CHECK(std::count_if(report.records.begin(), report.records.end(),
                            [](const auto& record) { return record.outcome == Outcome::removed; }) == 1);
    }
    SECTION("a new file, even if nothing comes of it") {
        workspace.write("data/c.bib", "\n");
        CHECK_FALSE(was_spared(run_counting({"data"})));
    }
    SECTION("a part of the files is known as well as all") {
        const auto report = run_counting({"data/a.bib"});
        CHECK(was_spared(report));
        CHECK(report.counts.at(store::Kind::reference) == std::map<Outcome, long>{{Outcome::unchanged, 1}});
        CHECK_FALSE(report.stored);
    }
    SECTION("another run that wrote something") {
        workspace.write("other.bib", article("three2020", "Three"));
        REQUIRE(run_counting({"other.bib"}).stored);
        CHECK_FALSE(was_spared(run_counting({"data"})));
    }
    SECTION("how the files are read") {
        RunOptions options;
        options.db = "test.db";
        options.paths = {"data"};
        options.quiet = options.counts_will_do = options.strict = true;
        CHECK_FALSE(was_spared(run_import(options)));
    }
    SECTION("single records are asked for") {
        RunOptions options;
        options.db = "test.db";
        options.paths = {"data"};
        options.quiet = true;
        CHECK(run_import(options).records.size() == 2);
    }
}

TEST_CASE("what is said only once is not kept for the next run", "[run]") {
    const Workspace workspace;
    workspace.write("data/a.bib", article("one2020", "One"));
    run_counting({"data"});
    SECTION("records taken over from a file that is gone") {
        std::filesystem::remove("data/a.bib");
        workspace.write("moved.bib", article("one2020", "One"));
        REQUIRE_FALSE(messages(run_counting({"moved.bib"})).empty());
        const auto again = run_counting({"moved.bib"});
        CHECK_FALSE(was_spared(again));
        CHECK(messages(again).empty());
    }
    SECTION("a record that was rejected") {
        workspace.write("data/a.bib", article("one2020", "One more") + "@article{broken, title={x\n");
        const auto first = run_counting({"data"});
        REQUIRE(first.incomplete());
        const auto again = run_counting({"data"});
        CHECK(again.incomplete());
        CHECK(messages(again) == messages(first));
    }
}

TEST_CASE("a file that looks as it did but says something else is read again", "[run]") {
    const Workspace workspace;
    workspace.write("data/a.bib", article("one2020", "One"));
    const auto written = std::filesystem::last_write_time("data/a.bib");
    std::this_thread::sleep_for(std::chrono::seconds(3));  // now its state can be relied on
    REQUIRE(run_counting({"data"}).stored);
    CHECK(value("SELECT answer LIKE '%hashes%:%' FROM run_memory") == "1");
    CHECK(was_spared(run_counting({"data"})));
    workspace.edit("data/a.bib", "{One}", "{Two}");
    std::filesystem::last_write_time("data/a.bib", written);
    CHECK(run_counting({"data"}).stored);
    CHECK(value("SELECT title FROM reference") == "Two");
}

TEST_CASE("nothing of the files themselves is kept where the same data is to give the same bytes", "[run]") {
    const Workspace workspace;
    const Environment epoch("SOURCE_DATE_EPOCH", "1700000000");
    workspace.write("data/a.bib", article("one2020", "One"));
    REQUIRE(run_counting({"data"}).stored);
    CHECK(value("SELECT answer LIKE '%hashes%' FROM run_memory") == "0");
    CHECK(was_spared(run_counting({"data"})));
}
