// SPDX-License-Identifier: MIT
#include "importer/run/run.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "base/interrupt.hpp"
#include "importer/store/store.hpp"
#include "schema/db/database.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::db;
using namespace grounds::importer;
using namespace grounds::store;
using namespace grounds::test;

namespace {

bool no(const std::string& /*of any file*/) {
    return false;
}

namespace fs = std::filesystem;

RunOptions into(const std::string& db) {
    RunOptions options;
    options.db = db;
    options.paths = {"data"};
    options.quiet = true;
    options.wait = 1;
    return options;
}

/// The message of the Error that an import into `db` ends with.
std::string failure(const std::string& db) {
    try {
        run_import(into(db));
    } catch (const Error& error) {
        return error.where() + ": " + error.what();
    }
    return "no failure";
}

/// No file may grow beyond this many bytes while it lives: what a full disk does, without one.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes) {
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;
    ~FileLimit() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int) = SIG_DFL;
};

}  // namespace

TEST_CASE("a run with a problem stores nothing and makes no database") {
    const Workspace workspace;
    workspace.write_data();
    workspace.edit("data/one.yaml", "claim: mg-cuts-cramps", "claim: nobody-knows");
    const auto report = import({"data"});
    REQUIRE(report.rejected());
    CHECK(count(report, Outcome::rejected) == 17);
    CHECK_FALSE(report.stored);
    CHECK_FALSE(fs::exists("test.db"));
}

TEST_CASE("problems come by file and line") {
    const Workspace workspace;
    workspace.write_data();
    workspace.edit("data/two.yaml", "claim: mg-useless", "claim: nobody-knows");
    workspace.edit("data/one.yaml", "claim: avoid-oxide", "claim: nobody-knows");
    workspace.edit("data/one.yaml", "claim: mg-cuts-cramps", "claim: nobody-knows");
    const auto report = run_import(into("test.db"));
    REQUIRE(report.problems.size() == 3);
    CHECK(report.problems[0].file == "data/one.yaml");
    CHECK(report.problems[0].line < report.problems[1].line);
    CHECK(report.problems[2].file == "data/two.yaml");
}

TEST_CASE("a dry run says what would happen and leaves no trace") {
    const Workspace workspace;
    workspace.write_data();
    auto options = into("test.db");
    options.dry_run = true;
    auto report = import_with(options);
    CHECK(count(report, Outcome::added) == 17);
    CHECK(report.assessed == 3);
    CHECK_FALSE(report.stored);
    CHECK_FALSE(fs::exists("test.db"));

    REQUIRE(import({"data"}).stored);
    const auto bytes = workspace.read("test.db");
    workspace.edit("data/one.yaml", "by 43 per cent", "a lot");
    report = import_with(options);
    CHECK(count(report, Outcome::updated) == 1);
    CHECK(workspace.read("test.db") == bytes);
}

TEST_CASE("the same data at the same time gives the same bytes") {
    const Workspace workspace;
    const Environment epoch("SOURCE_DATE_EPOCH", "1700000000");
    workspace.write_data();
    REQUIRE(import_with(into("a.db")).stored);
    REQUIRE(import_with(into("b.db")).stored);
    CHECK(workspace.read("a.db") == workspace.read("b.db"));
    CHECK(value("SELECT started FROM import", "a.db") == "2023-11-14T22:13:20Z");
}

TEST_CASE("check stores nothing and needs no database, but uses one") {
    const Workspace workspace;
    workspace.write_data();
    CHECK_FALSE(run_check(into("")).rejected());
    auto options = into("");
    options.paths = {"data/one.yaml"};
    CHECK(run_check(options).rejected());
    REQUIRE(import({"data"}).stored);
    const auto bytes = workspace.read("test.db");
    options.db = "test.db";
    CHECK_FALSE(run_check(options).rejected());
    CHECK(workspace.read("test.db") == bytes);
}

TEST_CASE("what is not our database is refused and left alone") {
    const Workspace workspace;
    workspace.write_data();
    workspace.write("text.db", "this is not a database, it is a text that is long enough to look like one at first");
    SQLite::Database("other.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (a)");
    REQUIRE(import_with(into("newer.db")).stored);
    SQLite::Database("newer.db", SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
    const auto other = workspace.read("other.db");
    CHECK(failure("text.db") == "text.db: is not a database");
    CHECK(failure("other.db").find("belongs to another program") != std::string::npos);
    CHECK(failure("newer.db").find("has schema 999") != std::string::npos);
    CHECK(failure("no/such/folder.db").find("there is no folder") != std::string::npos);
    CHECK(workspace.read("other.db") == other);
}

TEST_CASE("a full disk leaves what was there") {
    const Workspace workspace;
    workspace.write_data();
    SECTION("nothing, if there was nothing") {
        const FileLimit limit(64 * 1024);
        CHECK(failure("test.db") != "no failure");
        CHECK_FALSE(fs::exists("test.db"));
        CHECK_FALSE(fs::exists("test.db-journal"));
    }
    SECTION("the database as it was") {
        REQUIRE(import({"data"}).stored);
        const auto before = contents("test.db");
        workspace.edit("data/one.yaml", "by 43 per cent", std::string(400000, 'x'));
        {
            const FileLimit limit(fs::file_size("test.db") + 4096);
            CHECK(failure("test.db") != "no failure");
        }
        CHECK(contents("test.db") == before);
        CHECK(value("PRAGMA integrity_check") == "ok");
    }
}

TEST_CASE("a database that somebody else writes is not touched") {
    const Workspace workspace;
    workspace.write_data();
    auto db = open_for_import("test.db");
    db.exec("PRAGMA max_page_count = 60");
    db::Transaction transaction(db, db::Transaction::For::writing);
    CHECK(failure("test.db").find("locked") != std::string::npos);
}

TEST_CASE("an interrupt rolls back") {
    const Workspace workspace;
    workspace.write_data();
    catch_interrupts();
    SECTION("before anything is written") {
        std::raise(SIGINT);
        CHECK_THROWS_AS(run_import(into("test.db")), Interrupted);
        CHECK_FALSE(fs::exists("test.db"));
    }
    SECTION("in the middle of the transaction") {
        Dataset data;
        for (const char* key : {"r0", "r1"}) {
            Reference reference;
            reference.key = key;
            reference.type = "book";
            reference.origin.sha256 = std::string(64, 'a');
            data.references.push_back(reference);
        }
        auto db = open_for_import("test.db");
        const auto try_to_store = [&] {
            db::Transaction transaction(db, db::Transaction::For::writing);
            Progress progress(false);
            const Stored stored(db);
            Store store(db, stored);
            const auto plan = make_plan(data, stored, {no, no, no, no});
            std::raise(SIGTERM);
            store.put(plan, progress);
            transaction.commit();
        };
        CHECK_THROWS_AS(try_to_store(), Interrupted);
        CHECK(value("SELECT count(*) FROM reference") == "0");
        CHECK(value("SELECT count(*) FROM import") == "0");
    }
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    CHECK_NOTHROW(stop_if_interrupted());
}

TEST_CASE("what the database refuses is told with the record's file and line") {
    const Workspace workspace;
    auto db = open_for_import("test.db");
    Dataset data;
    Reference wrong;
    wrong.key = "wrong";
    wrong.type = "book";
    wrong.issued = "soon";
    wrong.origin = {"works.bib", 7, std::string(64, 'a'), "", ""};
    data.references.push_back(wrong);
    Progress progress(false);
    const Stored stored(db);
    Store store(db, stored);
    const auto plan = make_plan(data, stored, {no, no, no, no});
    try {
        store.put(plan, progress);
        FAIL("it was stored");
    } catch (const Error& error) {
        CHECK(error.where() == "works.bib:7");
        CHECK(std::string(error.what()).starts_with("reference wrong: CHECK constraint failed"));
    }
}

TEST_CASE("a file that holds nothing is a warning, and no source") {
    Workspace here;
    here.write("empty.bib", "\n");
    here.write("empty.html", "<html><body><script>render()</script></body></html>");
    const auto report = import({"empty.bib", "empty.html"});
    REQUIRE(report.problems.size() == 2);
    CHECK(report.problems[0].message == "the file is empty");
    CHECK(report.problems[1].message == "has no text to read: nothing is stored of it");
    CHECK_FALSE(fs::exists("test.db"));
}
