// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "query/load/answers.hpp"
#include "schema/db/database.hpp"
#include "schema/load/records.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::query;
using namespace grounds::test;

namespace {

bool concerns(const Conflict& conflict, const Claim& claim, const std::vector<Appearance>& appearances) {
    if (conflict.type == ConflictType::finding_against_finding) {
        return conflict.question == claim.question;
    }
    return std::any_of(conflict.between.begin(), conflict.between.end(), [&](const ConflictSide& side) {
        return side.kind == "claim"
                   ? side.id == claim.id
                   : side.kind == "appearance" && std::any_of(appearances.begin(), appearances.end(),
                                                              [&](const Appearance& one) { return one.id == side.id; });
    });
}

std::string told(const std::vector<Conflict>& conflicts) {
    std::string all;
    for (const auto& conflict : conflicts) {
        all += std::string(to_string(conflict.type)) + " " + conflict.explanation + " " +
               std::to_string(conflict.between.size()) + "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("the conflicts of a claim are those of all that concern it, each once and in their order", "[conflicts]") {
    const Workspace workspace;
    import({GROUNDS_ROOT "/data"});
    const auto db = db::open_for_query("test.db");
    const auto all = list_conflicts(db, {});
    load::RecordLoader records(db);
    std::size_t found = 0;
    std::size_t most = 0;
    for (const auto& question : records.questions.ids()) {
        for (const auto& claim : records.questions.claims_of(question)) {
            const auto appearances = records.sources.appearances_of_claim(claim.id);
            std::vector<Conflict> expected;
            for (const auto& [number, conflict] : all) {
                if (concerns(conflict, claim, appearances)) {
                    expected.push_back(conflict);
                }
            }
            CAPTURE(claim.id);
            CHECK(told(conflicts_of_claim(db, claim.id)) == told(expected));
            found += expected.size();
            most = std::max(most, expected.size());
        }
    }
    CHECK(found > all.size());  // some concern several claims
    CHECK(most > 1);
}
