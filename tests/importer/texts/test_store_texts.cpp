// SPDX-License-Identifier: MIT
// Files of a folder that hold the text of a work, by their names.
#include <catch2/catch.hpp>

#include <filesystem>

#include "importer/texts/texts.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::test;

namespace {

const std::string works =
    "@article{one2020, title={One}, author={Berg, A}, year={2020}, doi={10.1000/X(1).Y}}\n"
    "@article{two2020, title={Two}, author={Holm, B}, year={2020}, pmid={123456}}\n"
    "@article{three2020, title={Three}, author={Lund, C}, year={2020}}\n";

std::string text_of(const std::string& key) {
    return value("SELECT t.text FROM reference_text t JOIN reference r ON r.id = t.reference_id WHERE r.key = '" + key +
                 "' AND t.part = 'full-text'");
}

}  // namespace

TEST_CASE("a text is found by DOI, PMID or key, whatever the case", "[texts]") {
    const Workspace workspace;
    workspace.write("data/works.bib", works);
    workspace.write("data/texts/10.1000_x(1).y.txt", "Of the first.");
    workspace.write("data/texts/PMID123456.html", "<p>Of the <b>second</b>.</p>");
    workspace.write("data/texts/Three2020.md", "Of the *third*.");
    const auto report = import({"data"});
    CHECK(report.texts == 3);
    CHECK(text_of("one2020") == "Of the first.");
    CHECK(text_of("two2020").find("Of the second.") != std::string::npos);
    CHECK(text_of("three2020").find("third") != std::string::npos);
    CHECK(import({"data"}).texts == 0);
    workspace.write("data/texts/Three2020.md", "Of the third, mended.");
    CHECK(import({"data"}).texts == 1);
    CHECK(text_of("three2020").find("mended") != std::string::npos);
}

TEST_CASE("a file that is named like no work is left alone beside data, and said where it was meant", "[texts]") {
    const Workspace workspace;
    workspace.write_data();
    workspace.write("data/readme.txt", "Of nothing.");
    CHECK(import({"data"}).problems.empty());
    for (const auto* name : {"a.txt", "b.md", "c.html"}) {
        workspace.write(std::string("data/") + name, "Of nothing.");
    }
    for (int run = 0; run < 2; ++run) {
        const auto beside = import({"data"});
        CHECK_FALSE(beside.incomplete());
        REQUIRE(beside.problems.size() == 1);
        CHECK(beside.problems.front().message ==
              "3 files were not read, being named like no stored work: a.txt, b.md, c.html");
    }
    workspace.write("texts/readme.txt", "Of nothing.");
    const auto report = import({"texts"});
    CHECK(report.incomplete());
    CHECK(report.problems.at(0).message.find("no stored work is named so") != std::string::npos);
}

TEST_CASE("what could hold a text is told by its extension", "[texts]") {
    for (const auto* name : {"a.txt", "a.md", "a.html", "a.PDF"}) {
        CHECK(texts::may_hold_text(name));
    }
    for (const auto* name : {"a.png", "a", "a.docx", "a.db"}) {
        CHECK_FALSE(texts::may_hold_text(name));
    }
}

TEST_CASE("a text that can't be read is said and takes nothing from the others", "[texts]") {
    const Workspace workspace;
    workspace.write("data/works.bib", works);
    workspace.write("data/three2020.txt", "Sound.");
    workspace.write("data/one2020.pdf", "this is no PDF");
    const auto report = import({"data"});
    CHECK(report.texts == 1);
    CHECK(text_of("three2020") == "Sound.");
    CHECK(std::count_if(report.problems.begin(), report.problems.end(),
                        [](const Problem& problem) { return problem.file == "data/one2020.pdf"; }) == 1);
}
