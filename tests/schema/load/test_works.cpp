// SPDX-License-Identifier: MIT
// Works with their studies, and the citations that the program decides.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "schema/db/database.hpp"
#include "schema/load/library.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::load;
using namespace grounds::test;

namespace {

std::string told(const CitableWork& work) {
    return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", work.key, work.title, fmt::join(work.authors, ","),
                       work.more_authors, work.container_title, work.publisher, work.year.value_or(0), work.doi,
                       work.study, work.comparator, fmt::join(work.questions, ","), work.topic);
}

}  // namespace

TEST_CASE("works that are read many at a time are those that are read one by one", "[resolution]") {
    const Workspace workspace;
    import({GROUNDS_ROOT "/data"});
    const auto db = db::open_for_query("test.db");
    WorkLoader loader(db);
    std::map<long, std::string> together;
    loader.each(0, 1'000'000, [&](long row, const CitableWork& work) { together.emplace(row, told(work)); });
    CHECK(together.size() == static_cast<std::size_t>(std::stol(value("SELECT count(*) FROM reference"))));
    bool any_study = false;
    for (const auto& [row, work] : together) {
        const auto alone = loader.by_row(row).value();
        CHECK(told(alone) == work);
        CHECK(told(loader.by_key(alone.key).value()) == work);
        any_study = any_study || (!alone.study.empty() && !alone.questions.empty() && !alone.topic.empty());
    }
    CHECK(any_study);
    CHECK_FALSE(loader.by_row(1'000'000));
    CHECK_FALSE(loader.by_key("nobody"));
}

TEST_CASE("of a work that several studies report, the one that it reports first tells its topic", "[resolution]") {
    const Workspace workspace;
    workspace.write("works.bib",
                    "@article{first, title={A}, author={Berg, A.}, editor={Stein, E.}, year={2001}}\n"
                    "@article{second, title={B}, author={van Dam, B. and {A Group}}, year={2002}}\n");
    const std::string study =
        "study: {{id: {}, reports: [{}], design: rct-parallel, population: {}, intervention: {{substance: zinc}}, "
        "seen: {{how: abstract, url: \"https://example.org/{}\"}}}}\n"
        "findings:\n"
        "  - {{id: z, outcome: sleep, seen: {{how: abstract, url: \"https://example.org/z\"}}}}\n"
        "  - {{id: a, outcome: cramps, seen: {{how: abstract, url: \"https://example.org/a\"}}}}\n";
    workspace.write("late.yaml", fmt::format(fmt::runtime(study), "late", "first, second", "runners", "late"));
    workspace.write("main.yaml", fmt::format(fmt::runtime(study), "main", "second", "swimmers", "main"));
    REQUIRE_FALSE(import({"works.bib", "late.yaml", "main.yaml"}).rejected());
    const auto db = db::open_for_query("test.db");
    WorkLoader loader(db);
    const auto second = loader.by_key("second").value();
    CHECK(second.study == "main");
    CHECK(second.topic == "swimmers zinc cramps sleep");
    CHECK(second.authors == std::vector<std::string>{"van Dam", "A Group"});
    const auto first = loader.by_key("first").value();
    CHECK(first.study == "late");
    CHECK(first.authors == std::vector<std::string>{"Berg"});
}

TEST_CASE("the citations that the program decides come source by source, all of them", "[resolution]") {
    const Workspace workspace;
    workspace.write_data();
    for (const auto* name : {"b.txt", "a.txt", "c.txt"}) {
        workspace.write(name,
                        "Magnesium\n\nMagnesium reduces night cramps by 40% in pregnant women (Alpha, 2010). It does "
                        "so within 7 days in 60% of them (Beta, 2011; Alpha, 2010).\n");
    }
    import({"data", "a.txt", "b.txt", "c.txt"});
    const auto db = db::open_for_query("test.db");
    std::vector<std::string> expected;
    for (const auto& place : load_citation_places(db, true)) {
        expected.push_back(fmt::format("{} {} {}", place.source, place.appearance, place.row));
    }
    REQUIRE(expected.size() >= 6);
    std::vector<std::string> found;
    each_program_citation(db, [&](const CitationPlace& place) {
        found.push_back(fmt::format("{} {} {}", place.source, place.appearance, place.row));
    });
    CHECK(found == expected);
    CHECK(count_program_citations(db) == expected.size());
    CHECK(expected.size() == static_cast<std::size_t>(std::stol(value(
                                 "SELECT count(*) FROM citation WHERE decided_by = 'program' AND marker <> ''"))));
}
