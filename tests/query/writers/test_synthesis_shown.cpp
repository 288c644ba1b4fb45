// SPDX-License-Identifier: MIT
// The stored synthesis in text, JSON and the report.
#include <catch2/catch.hpp>

#include "query/load/answers.hpp"
#include "query/report/report.hpp"
#include "query/writers/answer_json.hpp"
#include "query/writers/texts.hpp"
#include "tests/query/exports/json_schema.hpp"
#include "tests/query/fixture.hpp"
#include "tests/query/report/report_fixture.hpp"

using namespace grounds;
using namespace grounds::query;
using namespace grounds::report;
using namespace grounds::writers;
using namespace grounds::test;
using Catch::Contains;

namespace {

Synthesis two_trials() {
    Synthesis synthesis;
    synthesis.measure = Measure::md;
    synthesis.unit = "cramps/week";
    synthesis.state = SynthesisState::ok;
    synthesis.k = 2;
    synthesis.n = 140;
    synthesis.estimate = -0.3;
    synthesis.low = -1.5;
    synthesis.high = 0.9;
    synthesis.p = 0.4;
    synthesis.i2 = 5;
    synthesis.trials = {{1, "per-week", "roguin-maor-2017", -0.38, -2.12, 1.36, 30.0, ""},
                        {2, "per-week", "other-2012", -0.2, -1, 0.6, 70.0, ""},
                        {3, "words", "third-2014", {}, {}, {}, {}, "it has no estimate with an interval"}};
    return synthesis;
}

ClaimAnswer answer_with(const Synthesis& synthesis) {
    auto answer = load_claim(fixture(), "mg-cuts-cramps-43-percent");
    answer.synthesis = synthesis;
    return answer;
}

std::string text_of(const ClaimAnswer& answer, bool full) {
    WhyLayout layout;
    layout.screen.width = 400;
    layout.full = full;
    return why_text(answer, {}, layout);
}

ReportData report_with(const Synthesis& synthesis, const std::string& question) {
    auto data = small_report();
    data.claim = [claim = data.claim, synthesis, question](const std::string& id) {
        auto answer = claim(id);
        answer.synthesis = synthesis;
        auto dossier = *answer.dossier;
        dossier.question.id = question;
        answer.dossier = std::make_shared<const Dossier>(std::move(dossier));
        return answer;
    };
    return data;
}

}  // namespace

TEST_CASE("why says what the trials give together, and what was left out") {
    CHECK_THAT(text_of(answer_with(two_trials()), false),
               Contains("POOLED HERE: 2 trials, 140 people, MD -0.3 cramps/week (95% CI -1.5 to 0.9), P = 0.4; I2 5%"));
    CHECK_THAT(text_of(answer_with(two_trials()), true), Contains("left out: third-2014 (it has no"));
}

TEST_CASE("that nothing was pooled is said in full only, and JSON has null") {
    Synthesis alone;
    alone.state = SynthesisState::one_study;
    alone.reason = "one study";
    alone.k = 1;
    const auto answer = answer_with(alone);
    CHECK_THAT(text_of(answer, false), !Contains("POOLED HERE"));
    CHECK_THAT(text_of(answer, true), Contains("POOLED HERE: nothing"));
    CHECK(why_json(answer).at("synthesis").is_null());
}

TEST_CASE("JSON of a synthesis fits its schema") {
    auto synthesis = two_trials();
    const auto schema = nlohmann::json::parse(repository_file("docs/why.schema.json"));
    const auto faults = [&] {
        return schema_faults(schema, nlohmann::json::parse(why_json(answer_with(synthesis)).dump()));
    };
    CHECK(faults() == std::vector<std::string>{});
    synthesis.prediction_low = -2;
    synthesis.prediction_high = 2;
    synthesis.low.reset();
    CHECK(faults() == std::vector<std::string>{});
    const auto json = why_json(answer_with(synthesis)).at("synthesis");
    CHECK(json.at("ci").is_null());
    CHECK(json.at("prediction_interval").at("variant") == "t-k-2");
    CHECK(json.at("left_out").size() == 1);
}

TEST_CASE("a report in a file links to one plot a question, whatever its id") {
    const auto data = report_with(two_trials(), "../../night cramps");
    const auto report = build_report(data, CitationStyle::vancouver, "my report");
    const auto plots = report.plots.all();
    REQUIRE(plots.size() == 1);
    CHECK(plots.begin()->first == "my report-night-cramps.svg");
    plots.begin()->second([](std::string_view svg) { CHECK(svg.ends_with("</svg>\n")); });
    CHECK_THAT(report.markdown(), Contains("](my%20report-night-cramps.svg)"));
    CHECK_THAT(report.markdown(), Contains("**Trials pooled here:** 2 trials"));
    const auto elsewhere = build_report(data, CitationStyle::vancouver);
    CHECK(elsewhere.plots.empty());
    CHECK_THAT(elsewhere.markdown(), !Contains(".svg"));
}
