// SPDX-License-Identifier: MIT
// Where a synthesis cannot give every number it says so, and never gives one that is not a number.
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "evidence/synthesis/distributions.hpp"
#include "evidence/synthesis/heterogeneity.hpp"
#include "evidence/synthesis/pool.hpp"
#include "evidence/synthesis/sparse.hpp"

using namespace grounds;
using namespace grounds::synthesis;

namespace {

PoolOptions with(TauMethod method, TestMethod test) {
    return {method, test, 95, PredictionVariant::t_k_2};
}

StudyEffects studies_of(const std::vector<double>& yi, const std::vector<double>& vi) {
    StudyEffects studies;
    for (std::size_t i = 0; i < yi.size(); ++i) {
        studies.push_back({std::string(1, static_cast<char>('a' + i)), yi[i], vi[i]});
    }
    return studies;
}

void check_no_numbers(const Pool& pool, SynthesisState state) {
    CHECK(pool.state == state);
    CHECK_FALSE(pool.reason.empty());
    CHECK_FALSE(pool.summary);
    CHECK_FALSE(pool.heterogeneity);
    CHECK_FALSE(pool.prediction);
}

}  // namespace

TEST_CASE("no study, no pool", "[synthesis]") {
    check_no_numbers(pool({}, {}), SynthesisState::no_studies);
}

TEST_CASE("one study is its own estimate", "[synthesis]") {
    const auto one = studies_of({-0.5}, {0.04});
    const auto result = pool(one, with(TauMethod::reml, TestMethod::knha));
    CHECK(result.state == SynthesisState::one_study);
    REQUIRE(result.summary);
    CHECK(result.summary->estimate == -0.5);
    CHECK(result.summary->se == Approx(0.2));
    CHECK(result.summary->ci->low == Approx(-0.5 - 1.959963984540054 * 0.2));
    CHECK_FALSE(result.heterogeneity);
    CHECK_FALSE(result.prediction);
    CHECK_FALSE(result.reason.empty());
}

TEST_CASE("two studies have no prediction interval with k-2", "[synthesis]") {
    const auto two = studies_of({-0.9, 0.25}, {0.05, 0.11});
    const auto result = pool(two, {});
    CHECK(result.state == SynthesisState::ok);
    CHECK_FALSE(result.prediction);
    CHECK(pool(two, {TauMethod::reml, TestMethod::knha, 95, PredictionVariant::t_k_1}).prediction);
}

TEST_CASE("a fixed effect has no prediction interval and no tau2", "[synthesis]") {
    const auto result = pool(studies_of({1, 2, 4}, {1, 1, 1}), with(TauMethod::fixed, TestMethod::z));
    CHECK_FALSE(result.prediction);
    CHECK(result.heterogeneity->tau2 == 0);
    CHECK_FALSE(result.heterogeneity->tau2_ci);
}

TEST_CASE("variances that are not above 0 are refused by name", "[synthesis]") {
    for (const double vi :
         {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        const auto result = pool(studies_of({1, 2}, {1, vi}), {});
        check_no_numbers(result, SynthesisState::bad_input);
        CHECK(result.reason.find("variance of b") != std::string::npos);
    }
    check_no_numbers(pool(studies_of({1, std::nan("")}, {1, 1}), {}), SynthesisState::bad_input);
    check_no_numbers(pool(studies_of({1, 2}, {1, 1}), {TauMethod::dl, TestMethod::z, 100, {}}),
                     SynthesisState::bad_input);
}

TEST_CASE("equal effects: tau2 is 0, and Hartung-Knapp has no interval but says why", "[synthesis]") {
    const auto equal = studies_of({0.3, 0.3, 0.3}, {0.1, 0.2, 0.3});
    for (const auto method : {TauMethod::fixed, TauMethod::dl, TauMethod::reml, TauMethod::pm}) {
        for (const auto test : {TestMethod::z, TestMethod::adhoc}) {
            const auto result = pool(equal, with(method, test));
            CHECK(result.state == SynthesisState::ok);
            CHECK(result.heterogeneity->tau2 == 0);
            CHECK(result.heterogeneity->i2 == 0);
        }
        const auto knha = pool(equal, with(method, TestMethod::knha));
        CHECK(knha.state == SynthesisState::zero_error);
        CHECK(knha.summary->estimate == Approx(0.3));
        CHECK_FALSE(knha.summary->ci);
        CHECK_FALSE(knha.summary->p);
    }
}

TEST_CASE("REML is found where Fisher scoring does not settle", "[synthesis]") {
    // From its start, scoring swings between 0 and 0.17 and narrows by a few per cent a step only.
    const auto studies = studies_of({1.30, 1.94, 0.70, 0.36, 1.31, 0.46, 1.24, 0.71, 0.35, 0.77},
                                    {0.640, 0.421, 0.992, 0.058, 0.756, 0.634, 0.79, 0.596, 0.457, 0.935});
    const auto found = tau2_reml(studies);
    const auto bracketed = tau2_reml_by_bracketing(studies);
    REQUIRE(found);
    REQUIRE(bracketed);
    CHECK(*found == Approx(*bracketed).epsilon(1e-12));
}

TEST_CASE("bracketing gives the tau2 of scoring", "[synthesis]") {
    const auto studies = studies_of({-0.9, -1.6, -1.3, -1.4, -0.2, 0.0}, {0.33, 0.19, 0.42, 0.02, 0.05, 0.06});
    CHECK(*tau2_reml(studies) == Approx(*tau2_reml_by_bracketing(studies)).epsilon(1e-12));
}

TEST_CASE("huge and tiny numbers give numbers or a state, never something else", "[synthesis]") {
    const std::vector<StudyEffects> sets{
        studies_of({1e200, -1e200, 3e199}, {1e300, 1e300, 1e300}),
        studies_of({1e308, -1e308}, {1, 1}),
        studies_of({1e-200, 3e-200, 9e-200}, {1e-300, 2e-300, 1e-301}),
        studies_of({1, 2, 3}, {1e-320, 1e-320, 1e-320}),
        studies_of({1, 2, 3}, {1e-300, 1, 1e300}),
        studies_of({1, 2, 3}, {1e-40, 1, 1}),
        studies_of({1e15, 1e15 + 1, 1e15 + 2}, {1, 1, 1}),
        studies_of({0, 0, 1e100}, {1, 1, 1}),
    };
    for (const auto& studies : sets) {
        for (const auto method : {TauMethod::fixed, TauMethod::dl, TauMethod::reml, TauMethod::pm}) {
            for (const auto test : {TestMethod::z, TestMethod::knha, TestMethod::adhoc}) {
                const auto result = pool(studies, with(method, test));
                INFO(studies.front().yi << " " << studies.front().vi << " " << to_string(method) << " "
                                        << to_string(test) << ": " << to_string(result.state));
                if (result.state == SynthesisState::ok) {
                    CHECK(std::isfinite(result.summary->estimate));
                    CHECK(std::isfinite(result.summary->ci->low));
                    CHECK(std::isfinite(result.heterogeneity->tau2));
                    CHECK((!result.prediction || std::isfinite(result.prediction->low)));
                } else {
                    CHECK_FALSE(result.reason.empty());
                }
            }
        }
    }
}

TEST_CASE("one study that dwarfs the others does not spoil the sums", "[synthesis]") {
    // By hand: weights 1e40, 1, 1; mean 1 to 40 digits; Q = 1 + 4 to 39 digits; C = 2 + 1 + 1.
    const auto result = pool(studies_of({1, 2, 3}, {1e-40, 1, 1}), with(TauMethod::dl, TestMethod::z));
    CHECK(result.heterogeneity->q == Approx(5).epsilon(1e-12));
    CHECK(result.heterogeneity->tau2 == Approx((5.0 - 2) / 4).epsilon(1e-12));
}

TEST_CASE("leaving one of two out leaves one", "[synthesis]") {
    const auto left = leave_one_out(studies_of({1, 2}, {1, 1}), {});
    REQUIRE(left.size() == 2);
    CHECK(left[0].left_out == "a");
    CHECK(left[0].pool.state == SynthesisState::one_study);
    CHECK(left[0].pool.summary->estimate == 2);
}

TEST_CASE("Egger's regression says why it cannot be had", "[synthesis]") {
    CHECK(egger(studies_of({1, 2}, {1, 2}), 95).state == SynthesisState::too_few);
    CHECK(egger(studies_of({1, 2, 3}, {1, 1, 1}), 95).state == SynthesisState::bad_input);
    CHECK(egger(studies_of({1, 2, 3}, {1, 0, 1}), 95).state == SynthesisState::bad_input);
    CHECK_FALSE(egger(studies_of({0, 0, 0}, {1, 4, 9}), 95).line);
    CHECK(egger(studies_of({1, 2, 4}, {1, 4, 9}), 95).line);
}

TEST_CASE("sparse methods say why there is no summary", "[synthesis]") {
    const std::vector<EventTable> none{{"a", {0, 10}, {0, 12}}, {"b", {0, 8}, {0, 9}}};
    for (const auto measure : {Measure::rr, Measure::odds_ratio}) {
        check_no_numbers(pool_mantel_haenszel(measure, none, 95), SynthesisState::bad_input);
    }
    check_no_numbers(pool_peto(none, 95), SynthesisState::bad_input);
    check_no_numbers(pool_mantel_haenszel(Measure::md, none, 95), SynthesisState::bad_input);
    check_no_numbers(pool_peto({}, 95), SynthesisState::no_studies);
    const std::vector<EventTable> wrong{{"a", {11, 10}, {0, 12}}};
    check_no_numbers(pool_peto(wrong, 95), SynthesisState::bad_input);
    const std::vector<EventTable> one{{"a", {3, 10}, {5, 12}}};
    CHECK(pool_peto(one, 95).state == SynthesisState::one_study);
    CHECK(pool_mantel_haenszel(Measure::rr, one, 95).summary->estimate == Approx(std::log(0.3 / (5.0 / 12))));
}

TEST_CASE("a great many equal effects are no exception", "[synthesis]") {
    const StudyEffects many(10'000, {"a", 1, 1});
    const auto test = GENERATE(TestMethod::knha, TestMethod::z);
    const auto result = pool(many, with(TauMethod::dl, test));
    CHECK(result.state == (test == TestMethod::z ? SynthesisState::ok : SynthesisState::zero_error));
    REQUIRE(result.heterogeneity);
    CHECK(result.heterogeneity->q_p == 1);
}

TEST_CASE("distributions give values, whatever they are asked", "[synthesis]") {
    const double df = GENERATE(1.0, 4e3, 7e5, 1e9);
    CHECK(chi_squared_p(0, df) == 1);
    CHECK(chi_squared_p(1e-20 * df, df) >= 0.99);
    CHECK(chi_squared_p(df * 1e6, df) < 1e-100);
    CHECK(std::isnan(t_critical(std::nan(""), df)));
    CHECK(std::isnan(chi_squared_p(std::nan(""), df)));
    CHECK(std::isnan(normal_critical(2)));
}
