// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::test;

namespace {

const std::string second_trial = R"(---
study:
  id: beta-2012
  reports: [gamma2015]
  design: rct-parallel
  n: {analysed: 60}
  population: adults with night cramps
  species: human
  intervention: {substance: magnesium, route: oral, form: oxide}
  comparator: placebo
  seen: {how: abstract}
findings:
  - id: per-week
    question: night-cramps
    outcome: night cramps per week
    unit: cramps/week
    effect: {measure: md, value: -1, ci: [-3, 1]}
)";

std::string row(const std::string& column) {
    return value("SELECT " + column + " FROM synthesis_detail WHERE question = 'night-cramps' ORDER BY position");
}

}  // namespace

TEST_CASE("the synthesis of a question is stored, replaced and removed with its trials") {
    const Workspace workspace;
    workspace.write_data();
    REQUIRE(import({"data"}).stored);
    CHECK(row("state || ' ' || k") == "one-study 1");
    CHECK(row("estimate IS NULL AND weight IS NULL AND study_low = -2.12") == "1");

    workspace.write("data/studies.yaml", workspace.read("data/studies.yaml") + second_trial);
    REQUIRE(import({"data"}).stored);
    CHECK(row("state || ' ' || k || ' ' || n || ' ' || measure || ' ' || unit || ' ' || model") ==
          "ok 2 154 md cramps/week random-effects");
    CHECK(row("reason IS NULL AND low < estimate AND estimate < high AND prediction_low IS NULL") == "1");
    CHECK(value("SELECT round(sum(weight), 6) FROM synthesis_detail WHERE question = 'night-cramps'") == "100.0");
    CHECK(value("SELECT study || ': ' || why_not FROM synthesis_detail WHERE question = 'night-cramps' AND weight IS "
                "NULL") == "gamma-2015: it bears on the question only indirectly");

    workspace.edit("data/studies.yaml", second_trial, "");
    REQUIRE(import({"data"}).stored);
    CHECK(row("state || ' ' || k") == "one-study 1");
}
