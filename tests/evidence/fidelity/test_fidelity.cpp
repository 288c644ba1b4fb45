// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <algorithm>

#include "evidence/assess.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

namespace {

/// An article that cites the oxide trial for "43 percent fewer cramps in 7 days".
Dossier vendor_page() {
    auto d = dossier();
    auto trial = study("oxide-trial", Design::rct_parallel, 94);
    trial.duration = Quantity{4.0, std::nullopt, std::nullopt, "weeks", std::nullopt};
    trial.intervention.form = "oxide";
    add(d, trial, oxide_trial());
    auto excluded = finding("oxide-trial", "excluded");
    excluded.questions.clear();
    excluded.role = FindingRole::descriptive;
    excluded.outcome = "volunteers who were not randomised";
    Arm volunteers;
    volunteers.name = "volunteers";
    volunteers.n = 166;
    volunteers.events = 72;
    excluded.arms = {volunteers};
    d.cited_findings["oxide-trial"] = {d.findings.front(), excluded};
    auto page = appearance("page-1", "page", "mg-helps");
    auto figure = percent(43, Change::decrease);
    figure.within = Quantity{7.0, std::nullopt, std::nullopt, "days", std::nullopt};
    page.figures = {figure};
    page.citations = {cites(1, "oxide-trial", Resolution::probable)};
    d.appearances = {page};
    return d;
}

bool has(const std::vector<Fidelity>& verdicts, FidelityVerdict wanted) {
    return std::any_of(verdicts.begin(), verdicts.end(), [&](const Fidelity& v) { return v.verdict == wanted; });
}

std::string explanation(const std::vector<Fidelity>& verdicts, FidelityVerdict wanted) {
    for (const auto& verdict : verdicts) {
        if (verdict.verdict == wanted) {
            return verdict.explanation;
        }
    }
    return "";
}

}  // namespace

TEST_CASE("the 43 percent is one arm's own change while the arms did not differ", "[fidelity]") {
    const auto verdicts = assess(vendor_page()).fidelity;
    CHECK(has(verdicts, FidelityVerdict::contradicted_by_source));
    REQUIRE(has(verdicts, FidelityVerdict::within_arm_change));
    const auto text = explanation(verdicts, FidelityVerdict::within_arm_change);
    CHECK(text.find("-43.5 percent") != std::string::npos);
    CHECK(text.find("placebo changed by -35.6 percent") != std::string::npos);
    CHECK(text.find("72 of 166") != std::string::npos);
    CHECK(explanation(verdicts, FidelityVerdict::wrong_duration).find("4 weeks") != std::string::npos);
    CHECK_FALSE(has(verdicts, FidelityVerdict::accurate));
    CHECK_FALSE(has(verdicts, FidelityVerdict::accurate_as_far_as_checked));
}

TEST_CASE("a figure that only matches something else is said to be something else", "[fidelity]") {
    auto d = vendor_page();
    d.cited_findings["oxide-trial"].erase(d.cited_findings["oxide-trial"].begin());
    const auto verdicts = assess(d).fidelity;
    CHECK(has(verdicts, FidelityVerdict::number_is_something_else));
}

TEST_CASE("a figure that is nowhere in an abstract is not called absent from the work", "[fidelity]") {
    auto d = vendor_page();
    d.appearances.front().figures = {percent(80)};
    CHECK(has(assess(d).fidelity, FidelityVerdict::not_found_in_abstract));
    d.studies["oxide-trial"].seen = Seen{SeenHow::full_text, ""};
    CHECK(has(assess(d).fidelity, FidelityVerdict::number_not_in_source));
}

TEST_CASE("five ways of having nothing to compare with stay apart", "[fidelity]") {
    auto d = vendor_page();
    auto& citation = d.appearances.front().citations.front();
    SECTION("no citation") {
        citation = cites(1, "", Resolution::none_given);
        CHECK(has(assess(d).fidelity, FidelityVerdict::no_citation));
    }
    SECTION("unresolvable, and the candidates are tried for the figure") {
        citation = cites(1, "", Resolution::unresolvable);
        citation.marker = "One study";
        citation.candidates = {{"oxide-trial", "same outcome"}};
        d.appearances.front().figures = {percent(80)};
        const auto verdicts = assess(d).fidelity;
        CHECK(has(verdicts, FidelityVerdict::unresolvable));
        CHECK(explanation(verdicts, FidelityVerdict::not_found_in_abstract).find("nowhere") != std::string::npos);
    }
    SECTION("a work that nobody recorded") {
        citation = cites(1, "some-book");
        d.references["some-book"].key = "some-book";
        CHECK(has(assess(d).fidelity, FidelityVerdict::source_unavailable));
    }
    SECTION("a work with no finding on the question") {
        for (auto& f : d.cited_findings["oxide-trial"]) {
            f.questions.clear();
        }
        d.appearances.front().figures.clear();
        CHECK(has(assess(d).fidelity, FidelityVerdict::not_checked));
    }
}

TEST_CASE("accurate needs the direction, every figure and the full text", "[fidelity]") {
    auto d = dossier();
    auto trial = study("t", Design::rct_parallel);
    trial.seen = Seen{SeenHow::full_text, ""};
    add(d, trial, interval("t", -2, -3, -1));
    d.cited_findings["t"] = d.findings;
    auto page = appearance("page-1", "page", "mg-helps");
    page.citations = {cites(1, "t")};
    Figure figure;
    figure.quantity.value = 2;
    figure.quantity.unit = "cramps/week";
    figure.change = Change::decrease;
    page.figures = {figure};
    d.appearances = {page};
    CHECK(has(assess(d).fidelity, FidelityVerdict::accurate));
    d.studies["t"].seen = Seen{SeenHow::abstract, ""};
    CHECK(has(assess(d).fidelity, FidelityVerdict::accurate_as_far_as_checked));
}

TEST_CASE("a flat statement rested on a case series is overstated, a hedged one is not", "[fidelity]") {
    auto d = dossier();
    auto cases = study("t", Design::case_series, 2);
    add(d, cases, words("t", Says::benefit));
    d.cited_findings["t"] = d.findings;
    auto page = appearance("page-1", "page", "mg-helps");
    page.citations = {cites(1, "t")};
    d.appearances = {page};
    CHECK(explanation(assess(d).fidelity, FidelityVerdict::overstated).find("case series of 2") != std::string::npos);
    d.appearances.front().stance = Stance::hedges;
    CHECK_FALSE(has(assess(d).fidelity, FidelityVerdict::overstated));
}

TEST_CASE("a reference value for one group is an answer, not something else", "[fidelity]") {
    Dossier d;
    d.question.id = "rda";
    d.question.kind = QuestionKind::quantity;
    d.question.unit = "mg/day";
    auto c = claim("rda-19-30", AnswerKind::quantity, "rda");
    c.answer = Quantity{std::nullopt, 310.0, 400.0, "mg/day", std::nullopt};
    d.claims = {c};
    auto all = finding("dri", "all", "rda");
    all.role = FindingRole::reference;
    all.quantity = FoundQuantity{{std::nullopt, 310.0, 400.0, "mg/day", std::nullopt}, Bound::recommended, ""};
    auto pregnant = finding("dri", "pregnant", "rda");
    pregnant.role = FindingRole::subgroup;
    pregnant.quantity =
        FoundQuantity{{350.0, std::nullopt, std::nullopt, "mg/day", std::nullopt}, Bound::recommended, ""};
    add(d, study("dri", Design::guideline), all);
    d.findings.push_back(pregnant);
    d.cited_findings["dri"] = d.findings;
    auto page = appearance("page-1", "page", "rda-19-30");
    page.citations = {cites(1, "dri")};
    Figure figure;
    figure.quantity = {350.0, std::nullopt, std::nullopt, "mg/day", std::nullopt};
    page.figures = {figure};
    d.appearances = {page};
    CHECK_FALSE(has(assess(d).fidelity, FidelityVerdict::number_is_something_else));
}

TEST_CASE("an outcome that the cited study does not show is named beside the one that it shows", "[fidelity]") {
    auto d = dossier();
    add(d, study("t", Design::rct_parallel), interval("t", -2, -3, -1));
    auto intensity = interval("t", -0.1, -1, 0.8);
    intensity.id = "intensity";
    intensity.role = FindingRole::descriptive;
    intensity.outcome = "intensity";
    d.findings.push_back(intensity);
    d.cited_findings["t"] = d.findings;
    auto page = appearance("page-1", "page", "mg-helps");
    page.citations = {cites(1, "t")};
    d.appearances = {page};
    const auto text = explanation(assess(d).fidelity, FidelityVerdict::accurate_as_far_as_checked);
    CHECK(text.find("not shown there: intensity") != std::string::npos);
}

TEST_CASE("a superseded and a retracted work are said to be so", "[fidelity]") {
    auto d = vendor_page();
    d.references["oxide-trial"].state = ReferenceState::retracted;
    Reference newer;
    newer.key = "newer";
    newer.issued = "2020";
    d.references["newer"] = newer;
    d.superseded_by["oxide-trial"] = "newer";
    Source page;
    page.id = "page";
    page.modified = "2023-04-13";
    d.sources["page"] = page;
    CHECK(has(assess(d).fidelity, FidelityVerdict::retracted_source));
    CHECK(has(assess(d).fidelity, FidelityVerdict::superseded_source));
    d.sources["page"].modified = "2019";
    CHECK_FALSE(has(assess(d).fidelity, FidelityVerdict::superseded_source));
}
