// SPDX-License-Identifier: MIT
// Citations that the sheets leave to the program.
#include <catch2/catch.hpp>

#include <filesystem>

#include "tests/importer/readers/reading.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::test;

namespace {

constexpr auto person = "{marker: \"[1]\", reference: alpha2010, resolution: exact, because: it is in the list}";

/// The data set with its one citation left to the program.
void leave_to_program(const Workspace& workspace, const std::string& marker) {
    workspace.write_data();
    workspace.edit("data/one.yaml", person, "{marker: \"" + marker + "\"}");
}

std::string stored(const std::string& column) {
    return value("SELECT " + column +
                 " FROM citation c JOIN appearance a ON a.id = c.appearance_id LEFT JOIN reference r ON r.id = "
                 "c.reference_id WHERE a.slug = 'one-1'");
}

Lines faults_of(const std::string& citation) {
    return read_sheet(
               "source: {id: s, title: t, kind: blog}\nappearances:\n  - {id: a, claim: c, says: x, stance: "
               "asserts, at: {start: 0, end: 9, sha256: " +
               std::string(64, '0') + "}, cites: [" + citation + "]}\n")
        .messages();
}

}  // namespace

TEST_CASE("what a sheet leaves open is resolved at the import, with features", "[resolution]") {
    const Workspace workspace;
    leave_to_program(workspace, "Alpha (2010)");
    REQUIRE_FALSE(import({"data"}).rejected());
    CHECK(stored("c.decided_by") == "program");
    CHECK(stored("c.resolution") == "exact");
    CHECK(stored("r.key") == "alpha2010");
    CHECK(value("SELECT count(*) > 3 FROM candidate_feature") == "1");
    CHECK(value("SELECT reference FROM resolution_detail WHERE rank = 1 AND chosen") == "alpha2010");
}

TEST_CASE("nothing is written again if nothing changed, and a changed work is looked at again", "[resolution]") {
    const Workspace workspace;
    leave_to_program(workspace, "Alpha (2010)");
    import({"data"});
    CHECK_FALSE(import({"data"}).stored);
    workspace.edit("data/works.bib", "author = {Alpha, A.}", "author = {Omega, A.}");
    const auto report = import({"data"});
    CHECK(report.assessed > 0);
    CHECK(stored("c.resolution") == "unresolvable");
    CHECK(stored("c.reference_id") == "");
}

TEST_CASE("a person's decision is never touched", "[resolution]") {
    const Workspace workspace;
    workspace.write_data();
    import({"data"});
    CHECK(stored("c.decided_by") == "person");
    CHECK(stored("c.because") == "it is in the list");
    CHECK(value("SELECT count(*) FROM candidate_feature") == "0");
}

TEST_CASE("a work that only the program had bound may go", "[resolution]") {
    const Workspace workspace;
    leave_to_program(workspace, "Delta (2019)");
    workspace.write("data/more.bib",
                    "@article{delta2019, author = {Delta, D.}, title = {Magnesium and night cramps again}, "
                    "year = {2019}}\n");
    import({"data"});
    REQUIRE(stored("r.key") == "delta2019");
    std::filesystem::remove("data/more.bib");
    const auto report = import({"data"});
    CHECK_FALSE(report.rejected());
    CHECK(stored("c.resolution") == "unresolvable");
    CHECK(stored("c.because") != "the work is gone");
}

TEST_CASE("without a resolution there is nothing else to say", "[resolution]") {
    CHECK(faults_of("{marker: m}").empty());
    CHECK(faults_of("{marker: m, resolution: auto}").empty());
    CHECK(faults_of("{marker: m, because: b}").size() == 1);
    CHECK(faults_of("{marker: m, resolution: auto, reference: r}").size() == 1);
    CHECK(faults_of("{marker: m, resolution: exact}").size() == 1);
}

TEST_CASE("venues are read, checked and stored", "[resolution]") {
    const Workspace workspace;
    workspace.write("v.yaml",
                    "venues:\n  - {id: a, kind: family, name: Family A, also: [FA]}\n"
                    "  - {id: b, kind: journal, name: Journal B, abbreviations: [J B], within: [a]}\n");
    REQUIRE_FALSE(import({"v.yaml"}).rejected());
    CHECK(value("SELECT o.slug FROM venue_within w JOIN venue o ON o.id = w.other_id") == "a");
    CHECK(value("SELECT group_concat(name) FROM venue_name") == "FA,J B");
    workspace.write("v.yaml", "venues:\n  - {id: b, kind: journal, name: Journal B, within: [c], holds: [pmid]}\n");
    const auto report = import({"v.yaml"});
    CHECK(report.rejected());
    CHECK(report.problems.size() >= 1);
}
