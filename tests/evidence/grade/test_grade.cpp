// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <algorithm>

#include "evidence/assess.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::evidence;
using namespace grounds::build;

namespace {

const Step& step(const Certainty& certainty, Domain domain) {
    const auto found =
        std::find_if(certainty.steps.begin(), certainty.steps.end(), [&](const Step& s) { return s.domain == domain; });
    REQUIRE(found != certainty.steps.end());
    return *found;
}

Certainty certainty_of(const Study& s, const Finding& f) {
    auto d = dossier();
    add(d, s, f);
    return assess(d).claims.at(0).certainty;
}

Study judged(const std::string& id, Judgement judgement, long people) {
    auto s = study(id, Design::rct_parallel, people);
    s.risk_of_bias = {{"rob2", "overall", judgement, "somebody", {}}};
    return s;
}

}  // namespace

TEST_CASE("a large, judged, precise trial keeps its start and shows what nobody tested", "[grade]") {
    const auto certainty = certainty_of(judged("a", Judgement::low, 1000), interval("a", -2, -2.5, -1.5));
    CHECK(certainty.level == Level::high);
    CHECK(certainty.highest == Level::high);
    CHECK(certainty.lowest == Level::moderate);
    CHECK_FALSE(step(certainty, Domain::publication_bias).assessed);
    CHECK(certainty.would_narrow.find("publication bias") != std::string::npos);
}

TEST_CASE("an unjudged risk of bias gives bounds and never counts as fine", "[grade]") {
    const auto certainty = certainty_of(study("a", Design::rct_parallel, 1000), interval("a", -2, -2.5, -1.5));
    CHECK(certainty.level == Level::moderate);
    CHECK(certainty.highest == Level::high);
    CHECK(certainty.lowest == Level::low);
    CHECK(certainty.would_narrow.find("risk of bias") != std::string::npos);
}

TEST_CASE("some domains judged low say nothing of the others", "[grade]") {
    auto s = study("a", Design::rct_parallel, 1000);
    s.risk_of_bias = {{"rob1", "allocation concealment", Judgement::low, "somebody", {}}};
    CHECK_FALSE(step(certainty_of(s, interval("a", -2, -2.5, -1.5)), Domain::risk_of_bias).assessed);
}

TEST_CASE("a judgement of high risk lowers the certainty", "[grade]") {
    const auto certainty = certainty_of(judged("a", Judgement::high, 1000), interval("a", -2, -2.5, -1.5));
    CHECK(step(certainty, Domain::risk_of_bias).change == -1);
    CHECK(step(certainty, Domain::risk_of_bias).assessed);
}

TEST_CASE("a checklist item of another scale decides nothing", "[grade]") {
    auto s = study("a", Design::rct_parallel, 1000);
    s.risk_of_bias = {{"pedro", "blind therapists", Judgement::high, "PEDro", {}}};
    CHECK_FALSE(step(certainty_of(s, interval("a", -2, -2.5, -1.5)), Domain::risk_of_bias).assessed);
}

TEST_CASE("imprecision follows the interval and the number of people", "[grade]") {
    struct Row {
        double low, high;
        long people;
        int expected;
    };
    const auto row = GENERATE(values<Row>({
        {-2.5, -1.5, 1000, 0},
        {-2.5, -1.5, 100, -1},  // optimal information size
        {-0.5, 0.5, 1000, 0},   // a precise null
        {-2.0, 0.5, 1000, -1},  // no effect and an important one
        {-2.0, 0.5, 100, -2},
        {-2.0, 2.0, 1000, -2},  // important benefit and important harm
    }));
    const auto certainty = certainty_of(judged("a", Judgement::low, row.people),
                                        interval("a", (row.low + row.high) / 2, row.low, row.high));
    CHECK(step(certainty, Domain::imprecision).change == row.expected);
}

TEST_CASE("nobody is rated higher than by the review's own authors", "[grade]") {
    auto f = interval("review", 0, -0.5, 0.5);
    f.k = 5;
    f.n = 1000;
    f.grade = PrintedGrade{Level::low, "review", {}};
    const auto certainty = certainty_of(study("review", Design::systematic_review), f);
    CHECK(certainty.level == Level::low);
    CHECK(certainty.highest == Level::low);
    CHECK(step(certainty, Domain::review_rating).change == -2);
}

TEST_CASE("a printed step is taken over with its reason", "[grade]") {
    auto f = interval("review", 0, -0.5, 0.5);
    f.k = 5;
    f.n = 1000;
    f.grade = PrintedGrade{Level::moderate, "review", {{Domain::risk_of_bias, -1}}};
    const auto certainty = certainty_of(study("review", Design::systematic_review), f);
    CHECK(step(certainty, Domain::risk_of_bias).change == -1);
    CHECK(certainty.level == Level::moderate);
    CHECK(certainty.lowest == Level::moderate);
}

TEST_CASE("a rating whose reasons were not seen names no domain as fine", "[grade]") {
    auto f = interval("review", 0, -0.5, 0.5);
    f.k = 5;
    f.n = 1000;
    f.grade = PrintedGrade{Level::very_low, "review", {}};
    const auto unknown = certainty_of(study("review", Design::systematic_review), f);
    CHECK_FALSE(step(unknown, Domain::risk_of_bias).assessed);
    CHECK(step(unknown, Domain::risk_of_bias).reason.find("not seen") != std::string::npos);
    f.grade = PrintedGrade{Level::moderate, "review", {{Domain::imprecision, -1}}};
    const auto known = certainty_of(study("review", Design::systematic_review), f);
    CHECK(step(known, Domain::risk_of_bias).assessed);
}

TEST_CASE("observational evidence starts low and rises only for a large effect without a step down", "[grade]") {
    auto s = study("a", Design::cohort, 10000);
    s.risk_of_bias = {{"robins-i", "overall", Judgement::low, "somebody", {}}};
    auto f = finding("a");
    f.effect = Effect{Measure::rr, 0.3, 0.2, 0.45, 95, std::nullopt, std::nullopt, "", ""};
    CHECK(certainty_of(s, f).level == Level::moderate);
    f.effect = Effect{Measure::rr, 0.7, 0.6, 0.8, 95, std::nullopt, std::nullopt, "", ""};
    CHECK(certainty_of(s, f).level == Level::low);
}

TEST_CASE("an animal study starts very low", "[grade]") {
    auto s = study("a", Design::animal, 1000);
    s.species = "rat";
    CHECK(certainty_of(s, interval("a", -2, -2.5, -1.5)).highest == Level::very_low);
}

TEST_CASE("more unassessed domains never raise the certainty", "[grade]") {
    const auto judged_level = certainty_of(judged("a", Judgement::low, 1000), interval("a", -2, -2.5, -1.5));
    const auto open_level = certainty_of(study("a", Design::rct_parallel, 1000), interval("a", -2, -2.5, -1.5));
    CHECK(open_level.level <= judged_level.level);
    CHECK(open_level.lowest <= judged_level.lowest);
    CHECK(open_level.highest <= judged_level.highest);
}

TEST_CASE("the narrowest of several ratios is the narrowest on the log scale", "[grade]") {
    auto d = dossier();
    d.question.mids = {{Measure::rr, "", 0.25, "review2020", ""}};
    const auto ratio = [](const std::string& id, double value, double low, double high) {
        auto result = interval(id, value, low, high);
        result.effect->measure = Measure::rr;
        return result;
    };
    add(d, study("a", Design::rct_parallel, 1000), ratio("a", 0.56, 0.3, 1.05));
    add(d, study("b", Design::rct_parallel, 1000), ratio("b", 1.48, 1.1, 2.0));
    CHECK(step(assess(d).claims.at(0).certainty, Domain::imprecision).change == 0);
}

TEST_CASE("an effect is large only if every study that decides shows so, whichever comes first", "[grade]") {
    const auto cohort_ratio = [](const std::string& id, double low, double high) {
        auto result = interval(id, (low + high) / 2, low, high);
        result.effect->measure = Measure::rr;
        return result;
    };
    const auto judged_cohort = [](const std::string& id) {
        auto result = judged(id, Judgement::low, 1000);
        result.design = Design::cohort;
        return result;
    };
    auto d = dossier();
    add(d, judged_cohort("b"), cohort_ratio("b", 2.5, 4));
    const auto change = [&d] { return step(assess(d).claims.at(0).certainty, Domain::large_effect).change; };
    CHECK(change() == 1);
    const auto other = GENERATE(std::string("a"), std::string("c"));
    add(d, judged_cohort(other), cohort_ratio(other, 1.5, 3));
    CHECK(change() == 0);
}

TEST_CASE("of intervals in several measures the most precise counts, whichever study comes first", "[grade]") {
    auto ratio = interval("b", 0.5, 0.4, 0.6);
    ratio.effect->measure = Measure::rr;
    auto d = dossier();
    add(d, study("b", Design::rct_parallel, 1000), ratio);
    const auto other = GENERATE(std::string("a"), std::string("c"));
    add(d, study(other, Design::rct_parallel, 1000), interval(other, -1, -3, 0.5));
    CHECK(step(assess(d).claims.at(0).certainty, Domain::imprecision).change == 0);
}
