// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <algorithm>

#include "evidence/assess.hpp"
#include "evidence/findings/reading.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

namespace {

Quantity range(double low, double high, const std::string& unit = "ratio") {
    return {std::nullopt, low, high, unit, std::nullopt};
}

Quantity exactly(double value, const std::string& unit = "ratio", std::optional<Qualifier> qualifier = std::nullopt) {
    return {value, std::nullopt, std::nullopt, unit, qualifier};
}

Claim quantity_claim(const std::string& id, const Quantity& quantity) {
    auto c = claim(id, AnswerKind::quantity, "ca-mg");
    c.answer = quantity;
    return c;
}

/// One to one against 1.5 to 2.
Dossier ratio_dossier() {
    Dossier d;
    d.question.id = "ca-mg";
    d.question.kind = QuestionKind::quantity;
    d.question.unit = "ratio";
    d.claims = {quantity_claim("one-to-one", exactly(1)), quantity_claim("more-calcium", range(1.5, 2))};
    d.appearances = {appearance("a-1", "a", "one-to-one"), appearance("b-1", "b", "more-calcium")};
    for (auto& each : d.appearances) {
        each.citations = {cites(0, "", Resolution::none_given)};
    }
    return d;
}

std::vector<Conflict> of_type(const Dossier& d, ConflictType type) {
    auto conflicts = assess(d).conflicts;
    conflicts.erase(
        std::remove_if(conflicts.begin(), conflicts.end(), [&](const Conflict& c) { return c.type != type; }),
        conflicts.end());
    return conflicts;
}

}  // namespace

TEST_CASE("quantities meet within rounding and qualifiers", "[quantity]") {
    CHECK(quantities_meet(exactly(43), exactly(43.4)));
    CHECK_FALSE(quantities_meet(exactly(1), range(1.5, 2)) == true);
    CHECK(quantities_meet(exactly(50, "percent", Qualifier::up_to), exactly(48, "percent")));
    CHECK_FALSE(quantities_meet(exactly(50, "percent", Qualifier::up_to), exactly(56, "percent")));
    CHECK_FALSE(quantities_meet(exactly(80, "percent", Qualifier::up_to), exactly(3.1, "percent")));
    CHECK(quantities_meet(exactly(300, "", Qualifier::over), exactly(600, "")));
    CHECK(quantities_meet(range(200, 400), range(300, 500)));
}

TEST_CASE("two sources with ranges that do not meet contradict each other", "[conflict]") {
    const auto conflicts = of_type(ratio_dossier(), ConflictType::source_against_source);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.front().between.size() == 2);
}

TEST_CASE("one source with both answers contradicts itself", "[conflict]") {
    auto d = ratio_dossier();
    d.appearances.back().source = "a";
    CHECK(of_type(d, ConflictType::source_against_source).empty());
    CHECK(of_type(d, ConflictType::source_against_itself).size() == 1);
}

TEST_CASE("testimonials contradict nothing, and two reports are balance", "[conflict]") {
    auto d = ratio_dossier();
    SECTION("reports on both sides") {
        d.appearances.front().stance = Stance::reports;
        d.appearances.back().stance = Stance::reports;
    }
    SECTION("testimonial") {
        d.appearances.back().kind = AppearanceKind::testimonial;
    }
    CHECK(of_type(d, ConflictType::source_against_source).empty());
}

TEST_CASE("a report contradicts another source's assertion, but not the source's own", "[conflict]") {
    auto d = ratio_dossier();
    d.appearances.back().stance = Stance::reports;
    CHECK(of_type(d, ConflictType::source_against_source).size() == 1);
    d.appearances.back().source = "a";
    CHECK(assess(d).conflicts.empty());
}

TEST_CASE("what a product holds contradicts nothing", "[conflict]") {
    auto d = ratio_dossier();
    d.appearances.back().kind = AppearanceKind::product;
    CHECK(of_type(d, ConflictType::source_against_source).empty());
}

TEST_CASE("a denial contradicts an assertion of the same claim", "[conflict]") {
    auto d = ratio_dossier();
    d.appearances.back().claim = "one-to-one";
    d.appearances.back().stance = Stance::denies;
    CHECK(of_type(d, ConflictType::source_against_source).size() == 1);
}

TEST_CASE("advice against a form contradicts reliance on a trial of that form", "[conflict]") {
    auto d = dossier(AnswerKind::decrease);
    d.claims.front().advice = Advice{AdviceKind::avoid, {"oxide"}};
    d.appearances = {appearance("a-1", "a", "mg-helps")};
    d.appearances.front().citations = {cites(0, "", Resolution::none_given)};
    auto trial = study("t", Design::rct_parallel);
    trial.intervention.form = "oxide-monohydrate";
    d.studies["t"] = trial;
    d.study_of_reference["t"] = "t";
    auto reliance = appearance("a-2", "a", "another-claim");
    reliance.citations = {cites(2, "t")};
    d.relied_on = {reliance};
    auto second = reliance;
    second.id = "a-3";
    d.relied_on.push_back(second);
    const auto found = of_type(d, ConflictType::advice_against_own_evidence);
    REQUIRE(found.size() == 1);
    CHECK(found.front().between.size() == 4);
    d.studies["t"].intervention.form = "citrate";
    CHECK(of_type(d, ConflictType::advice_against_own_evidence).empty());
}

TEST_CASE("a dose whose upper end lies above a limit is shown, one within it is not", "[conflict]") {
    Dossier d;
    d.question.id = "dose";
    d.question.kind = QuestionKind::quantity;
    d.question.unit = "mg/day";
    auto c = claim("high", AnswerKind::quantity, "dose");
    c.answer = range(300, 400, "mg/day");
    c.dose = Dose{range(300, 400, "mg/day"), DoseOf::supplement};
    d.claims = {c};
    d.appearances = {appearance("a-1", "a", "high")};
    d.appearances.front().citations = {cites(0, "", Resolution::none_given)};
    auto limit = finding("dri", "ul", "dose");
    limit.role = FindingRole::limit;
    limit.quantity = FoundQuantity{exactly(350, "mg/day"), Bound::upper_limit, ""};
    d.limits = {limit};
    CHECK(of_type(d, ConflictType::dose_above_limit).size() == 1);
    d.claims.front().dose->quantity = range(200, 300, "mg/day");
    CHECK(of_type(d, ConflictType::dose_above_limit).empty());
    d.claims.front().dose = Dose{range(300, 400, "mg/day"), DoseOf::diet};
    CHECK(of_type(d, ConflictType::dose_above_limit).empty());
}

TEST_CASE("findings in conflict list in what they differ, without asserting a cause", "[conflict]") {
    auto d = dossier();
    auto a = study("a", Design::rct_parallel);
    a.intervention.form = "oxide";
    auto b = study("b", Design::rct_parallel);
    b.intervention.form = "citrate";
    add(d, a, interval("a", -2, -3, -1));
    add(d, b, interval("b", 0, -0.5, 0.5));
    const auto conflicts = of_type(d, ConflictType::finding_against_finding);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.front().likely_cause.find("form (oxide against citrate)") != std::string::npos);
}

TEST_CASE("findings in conflict are pooled with and without either side", "[conflict]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), interval("a", -2, -3, -1));
    add(d, study("b", Design::rct_parallel), interval("b", 0, -0.5, 0.5));
    add(d, study("c", Design::rct_parallel), interval("c", 0.1, -0.4, 0.6));
    const auto conflicts = of_type(d, ConflictType::finding_against_finding);
    REQUIRE(conflicts.size() == 1);
    const auto& pooled = conflicts.front().pooled;
    CHECK(pooled.find("all that can be pooled: 3 trials, MD ") == 0);
    CHECK(pooled.find("; without A: 2 trials, MD 0.05 cramps/week (95% CI ") != std::string::npos);
    CHECK(pooled.find("; without B and C: 1 trial, MD -2 cramps/week (95% CI -3 to -1)") != std::string::npos);
}

TEST_CASE("a trial whose authors saw no difference stands beside one that found an effect", "[conflict]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), interval("a", -2, -3, -1));
    auto open = interval("b", -0.4, -2.1, 1.4);
    SECTION("not where its authors say nothing of it") {
        add(d, study("b", Design::rct_parallel), open);
        CHECK(of_type(d, ConflictType::finding_against_finding).empty());
    }
    SECTION("and the conflict tells what the interval leaves open") {
        open.says = Says::no_effect;
        add(d, study("b", Design::rct_parallel), open);
        const auto conflicts = of_type(d, ConflictType::finding_against_finding);
        REQUIRE(conflicts.size() == 1);
        CHECK(conflicts.front().explanation ==
              "A found benefit; B saw no difference, though one that matters stays possible within the interval");
        CHECK(conflicts.front().pooled.find("all that can be pooled: 2 trials") == 0);
    }
}

TEST_CASE("a conflict whose sides are in no pool says so", "[conflict]") {
    auto d = dossier();
    add(d, study("a", Design::rct_parallel), words("a", Says::benefit));
    add(d, study("b", Design::rct_parallel), interval("b", 0, -0.5, 0.5));
    const auto conflicts = of_type(d, ConflictType::finding_against_finding);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.front().pooled == "nothing to pool: only one trial of this question gives a comparable number");
}

TEST_CASE("an article against the work that it cites", "[conflict]") {
    auto d = dossier();
    add(d, study("t", Design::rct_parallel), interval("t", 0, -0.5, 0.5));
    d.cited_findings["t"] = d.findings;
    d.appearances = {appearance("a-1", "a", "mg-helps")};
    d.appearances.front().citations = {cites(7, "t")};
    CHECK(of_type(d, ConflictType::source_against_cited_work).size() == 1);
}
