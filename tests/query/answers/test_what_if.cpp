// SPDX-License-Identifier: MIT
// what_if, ripple and diff on the fixture: one trial inside one review, and an article that cites the trial.
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "evidence/explain/explain.hpp"
#include "query/answers/answer.hpp"
#include "query/answers/change.hpp"
#include "query/load/answers.hpp"
#include "query/writers/answer_json.hpp"
#include "query/writers/texts.hpp"
#include "schema/load/dossier.hpp"
#include "tests/query/exports/json_schema.hpp"
#include "tests/query/fixture.hpp"

using namespace grounds;
using namespace grounds::explain;
using namespace grounds::base;
using namespace grounds::load;
using namespace grounds::query;
using namespace grounds::writers;
using grounds::test::claim_43;
using grounds::test::fixture;
using grounds::test::repository_file;
using grounds::test::schema_faults;

namespace {

/// One cramp a week matters, so that the review shows no effect and the trial alone is inconclusive.
Dossier night_cramps(const db::Connection& db) {
    auto dossier = load_dossier(db, "mg-night-cramps");
    dossier.question.mids = {{Measure::md, "cramps/week", 1, "review", ""}};
    return dossier;
}

WhatIf asked(const Hypothesis& hypothesis) {
    return what_if(night_cramps(fixture()), claim_43, hypothesis);
}

int widest_line(const std::string& text) {
    int widest = 0;
    for (std::size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
        widest = std::max(widest, display_width(std::string_view(text).substr(begin, end - begin)));
    }
    return widest;
}

}  // namespace

TEST_CASE("without a study its findings are gone and others may vote") {
    const auto result = asked({{"garrison-2020"}, {}, {}});
    CHECK(result.conditions == std::vector<std::string>{"without garrison-2020"});
    REQUIRE(result.after.evidence.size() == 1);
    CHECK(result.after.evidence.front().study == "roguin-maor-2017");
    CHECK(result.after.evidence.front().counted);
    CHECK_FALSE(judged_of(result.before) == judged_of(result.after));
}

TEST_CASE("a study may be named by a report of it, and a review that stays still holds it") {
    const auto result = asked({{"roguinmaor2017"}, {}, {}});
    CHECK(result.removed == std::vector<std::string>{"roguin-maor-2017"});
    CHECK(result.caveats ==
          std::vector<std::string>{"the pooled result of garrison-2020 still holds roguin-maor-2017"});
}

TEST_CASE("designs and years") {
    CHECK(asked({{}, {"rct"}, {}}).removed == std::vector<std::string>{"garrison-2020"});
    CHECK(asked({{}, {"review"}, {}}).removed == std::vector<std::string>{"roguin-maor-2017"});
    CHECK(asked({{}, {"review", "rct-parallel"}, {}}).removed.empty());
    CHECK(asked({{}, {}, 2017}).removed == std::vector<std::string>{"garrison-2020"});
    CHECK(asked({{}, {}, 2016}).after.verdict == Verdict::no_evidence_recorded);
    CHECK(asked({{}, {"rct"}, 2016}).removed.size() == 2);
}

TEST_CASE("what is no study or design is an error that says what there is") {
    CHECK_THROWS_AS(asked({{}, {"rcts"}, {}}), Error);
    try {
        asked({{"garison-2020"}, {}, {}});
        FAIL("accepted");
    } catch (const Error& error) {
        CHECK(error.hint() == "one of: garrison-2020");
    }
}

TEST_CASE("ids that are near") {
    const std::vector<std::string> ids{"garrison-2012", "garrison-2020", "roguin-maor-2017"};
    CHECK(near_ids("roguin-2017", ids) == std::vector<std::string>{"roguin-maor-2017"});
    CHECK(near_ids("garrison", ids, 1).size() == 1);
    CHECK(near_ids("zzz", ids).empty());
    CHECK(near_ids("", ids).empty());
}

TEST_CASE("what-if and trace as text and as JSON") {
    const auto answer = load_claim(fixture(), claim_43);
    const auto result = asked({{"garrison-2020"}, {}, {}});
    const auto trace = explain::explain(result.dossier, claim_43);
    auto json = why_json(answer);
    json["what_if"] = what_if_json(answer, result);
    json["trace"] = trace_json(trace);
    CHECK(schema_faults(nlohmann::json::parse(repository_file("docs/why.schema.json")),
                        nlohmann::json::parse(json.dump())) == std::vector<std::string>{});
    CHECK(widest_line(what_if_text(answer, result, {{}, false})) <= 80);
    CHECK(widest_line(trace_text(answer.claim.statement, trace, {})) <= 80);
}

TEST_CASE("a retracted work is found by key, by study and by the beginning of either") {
    const auto db = fixture();
    CHECK(work_named(db, "roguinmaor2017").study == "roguin-maor-2017");
    CHECK(work_named(db, "roguin-").references == std::set<std::string>{"roguinmaor2017"});
    CHECK(work_named(db, "barna").study.empty());
    CHECK_THROWS_AS(work_named(db, "nobody"), NotFound);
    CHECK_THROWS_AS(work_named(db, "garrison"), Error);
    CHECK(questions_of(db, work_named(db, "roguinmaor2017")) == std::set<std::string>{"mg-night-cramps"});
    CHECK(questions_of(db, work_named(db, "barna2021")) == std::set<std::string>{"mg-night-cramps"});  // a candidate
    CHECK(questions_of(db, work_named(db, "garrison2012")).empty());
}

TEST_CASE("a retraction ripples to claims and citations") {
    const auto db = fixture();
    const auto dossier = night_cramps(db);
    const auto of_review = ripple_of(dossier, work_named(db, "garrison-2020"));
    REQUIRE(of_review.changes.size() == 2);
    CHECK(of_review.changes.front().is_judged_otherwise());
    const auto of_trial = ripple_of(dossier, work_named(db, "roguinmaor2017"));
    REQUIRE(of_trial.changes.size() == 1);
    CHECK_FALSE(of_trial.changes.front().is_judged_otherwise());
    CHECK(of_trial.changes.front().fidelity.at(0).find("retracted-source") != std::string::npos);
    CHECK(of_trial.caveats.size() == 1);
    CHECK(ripple_of(dossier, work_named(db, "barna2021")).changes.empty());
}

TEST_CASE("a database differs from itself in nothing, and else because of its records") {
    const auto before = fixture();
    auto after = fixture();
    CHECK(changes_between(load_claim_states(before), load_claim_states(after)).empty());
    after.exec(
        "UPDATE assessment SET certainty = 'low' WHERE claim_id = 1; DELETE FROM fidelity WHERE citation_id = 2;"
        "UPDATE origin SET sha256 = replace(sha256, 'd', '0') WHERE id = 4; DELETE FROM finding WHERE id = 1;");
    const auto changes = changes_between(load_claim_states(before), load_claim_states(after));
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].claim == claim_43);
    CHECK(changes[0].after->level == Level::low);
    CHECK(changes[1].fidelity == std::vector<std::string>{"003-020: no-citation → not there"});
    CHECK(differing(records_behind_verdict(before, claim_43), records_behind_verdict(after, claim_43)) ==
          std::vector<std::string>{"reference roguinmaor2017 no longer bears on it", "study garrison-2020 changed",
                                   "study roguin-maor-2017 no longer bears on it"});
    CHECK(differing(records_behind_fidelity(before, claim_43), records_behind_fidelity(after, claim_43)) ==
          std::vector<std::string>{"study roguin-maor-2017 changed"});
    CHECK(widest_line(change_lines(changes, {})) <= 80);
}

TEST_CASE("claims that came or went") {
    const auto before = load_claim_states(fixture());
    auto after = before;
    after["new-claim"] = after.at("dose-300-400");
    after.erase("dose-300-400");
    const auto changes = changes_between(before, after);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].how == "removed");
    CHECK(changes[1].how == "added");
    CHECK(change_table(changes).rows.front().size() == change_table(changes).columns.size());
}
