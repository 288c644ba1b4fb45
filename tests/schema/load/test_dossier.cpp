// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "schema/load/dossier.hpp"
#include "schema/load/records.hpp"
#include "tests/schema/sample.hpp"

using namespace grounds;
using namespace grounds::load;
using Words = std::vector<std::string>;

namespace {

template <class Map>
Words keys(const Map& map) {
    Words all;
    for (const auto& entry : map) {
        all.push_back(entry.first);
    }
    return all;
}

/// A question on doses that the sample's upper limit answers.
void ask_for_dose(const db::Connection& db, const std::string& substance) {
    db.exec(
        "INSERT INTO question (id, slug, kind, text, substance, origin_id) VALUES (9, 'dose', 'quantity', 'How much?', "
        "'" +
        substance + "', 1); INSERT INTO finding_question VALUES (4, 9)");
}

}  // namespace

TEST_CASE("a dossier holds what its question needs, in order, and nothing else") {
    auto db = test::sample_database();
    ask_for_dose(db, "magnesium");
    const auto dossier = load_dossier(db, "mg-cramps");
    CHECK(dossier.question.id == "mg-cramps");
    REQUIRE(dossier.claims.size() == 2);
    CHECK(dossier.claims[0].id == "avoid-oxide");
    REQUIRE(dossier.appearances.size() == 2);
    CHECK(dossier.appearances[0].id == "s1-001");
    REQUIRE(dossier.findings.size() == 1);
    CHECK(dossier.findings[0].id == "per-week");
    CHECK(keys(dossier.linked_questions) == Words{"mg-pregnancy"});
    REQUIRE(dossier.indirect_findings.at("mg-pregnancy").size() == 2);
    CHECK(dossier.indirect_findings.at("mg-pregnancy")[1].id == "pregnant");
    CHECK(keys(dossier.studies) == Words{"authority", "berg-2012", "trial-1995"});
    CHECK(keys(dossier.cited_findings) == Words{"berg-2012"});
    CHECK(dossier.cited_findings.at("berg-2012").size() == 2);
    CHECK(keys(dossier.references) == Words{"maybe2021", "new2020", "old2012", "second2013"});
    CHECK(keys(dossier.sources) == Words{"s1"});
    CHECK(dossier.superseded_by == std::map<std::string, std::string>{{"old2012", "new2020"}});
    CHECK(dossier.study_of_reference ==
          std::map<std::string, std::string>{{"old2012", "berg-2012"}, {"second2013", "berg-2012"}});
    REQUIRE(dossier.limits.size() == 1);
    CHECK(dossier.limits[0].id == "upper");
}

TEST_CASE("a limit on another substance is none") {
    auto db = test::sample_database();
    CHECK(load_dossier(db, "mg-cramps").limits.empty());
    ask_for_dose(db, "zinc");
    CHECK(load_dossier(db, "mg-cramps").limits.empty());
}

TEST_CASE("only an advice to avoid brings in what its source relies on, and only what is bound") {
    const auto db = test::sample_database();
    const auto avoid = load_dossier(db, "mg-cramps");
    REQUIRE(avoid.relied_on.size() == 2);
    CHECK(avoid.relied_on[0].id == "s1-002");
    CHECK(avoid.relied_on[1].id == "s1-003");
    CHECK(load_dossier(db, "ca-mg-ratio").relied_on.empty());
}

TEST_CASE("versions that replace each other in a ring end") {
    auto db = test::sample_database();
    db.exec("UPDATE reference SET supersedes_key = 'new2020' WHERE key = 'old2012'");
    CHECK(load_dossier(db, "mg-cramps").superseded_by.size() == 2);
}

TEST_CASE("what does not exist is nothing, or out of range") {
    const auto db = test::sample_database();
    CHECK_FALSE(load_question(db, "x").has_value());
    CHECK_FALSE(load_claim_record(db, "x").has_value());
    CHECK_FALSE(load_study(db, "x").has_value());
    CHECK_FALSE(load_reference(db, "x").has_value());
    CHECK_FALSE(load_source_record(db, "x").has_value());
    CHECK(load_findings_of_study(db, "x").empty());
    CHECK(load_appearances_of_source(db, "x").empty());
    CHECK_THROWS_AS(load_dossier(db, "x"), std::out_of_range);
    CHECK_THROWS_AS(load_dossier(db, "x' OR '1'='1"), std::out_of_range);
    CHECK(question_ids(db) == Words{"ca-mg-ratio", "mg-cramps", "mg-pregnancy"});
}

TEST_CASE("a word that this program does not know names the file") {
    auto db = test::sample_database();
    db.exec("UPDATE study SET design = 'guesswork' WHERE slug = 'berg-2012'");
    try {
        load_dossier(db, "mg-cramps");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.where() == ":memory:");
        CHECK(std::string(error.what()) == "unknown design 'guesswork'");
    }
}

TEST_CASE("one loader gives the same dossiers in any order") {
    const auto db = test::sample_database();
    DossierLoader loader(db);
    const auto first = loader.load("mg-cramps");
    loader.load("ca-mg-ratio");
    const auto again = loader.load("mg-cramps");
    CHECK(again.appearances.size() == first.appearances.size());
    CHECK(keys(again.studies) == keys(first.studies));
    CHECK(again.limits.size() == first.limits.size());
}

TEST_CASE("reading leaves no lock behind") {
    auto db = test::sample_database();
    DossierLoader loader(db);
    loader.load("mg-cramps");
    CHECK_NOTHROW(db.exec("DROP TABLE conflict_side"));  // refused while a statement is being read
}
