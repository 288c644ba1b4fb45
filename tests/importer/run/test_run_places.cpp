// SPDX-License-Identifier: MIT
// Imports from several places, and several at once.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "importer/run/run.hpp"
#include "schema/db/database.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::db;
using namespace grounds::importer;
using namespace grounds::test;

namespace {

namespace fs = std::filesystem;

constexpr auto one_work = "@article{other2020, title={Other}, year={2020}}\n";

RunOptions import_to(const std::string& db, const std::string& path = "data") {
    RunOptions options;
    options.db = db;
    options.paths = {path};
    options.quiet = true;
    return options;
}

/// The current directory, until the end of the scope.
class Inside {
public:
    explicit Inside(const fs::path& folder) : before_(fs::current_path()) {
        fs::current_path(folder);
    }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;
    ~Inside() {
        fs::current_path(before_);
    }

private:
    fs::path before_;
};

/// For a process of its own: its exit code.
int dry_run_into(const std::string& db) {
    auto options = import_to(db);
    options.dry_run = true;
    try {
        return run_import(options).stored ? 1 : 0;
    } catch (const std::exception&) {
        return 2;
    }
}

}  // namespace

TEST_CASE("folders of one name in two places do not speak for each other") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import_with(import_to("test.db")).stored);
    workspace.write("elsewhere/data/other.bib", one_work);
    {
        const Inside elsewhere("elsewhere");
        const auto report = import_with(import_to("../test.db"));
        CHECK(count(report, Outcome::removed) == 0);
        CHECK(count(report, Outcome::added) == 1);
    }
    CHECK(value("SELECT file FROM reference r JOIN origin o ON o.id = r.origin_id WHERE key = 'other2020'") ==
          "elsewhere/data/other.bib");
    CHECK(count(import_with(import_to("test.db")), Outcome::unchanged) == 17);
}

TEST_CASE("the same files are the same from every directory") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import_with(import_to("test.db")).stored);
    const auto data = fs::absolute("data").string();
    const auto db = fs::absolute("test.db").string();
    workspace.write("deep/below/x", "");
    const Inside deep("deep/below");
    CHECK_FALSE(import_with(import_to("../../test.db", "../../data")).stored);
    CHECK_FALSE(import_with(import_to(db, data)).stored);
    CHECK_FALSE(import_with(import_to(db, "../../data/../data")).stored);
}

TEST_CASE("a database outside of the data names the files absolutely") {
    const Workspace workspace;
    workspace.write_data();
    workspace.write("place/x", "");
    REQUIRE(import_with(import_to("place/test.db")).stored);
    CHECK(value("SELECT min(file) FROM origin", "place/test.db") == fs::absolute("data/one.yaml").string());
    const Inside place("place");
    CHECK_FALSE(import_with(import_to("test.db", "../data")).stored);
}

TEST_CASE("a sheet may be renamed") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import_with(import_to("test.db")).stored);
    const auto before = contents("test.db");
    fs::rename("data/one.yaml", "data/zz.yaml");
    const auto report = import_with(import_to("test.db"));
    CHECK(count(report, Outcome::updated) > 0);
    CHECK(count(report, Outcome::added) == 0);
    CHECK(count(report, Outcome::removed) == 0);
    CHECK(value("SELECT count(*) FROM origin WHERE file = 'data/one.yaml'") == "0");
    CHECK_FALSE(import_with(import_to("test.db")).stored);
}

TEST_CASE("a record may move between sheets of one run, but not be taken from one that is not read") {
    const Workspace workspace;
    workspace.write("data/a.bib", one_work);
    workspace.write("data/b.bib", "");
    REQUIRE(import_with(import_to("test.db")).stored);
    workspace.write("data/b.bib", one_work);
    CHECK_FALSE(run_import(import_to("test.db", "data/b.bib")).stored);  // the same record, which a.bib still holds
    workspace.write("data/a.bib", "");
    const auto report = import_with(import_to("test.db"));
    CHECK(count(report, Outcome::updated) == 1);
    CHECK(report.records.size() == 1);
}

TEST_CASE("standard input owns nothing") {
    const Workspace workspace;
    workspace.write("data/a.bib", one_work);
    REQUIRE(import_with(import_to("test.db")).stored);
    SQLite::Database("test.db", SQLite::OPEN_READWRITE).exec("UPDATE origin SET file = '-'");
    CHECK(count(import_with(import_to("test.db")), Outcome::updated) == 1);
}

TEST_CASE("a file without content stays as it is unless something is stored") {
    const Workspace workspace;
    workspace.write_data();
    workspace.write("empty.db", "");
    auto options = import_to("empty.db");
    options.dry_run = true;
    CHECK(count(import_with(options), Outcome::added) == 17);
    CHECK(fs::file_size("empty.db") == 0);
    options.dry_run = false;
    workspace.edit("data/one.yaml", "claim: mg-cuts-cramps", "claim: nobody-knows");
    CHECK(run_import(options).rejected());
    CHECK(fs::file_size("empty.db") == 0);
    workspace.edit("data/one.yaml", "claim: nobody-knows", "claim: mg-cuts-cramps");
    CHECK(import_with(options).stored);
}

TEST_CASE("a file that is too short for a database is refused and left alone") {
    const Workspace workspace;
    workspace.write_data();
    const std::string text(GENERATE(std::size_t{1}, std::size_t{16}, std::size_t{511}), 'x');
    workspace.write("short.db", text);
    CHECK_THROWS_WITH(run_import(import_to("short.db")), "is not a database");
    CHECK(workspace.read("short.db") == text);
}

TEST_CASE("a file that another run fills is not removed") {
    const Workspace workspace;
    workspace.write_data();
    {
        auto other = open_unprepared("test.db");
        const db::Transaction lock(other, db::Transaction::For::writing);
        remove_if_empty("test.db");
        CHECK(fs::exists("test.db"));
    }
    REQUIRE(import_with(import_to("test.db")).stored);
    remove_if_empty("test.db");
    CHECK(fs::exists("test.db"));
    const auto db = open_for_query("test.db");
    CHECK_FALSE(is_moved(db));
    fs::remove("test.db");
    CHECK(is_moved(db));
}

TEST_CASE("runs at once on a new file lose nothing") {
    const Workspace workspace;
    workspace.write_data();
    for (int round = 0; round < 10; ++round) {
        const auto name = "race" + std::to_string(round) + ".db";
        const auto child = fork();
        if (child == 0) {
            _exit(dry_run_into(name));
        }
        CHECK(import_with(import_to(name)).stored);
        int status = -1;
        REQUIRE(waitpid(child, &status, 0) == child);
        CHECK(status == 0);
        REQUIRE(fs::exists(name));
        CHECK(value("SELECT count(*) FROM import", name) == "1");
    }
}
