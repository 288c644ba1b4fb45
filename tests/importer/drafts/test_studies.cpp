// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "base/markup.hpp"
#include "importer/drafts/questions.hpp"
#include "importer/drafts/studies.hpp"
#include "importer/sheets/records.hpp"

using namespace grounds;
using namespace grounds::drafts;

namespace {

const statements::Text text(
    "BACKGROUND: Zinc is taken for cramps. METHODS: In a double-blind crossover trial (NCT01234567) we randomised 118 "
    "adults to zinc (n = 59) or placebo (n = 59) for 6 weeks. RESULTS: Cramps lasted 4.1 minutes less with zinc (95% "
    "CI 1.2 to 7.0; P = 0.006). Cramps were gone in 40 of 59 people with zinc and in 30 of 59 with placebo. There was "
    "no significant difference in sleep quality (P = 0.41).");

Reference record(const std::string& abstract) {
    Reference reference;
    reference.key = "moss2016";
    reference.title = "Zinc for \"cramps\": a trial";
    reference.authors = {{"Moss", "Ada", "", "", ""}};
    reference.issued = "2016";
    reference.doi = "10.9999/zinc";
    if (!abstract.empty()) {
        reference.extra["abstract"] = abstract;
    }
    return reference;
}

}  // namespace

TEST_CASE("an abstract tells design, people, arms, time and registration", "[drafts]") {
    const auto study = read_study(text, "Zinc for cramps", "Journal Article; Randomized Controlled Trial");
    CHECK(study.design.value == Design::rct_crossover);
    CHECK(study.blinding.value == Blinding::double_blind);
    CHECK(study.randomised.value == 118);
    CHECK(study.registration == "NCT01234567");
    CHECK(study.duration.value->value == 6);
    CHECK(study.duration.value->unit == "weeks");
    REQUIRE(study.arms.size() == 2);
    CHECK(study.arms[0].name == "zinc");
    CHECK(study.arms[1].n == 59);
}

TEST_CASE("an abstract's results are findings with their place", "[drafts]") {
    const auto findings = read_study(text, "", "").findings;
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].measure == Measure::md);
    CHECK(findings[0].value == -4.1);  // printed as a size that is less
    CHECK(findings[0].low == -7.0);
    CHECK(findings[0].high == -1.2);
    CHECK(findings[0].turned);
    CHECK(text.at(findings[0].sentence).starts_with("RESULTS: Cramps lasted"));
    REQUIRE(findings[1].arms.size() == 2);
    CHECK(findings[1].arms[0].name == "zinc");
    CHECK(findings[1].arms[0].events == 40);
    CHECK(findings[1].arms[1].name == "placebo");
    CHECK(findings[2].outcome == "sleep quality");
    CHECK(findings[2].no_effect);
    CHECK(findings[2].p->value == 0.41);
}

TEST_CASE("a cohort is no crossover, and what nothing tells is not made up", "[drafts]") {
    CHECK(read_study(statements::Text("A cohort of 90 nurses."), "", "").design.value == Design::cohort);
    const auto nothing = read_study(statements::Text("Cramps are common."), "Cramps", "");
    CHECK_FALSE(nothing.design.value);
    CHECK_FALSE(nothing.enrolled.value);
    CHECK(nothing.findings.empty());
}

TEST_CASE("a drafted sheet is refused only for what it leaves to a person", "[drafts]") {
    const auto sheet = study_sheet({record(std::string(text.at({0, text.size()}))), record("")});
    CHECK(sheet.find("  id: moss-2016\n") != std::string::npos);
    CHECK(sheet.find("  id: moss-2016-b\n") != std::string::npos);
    Dataset data;
    Problems problems;
    sheets::read_sheets({"draft.yaml", sheet}, data, problems);
    CHECK_FALSE(problems.empty());
    for (const auto& problem : problems) {
        CAPTURE(problem.message);
        CHECK(problem.message.find("has no value") != std::string::npos);
    }
}

TEST_CASE("a sentence puts a question and a claim", "[drafts]") {
    const auto put = [](const std::string& words) {
        const base::Text sentence(words);
        return put_question(sentence, {0, sentence.size()});
    };
    const auto question = put("The tea also cut the number of night wakings by 31 percent in older adults.");
    REQUIRE(question);
    CHECK(question->intervention == "tea");
    CHECK(question->outcome == "number of night wakings");
    CHECK(question->population == "older adults");
    CHECK(question->change == Change::decrease);
    CHECK(put("Zinc shortens colds compared with placebo.")->comparator == "placebo");
    CHECK_FALSE(put("Wakings were reduced by 31 percent."));
    CHECK_FALSE(put("Sales increased by 8 percent."));
    CHECK_FALSE(put("It cut wakings."));
}

TEST_CASE("people who were only asked are not randomised, and arms may stand behind their number", "[drafts]") {
    const statements::Text walking(
        "Between 2019 and 2022, 3206 people were screened, with 701 randomly assigned (351 to the walking group and "
        "350 "
        "to no treatment). Walking was effective in preventing an episode of back pain (hazard ratio 0.72 [95% CI 0.60 "
        "to 0.85]).");
    const auto study = read_study(walking, "", "Randomized Controlled Trial");
    CHECK(study.randomised.value == 701);
    REQUIRE(study.arms.size() == 2);
    CHECK(study.arms[0].name == "walking");
    CHECK(study.arms[1].n == 350);
    CHECK(study.findings.at(0).outcome == "episode of back pain");
}

TEST_CASE("each result in brackets has the outcome before it, and the events beside it", "[drafts]") {
    const statements::Text several(
        "Zinc users had lower adjusted HRs of cramps (HR 0.79, 95% CI 0.72-0.86), cramps or fever (HR 0.80, 95% CI "
        "0.75-0.86) and death from fever (HR 0.51, 95% CI 0.39-0.67).");
    const auto findings = read_study(several, "", "").findings;
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].outcome == "cramps");
    CHECK(findings[1].outcome == "cramps or fever");
    CHECK(findings[2].outcome == "death from fever");
    const statements::Text events(
        "Remission was more common with zinc than with usual care (71/211 [33.6%] vs 41/209 [19.6%]; odds ratio 2.05, "
        "95% CI 1.31 to 3.20).");
    const auto one = read_study(events, "", "").findings;
    REQUIRE(one.size() == 1);
    REQUIRE(one[0].arms.size() == 2);
    CHECK(one[0].arms[1].events == 41);
    const statements::Text none("Fever did not differ (mean difference in GAD-7 -0.4, 95% CI -1.2 to 0.4, P = 0.33).");
    CHECK(read_study(none, "", "").findings.at(0).value == -0.4);
    CHECK(read_study(none, "", "").findings.at(0).outcome == "GAD-7");
}
