// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "evidence/resolution/feature.hpp"
#include "query/answers/answer.hpp"
#include "query/load/resolve.hpp"
#include "query/writers/texts.hpp"
#include "tests/query/exports/json_schema.hpp"
#include "tests/query/fixture.hpp"

using namespace grounds;
using namespace grounds::query;
using namespace grounds::resolution;
using namespace grounds::writers;
using namespace grounds::test;

namespace {

std::vector<std::string> faults(const nlohmann::json& value) {
    return schema_faults(nlohmann::json::parse(repository_file("docs/resolve.schema.json")), value);
}

}  // namespace

TEST_CASE("the answer on a marker fits its schema, bound or not", "[resolution]") {
    const auto db = fixture();
    for (const auto* marker : {"10.1001/jamainternmed.2016.9261", "Studies", "[3]", ""}) {
        MarkerQuestion asked;
        asked.marker = marker;
        asked.words = "magnesium cramps";
        const auto json = nlohmann::json::parse(dump(resolve_json(resolve_marker(db, asked))));
        CAPTURE(marker);
        CHECK(faults(json).empty());
        CHECK(json.at("because").get<std::string>().size() > 5);
    }
}

TEST_CASE("a claim that there is not is said to be missing", "[resolution]") {
    MarkerQuestion asked;
    asked.marker = "[1]";
    asked.claim = "no-such-claim";
    CHECK_THROWS_AS(resolve_marker(fixture(), asked), NotFound);
}

TEST_CASE("every stored citation with a marker is compared", "[resolution]") {
    const auto all = compare_resolutions(fixture(), "");
    REQUIRE(!all.empty());
    for (const auto& citation : all) {
        CHECK(!citation.stored.marker.empty());
        CHECK(!citation.program.because.empty());
    }
    CHECK(comparison_table(all).rows.size() == all.size());
}

TEST_CASE("the manual has every feature", "[resolution]") {
    const auto manual = repository_file("docs/resolution.md");
    for (const auto& feature : resolution_features()) {
        INFO(feature.name);
        CHECK(manual.find("| `" + std::string(feature.name) + "` |") != std::string::npos);
    }
}
