// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "importer/passages/anchor.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::importer;
using namespace grounds::passages;
using namespace grounds::test;

namespace {

constexpr auto page = "Heading\nCramps fell by 43% in trials.\nAvoid oxide.\n";

RunReport import_with_texts() {
    RunOptions options;
    options.db = "test.db";
    options.paths = {"data"};
    options.texts = "texts";
    options.quiet = true;
    return import_with(options);
}

std::string anchors() {
    return value(
        "SELECT group_concat(anchor, ' ') FROM (SELECT anchor FROM passage WHERE section <> 'Top' ORDER BY start)");
}

}  // namespace

TEST_CASE("passages are verified, and quotations filled in once") {
    const Workspace workspace;
    workspace.write_data();
    workspace.write("texts/one.txt", page);
    auto report = import_with_texts();
    CHECK(report.passages == AnchorCounts{{AnchorState::exact, 2}});
    CHECK(report.problems.empty());
    CHECK(value("SELECT exact FROM passage WHERE section = 'Sleep'") == "Cramps fell by 43% in trials.");
    CHECK(value("SELECT prefix FROM passage WHERE section = 'Sleep'") == "Heading\n");
    CHECK(value("SELECT suffix FROM passage WHERE section = 'Sleep'") == "\nAvoid oxide.\n");

    const auto bytes = workspace.read("test.db");
    report = import_with_texts();
    CHECK(report.passages == AnchorCounts{{AnchorState::exact, 2}});
    CHECK_FALSE(report.stored);
    CHECK(workspace.read("test.db") == bytes);
}

TEST_CASE("anchors follow the text although the sheet is the same") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    CHECK(anchors() == "not-checked not-checked");

    workspace.write("texts/one.txt", page);
    CHECK(import_with_texts().stored);
    CHECK(anchors() == "exact exact");

    workspace.write("texts/one.txt", "A new first line.\nHeading\nCramps fell by 43% in most trials.\nAvoid oxide.\n");
    const auto report = import_with_texts();
    CHECK(report.stored);
    CHECK(count(report, Outcome::unchanged) == 17);
    CHECK(anchors() == "fuzzy moved");
    CHECK(value("SELECT found_start FROM passage WHERE section = 'Forms'") == "61");
    CHECK(value("SELECT exact FROM passage WHERE section = 'Sleep'") == "Cramps fell by 43% in trials.");

    workspace.write("texts/one.txt", "Something else.\n");
    const auto lost = import_with_texts();
    CHECK(anchors() == "orphan orphan");
    CHECK(lost.problems.size() == 3);
    CHECK_FALSE(lost.rejected());

    std::filesystem::remove("texts/one.txt");
    CHECK(import_with_texts().passages == AnchorCounts{{AnchorState::text_unavailable, 2}});
    CHECK(anchors() == "text-unavailable text-unavailable");
    CHECK(value("SELECT exact FROM passage WHERE section = 'Sleep'") == "Cramps fell by 43% in trials.");
}

TEST_CASE("an import without texts keeps the anchors of unchanged passages") {
    const Workspace workspace;
    workspace.write_data();
    workspace.write("texts/one.txt", page);
    REQUIRE(import_with_texts().stored);
    workspace.edit("data/one.yaml", "Oxide should be avoided.", "One should avoid oxide.");
    CHECK(import({"data"}).stored);
    CHECK(anchors() == "exact exact");
    workspace.edit("data/one.yaml", "start: 38, end: 50", "start: 38, end: 49");
    CHECK(import({"data"}).stored);
    CHECK(anchors() == "exact not-checked");
}

TEST_CASE("a text that differs, is not UTF-8 or lies outside of the folder gives a warning") {
    const Workspace workspace;
    workspace.write_data();
    workspace.write("texts/one.txt", page + std::string("\xff"));
    auto report = import_with_texts();
    CHECK(report.passages == AnchorCounts{{AnchorState::exact, 2}});
    CHECK(report.problems.size() == 2);
    CHECK(report.stored);

    workspace.write("secret.txt", page);
    workspace.edit("data/one.yaml", "file: one.txt", "file: ../secret.txt");
    report = import_with_texts();
    if (!report.rejected()) {  // the checks may refuse such a name before
        CHECK(report.passages == AnchorCounts{{AnchorState::text_unavailable, 2}});
    }
}

TEST_CASE("the folder of --texts must exist") {
    const Workspace workspace;
    workspace.write_data();
    CHECK_THROWS_AS(import_with_texts(), Error);
    CHECK_FALSE(std::filesystem::exists("test.db"));
}

TEST_CASE("every passage of the data stands where its sheet says") {
    const auto data = std::filesystem::path(GROUNDS_ROOT) / "data";
    const auto seeds = std::filesystem::path(GROUNDS_SHARED) / "seeds";
    if (!std::filesystem::exists(data / "sources") || !std::filesystem::exists(seeds)) {
        WARN("skipped: the articles' texts are not here");
        return;
    }
    const Workspace workspace;
    RunOptions options;
    options.db = "test.db";
    options.paths = {data.string()};
    options.texts = seeds.string();
    options.quiet = true;
    const auto report = import_with(options);
    REQUIRE_FALSE(report.rejected());
    CHECK(report.passages.size() == 1);
    CHECK(report.passages.begin()->first == AnchorState::exact);
}
