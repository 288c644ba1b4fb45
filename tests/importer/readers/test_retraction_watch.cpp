// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "importer/readers/reader.hpp"
#include "tests/importer/readers/reading.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::readers;
using namespace grounds::importer;
using namespace grounds::test;

namespace {

const std::string header =
    "Record ID,Title,Subject,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,"
    "OriginalPaperPubMedID,RetractionNature,Reason\n";

std::string row(const std::string& id, const std::string& date, const std::string& doi, const std::string& pmid,
                const std::string& nature) {
    return id + ",\"A title, quoted\",(HSC),\"" + date + "\",10.5555/notice" + id + ",0,1/1/2010 0:00," + doi + "," +
           pmid + "," + nature + ",+Error in Data;+Notice - Limited;\n";
}

Read read_csv_named(const std::string& text, const std::string& name = "rw.csv") {
    Read read;
    read_retraction_watch({name, text}, read.data, read.problems);
    return read;
}

/// The works of the workspace with identifiers, and what the studies say.
void write_library(const Workspace& workspace) {
    workspace.write_data();
    workspace.edit("data/works.bib", "year = {2010}}", "year = {2010}, doi = {10.5555/Alpha}, pmid = {11}}");
    workspace.edit("data/works.bib", "year = {2012}}", "year = {2012}, pmid = {12}}");
}

std::string state(const std::string& key) {
    return value("SELECT state FROM reference WHERE key = '" + key + "'");
}

}  // namespace

TEST_CASE("Retraction Watch: a row becomes a notice", "[retraction]") {
    const auto read =
        read_csv_named("\xEF\xBB\xBF" + header + row("7", "3/2/2021 0:00", "10.5555/ALPHA", "0", "Retraction") +
                       row("8", "12/31/2020", "unavailable", "12", "Expression of concern") +
                       row("9", "1/1/2020", "Unavailable", "0", "Correction"));
    REQUIRE(read.messages().empty());
    REQUIRE(read.data.snapshots.size() == 1);
    const auto& snapshot = read.data.snapshots.front();
    CHECK(snapshot.rows == 3);
    CHECK(snapshot.unmatchable == 1);
    CHECK(snapshot.as_of == "2021-03-02");
    CHECK(snapshot.as_of_from == SnapshotDate::newest_notice);
    REQUIRE(snapshot.notices.size() == 2);
    const auto& first = snapshot.notices.front();
    CHECK(first.record == "7");
    CHECK(first.nature == NoticeNature::retraction);
    CHECK(first.date == "2021-03-02");
    CHECK(first.doi == "10.5555/alpha");
    CHECK(first.pmid.empty());
    CHECK(first.notice_doi == "10.5555/notice7");
    CHECK(first.reasons == "Error in Data; Notice - Limited");
    CHECK(first.title == "A title, quoted");
    CHECK(snapshot.notices.back().doi.empty());
    CHECK(snapshot.notices.back().pmid == "12");
}

TEST_CASE("Retraction Watch: the day of a snapshot from the name of its file", "[retraction]") {
    const auto day = [](const std::string& name) {
        return read_csv_named(header + row("7", "3/2/2021", "10.5555/a", "0", "Retraction"), name)
            .data.snapshots.at(0)
            .as_of;
    };
    CHECK(day("x/retraction_watch-2026-10-28.csv") == "2026-10-28");
    CHECK(day("rw20261028.csv") == "2026-10-28");
    CHECK(day("2026-10-28/rw.csv") == "2021-03-02");
    CHECK(day("rw-120261028.csv") == "2021-03-02");
    CHECK(day("rw-2026-13-28.csv") == "2021-03-02");
}

TEST_CASE("Retraction Watch: bad bytes are marked, bad rows are refused", "[retraction]") {
    auto text = header + row("7", "13/2/2021", "10.5555/a", "0", "Retraction");
    text.replace(text.find("A title"), 1, "\xFF");
    const auto read = read_csv_named(text);
    CHECK(read.messages().empty());
    CHECK(read.data.snapshots.at(0).notices.at(0).title == "\xEF\xBF\xBD title, quoted");
    CHECK(read.data.snapshots.at(0).notices.at(0).date.empty());

    const auto bad = read_csv_named(header + row("7", "3/2/2021", "10.5555/a", "0", "Withdrawal") + "1,2\n");
    CHECK(bad.messages() ==
          Lines{"2: 'Withdrawal' is no RetractionNature; expected Retraction, Expression of concern, Correction or "
                "Reinstatement",
                "3: the row has 2 fields, the header 11; get the file again"});
    CHECK(bad.data.snapshots.empty());
    CHECK(read_csv_named("a,b\n").problems.size() == 4);
    CHECK(read_csv_named("").problems.size() == 1);
    CHECK(read_csv_named(header + "\"open").problems.size() == 1);
}

TEST_CASE("Retraction Watch: known by its header, other tables are not its business", "[retraction]") {
    CHECK(is_retraction_watch(header));
    CHECK_FALSE(is_retraction_watch("study,yi,vi\n"));
    const Workspace workspace;
    workspace.write_data();
    workspace.write("data/table.csv", "study,yi,vi\na,1,2\n");
    CHECK_FALSE(import({"data"}).rejected());
    CHECK(import({"data/table.csv"}).rejected());
}

TEST_CASE("a snapshot sets states by DOI and PMID, and touches the questions", "[retraction]") {
    const Workspace workspace;
    write_library(workspace);
    REQUIRE(import({"data"}).stored);
    CHECK(state("alpha2010") == "unchecked");
    workspace.write("rw-2026-11-01.csv", header + row("7", "3/2/2021", "10.5555/ALPHA", "0", "Retraction"));
    const auto report = import({"rw-2026-11-01.csv"});
    REQUIRE_FALSE(report.rejected());
    CHECK(count(report, Outcome::added) == 1);
    CHECK(report.matched.states == 2);
    CHECK(report.assessed > 0);
    CHECK(state("alpha2010") == "retracted");
    CHECK(state("beta2012") == "none");
    CHECK(state("gamma2015") == "unchecked");  // no identifier
    CHECK(
        value("SELECT count(*) FROM bearing b JOIN finding f ON f.id = b.finding_id JOIN study s ON s.id = f.study_id "
              "WHERE s.slug = 'alpha-2010' AND b.counted") == "0");
    CHECK(value("SELECT explanation FROM fidelity WHERE verdict = 'retracted-source'")
              .find("retracted on 2021-03-02 (Retraction Watch as of 2026-11-01)") != std::string::npos);
    CHECK_FALSE(import({"rw-2026-11-01.csv"}).stored);
    CHECK_FALSE(import({"data"}).stored);

    SECTION("works that come later are held against it") {
        workspace.write("late.bib", "@article{late, title = {Late}, doi = {10.5555/ALPHA}, year = {2020}}");
        REQUIRE(import({"late.bib"}).stored);
        CHECK(state("late") == "retracted");
    }
    SECTION("a newer one replaces it; an older one is passed over") {
        workspace.write("rw-2026-12-01.csv", header + row("7", "3/2/2021", "10.5555/ALPHA", "0", "Retraction") +
                                                 row("8", "11/20/2026", "10.5555/ALPHA", "0", "Reinstatement"));
        REQUIRE(import({"rw-2026-12-01.csv"}).stored);
        CHECK(state("alpha2010") == "reinstated");
        CHECK(value("SELECT count(*) FROM retraction_notice") == "2");
        const auto older = import({"rw-2026-11-01.csv"});
        CHECK_FALSE(older.stored);
        CHECK(older.problems.size() == 1);
        CHECK(state("alpha2010") == "reinstated");
    }
    SECTION("a person's word outranks it") {
        workspace.edit("data/works.bib", "pmid = {11}}", "pmid = {11}, state = {none}}");
        REQUIRE(import({"data"}).stored);
        CHECK(state("alpha2010") == "none");
        CHECK(value("SELECT given FROM reference_state") == "none");
    }
    SECTION("a PMID under another DOI is a warning, not a retraction") {
        workspace.write("rw-2026-12-02.csv", header + row("9", "3/2/2021", "10.5555/other", "11", "Retraction"));
        const auto warned = import({"rw-2026-12-02.csv"});
        CHECK(state("alpha2010") == "none");
        REQUIRE(warned.problems.size() == 1);
        CHECK(warned.problems.front().message.find("PMID 11 with the DOI 10.5555/other") != std::string::npos);
    }
    SECTION("--snapshot-date says of which day it is") {
        RunOptions options;
        options.db = "test.db";
        options.paths = {"rw-2026-11-01.csv"};
        options.snapshot_date = "2026-11-05";
        options.quiet = true;
        REQUIRE(import_with(options).stored);
        CHECK(value("SELECT as_of || as_of_from FROM retraction_snapshot") == "2026-11-05given");
        CHECK_FALSE(import({"rw-2026-11-01.csv"}).stored);  // the same bytes: the person's day stays
    }
}

TEST_CASE("a snapshot whose file is gone from its folder goes, and nothing is known any more", "[retraction]") {
    const Workspace workspace;
    write_library(workspace);
    workspace.write("data/rw.csv", header + row("7", "3/2/2021", "10.5555/ALPHA", "0", "Retraction"));
    REQUIRE(import({"data"}).stored);
    CHECK(state("alpha2010") == "retracted");
    std::filesystem::remove("data/rw.csv");
    const auto report = import({"data"});
    CHECK(count(report, Outcome::removed) == 1);
    CHECK(report.assessed > 0);
    CHECK(state("alpha2010") == "unchecked");
    CHECK(value("SELECT count(*) FROM retraction_notice") == "0");
    CHECK(value("PRAGMA foreign_key_check").empty());
}
