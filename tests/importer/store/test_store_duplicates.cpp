// SPDX-License-Identifier: MIT
// Duplicates in a database: merged when read, undone by a sheet, and nothing lost.
#include <catch2/catch.hpp>

#include <filesystem>

#include "schema/db/database.hpp"
#include "schema/load/dossier.hpp"
#include "schema/load/records.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::db;
using namespace grounds::load;
using namespace grounds::test;

namespace {

/// A second bibliography with the work alpha2010 under another key, poorer and richer at once.
constexpr auto second = R"(
@article{pubmed11, author = {Alpha, Anna}, title = {Magnesium and Night Cramps.}, journal = {J One}, year = {2010},
  doi = {10.5555/ALPHA}, pmid = {11}, volume = {3}}
)";

void write_two(const Workspace& workspace) {
    workspace.write_data();
    workspace.edit("data/works.bib", "year = {2010}}", "year = {2010}, doi = {10.5555/alpha}}");
    workspace.write("data/second.bib", second);
}

std::string merged() {
    return value(
        "SELECT group_concat(kept || '<' || other || ' ' || state || ' ' || decided_by) FROM duplicate_detail");
}

}  // namespace

TEST_CASE("a merged record stays, and the one that sheets use stands for the work, filled from the other", "[match]") {
    const Workspace workspace;
    write_two(workspace);
    const auto report = import({"data"});
    REQUIRE_FALSE(report.rejected());
    CHECK(report.matched.merged == 1);
    CHECK(merged() == "alpha2010<pubmed11 same program");
    CHECK(value("SELECT count(*) FROM reference") == "4");
    const auto db = open_for_query("test.db");
    ReferenceLoader references(db);
    for (const auto* key : {"alpha2010", "pubmed11"}) {
        const auto work = references.find(key);
        REQUIRE(work);
        CHECK(work->key == "alpha2010");
        CHECK(work->pmid == "11");
        CHECK(work->filled.at("PMID") == "pubmed11");
        CHECK(work->filled.count("DOI") == 0);
        CHECK(work->same_as == std::vector<std::string>{"pubmed11"});
        CHECK(references.study_of(*work) == "alpha-2010");
    }
}

TEST_CASE("a citation of the merged record finds the study; a sheet's 'different' parts them again", "[match]") {
    const Workspace workspace;
    write_two(workspace);
    workspace.edit("data/one.yaml", "reference: alpha2010", "reference: pubmed11");
    REQUIRE(import({"data"}).stored);
    const std::string checked = "SELECT count(*) FROM fidelity WHERE verdict IN ('source-unavailable', 'not-checked')";
    CHECK(value(checked) == "0");
    {
        const auto dossier = load_dossier(open_for_query("test.db"), "night-cramps");
        CHECK(dossier.study_of_reference.at("pubmed11") == "alpha-2010");  // both are used, this one is richer
        CHECK(dossier.study_of_reference.count("alpha2010") == 0);
    }
    workspace.write("data/decisions.yaml",
                    "duplicates:\n  - {different: [alpha2010, pubmed11], because: two papers of one title}\n");
    const auto report = import({"data"});
    REQUIRE_FALSE(report.rejected());
    CHECK(count(report, Outcome::added) == 1);
    CHECK(report.assessed > 0);
    CHECK(merged() == "alpha2010<pubmed11 different person");
    CHECK(value(checked) != "0");
    CHECK_FALSE(import({"data"}).stored);

    std::filesystem::remove("data/decisions.yaml");
    CHECK(import({"data"}).stored);
    CHECK(value(checked) == "0");
}

TEST_CASE("a person may join what the program would not, and names the record that is kept", "[match]") {
    const Workspace workspace;
    workspace.write_data();
    workspace.write("data/decisions.yaml", "duplicates: [{same: [beta2012, gamma2015]}]\n");
    REQUIRE(import({"data"}).stored);
    CHECK(merged() == "beta2012<gamma2015 same person");
}

TEST_CASE("decisions: unknown keys, one key, both words and contradictions are errors", "[match]") {
    const Workspace workspace;
    workspace.write_data();
    const auto fault = [&](const std::string& text) {
        workspace.write("data/decisions.yaml", "duplicates: [" + text + "]\n");
        const auto report = import({"data"});
        return report.problems.empty() ? std::string() : report.problems.front().message;
    };
    CHECK(fault("{same: [alpha2010, beta2021]}").find("'beta2021', which does not exist") != std::string::npos);
    CHECK(fault("{same: [alpha2010]}").find("needs two keys") != std::string::npos);
    CHECK(fault("{because: so}").find("needs either") != std::string::npos);
    CHECK(fault("{same: [alpha2010, beta2012]}, {same: [beta2012, gamma2015]}, {different: [alpha2010, gamma2015]}")
              .find("the same elsewhere") != std::string::npos);
    CHECK(fault("{same: [alpha2010, beta2012]}, {same: [beta2012, alpha2010]}").find("stands twice") !=
          std::string::npos);
}

TEST_CASE("two studies that report records of one work are named", "[match]") {
    const Workspace workspace;
    write_two(workspace);
    workspace.edit("data/studies.yaml", "reports: [gamma2015]", "reports: [pubmed11]");
    const auto report = import({"data"});
    REQUIRE_FALSE(report.rejected());
    REQUIRE(report.problems.size() == 1);
    CHECK(report.problems.front().message.find("alpha-2010 and gamma-2015 report one work") != std::string::npos);
}

TEST_CASE("a retraction found by the merged record's PMID holds for the work", "[match][retraction]") {
    const Workspace workspace;
    write_two(workspace);
    workspace.write("data/rw-2026-11-01.csv",
                    "Record ID,RetractionDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature\n"
                    "1,3/2/2021,unavailable,11,Retraction\n");
    REQUIRE(import({"data"}).stored);
    CHECK(value("SELECT group_concat(DISTINCT state) FROM reference WHERE key IN ('alpha2010', 'pubmed11')") ==
          "retracted");
}

TEST_CASE("the order in which files are imported does not change what is merged", "[match]") {
    const Workspace workspace;
    write_two(workspace);
    REQUIRE(import({"data/works.bib"}).stored);
    REQUIRE(import({"data/second.bib"}).stored);
    REQUIRE(import({"data"}).stored);
    const auto once = contents("test.db");
    std::filesystem::remove("test.db");
    REQUIRE(import({"data"}).stored);
    CHECK(contents("test.db") == once);
}
