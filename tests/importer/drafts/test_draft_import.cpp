// SPDX-License-Identifier: MIT
// Candidates in a database: apart from what was reviewed, and gone where a person has been.
#include <catch2/catch.hpp>

#include "importer/store/reconcile.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::store;
using namespace grounds::test;

namespace {

constexpr auto cramps_at_night = R"(Cramps at Night

Magnesium cuts cramps at night by 43% in most adults [1]. It relaxes the muscles of the legs.

References

1. Berg A, Holm C. Magnesium for cramps: a trial. J Night Med. 2012;9(2):1-9. doi: 10.5555/jnm.2012.1
)";

Appearance at(const std::string& id, const std::string& claim, long start, long end, const std::string& file) {
    Appearance appearance;
    appearance.id = id;
    appearance.source = "article";
    appearance.claim = claim;
    appearance.passage.start = start;
    appearance.passage.end = end;
    appearance.origin.file = file;
    return appearance;
}

Source source(const std::string& id, const std::string& file) {
    Source made;
    made.id = id;
    made.text_sha256 = "same text";
    made.origin.file = file;
    return made;
}

}  // namespace

TEST_CASE("an article's sentences are stored apart and change nothing else", "[draft]") {
    const Workspace workspace;
    workspace.write_data();
    import({"data"});
    const auto before = contents("test.db");
    workspace.write("cramps.txt", cramps_at_night);
    CHECK_FALSE(import({"cramps.txt"}).rejected());
    CHECK(contents("test.db").substr(0, 200) == before.substr(0, 200));
    CHECK(value("SELECT count(*) FROM candidate_overview") == "2");
    CHECK(value("SELECT figure_value || figure_unit || markers || citations_bound FROM candidate_overview ORDER BY "
                "start") == "43.0percent[1]1");
    CHECK(value("SELECT count(*) FROM appearance_detail WHERE source = 'cramps'") == "0");
    CHECK(value("SELECT doi FROM reference WHERE key = 'cramps-ref-1'") == "10.5555/jnm.2012.1");
    CHECK(value("SELECT count(*) FROM candidate_search WHERE candidate_search MATCH 'relaxes'") == "1");

    const auto again = import({"cramps.txt"});
    CHECK(count(again, Outcome::unchanged) == static_cast<long>(again.records.size()));
    CHECK_FALSE(again.stored);
}

TEST_CASE("a sheet takes over the article and its reviewed passages", "[draft]") {
    const Workspace workspace;
    workspace.write_data();
    workspace.write("cramps.txt", cramps_at_night);
    import({"data", "cramps.txt"});
    const auto field = [](const std::string& column) {
        return value("SELECT " + column + " FROM candidate_overview ORDER BY start");
    };
    const auto claim = value("SELECT id FROM claim_overview ORDER BY id");
    workspace.write(
        "sheets/cramps.yaml",
        "source:\n  id: cramps\n  title: Cramps at Night\n  kind: blog\n  text: {file: cramps.txt, sha256: " +
            value("SELECT text_sha256 FROM source WHERE slug = 'cramps'") +
            "}\nappearances:\n  - id: cramps-001\n    claim: " + claim +
            "\n    says: Fewer cramps.\n    at: {section: s, start: " + field("start") + ", end: " + field("\"end\"") +
            ", sha256: " + field("sha256") + "}\n    stance: asserts\n");
    CHECK_FALSE(import({"sheets"}).rejected());
    CHECK(value("SELECT count(*) FROM candidate_overview") == "1");
    CHECK(value("SELECT kind FROM source WHERE slug = 'cramps'") == "blog");
    CHECK(value("SELECT count(*) FROM appearance_detail WHERE source = 'cramps'") == "1");

    CHECK_FALSE(import({"cramps.txt"}).rejected());
    CHECK(value("SELECT count(*) FROM candidate_overview") == "1");
    CHECK(value("SELECT kind FROM source WHERE slug = 'cramps'") == "blog");
}

TEST_CASE("in one run the sheet's source stands for the article's", "[draft]") {
    Dataset data;
    data.articles = {"a.txt"};
    data.sources = {source("a", "a.txt"), source("article", "sheet.yaml")};
    data.appearances = {at("c1", "", 0, 10, "a.txt"), at("c2", "", 20, 30, "a.txt"),
                        at("r", "claim", 25, 40, "sheet.yaml")};
    for (const std::size_t of_the_article : {0, 1}) {
        data.appearances.change(of_the_article, [](Appearance& candidate) { candidate.source = "a"; });
    }
    const auto reconciled = reconcile_candidates(data, {});
    CHECK(reconciled.gone.empty());
    REQUIRE(data.sources.size() == 1);
    CHECK(data.sources[0].id == "article");
    REQUIRE(data.appearances.size() == 2);
    CHECK(data.appearances[0].id == "c1");
    CHECK(data.appearances[0].source == "article");
}

TEST_CASE("a stored article gives way to a sheet of the same text and another id", "[draft]") {
    Dataset data;
    data.sources = {source("article", "sheet.yaml")};
    const std::vector<StoredText> stored{{"a", "same text", true, {{"c1", 0, 10, false}, {"c2", 20, 30, false}}}};
    const auto reconciled = reconcile_candidates(data, stored);
    CHECK(reconciled.sources == std::vector<std::string>{"a"});
    CHECK(reconciled.gone == std::vector<std::string>{"c1", "c2"});
}
