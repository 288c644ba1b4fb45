// SPDX-License-Identifier: MIT
// What must hold for any studies.
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "evidence/synthesis/pool.hpp"

using namespace grounds;
using namespace grounds::synthesis;

namespace {

StudyEffects any_studies() {
    const auto k = *rc::gen::inRange(2, 12);
    StudyEffects studies;
    for (int i = 0; i < k; ++i) {
        const double yi = *rc::gen::inRange(-3000, 3000) / 1000.0;
        const double vi = *rc::gen::inRange(1, 2000) / 1000.0;
        studies.push_back({"s" + std::to_string(i), yi, vi});
    }
    return studies;
}

PoolOptions any_options() {
    PoolOptions options;
    options.method = *rc::gen::element(TauMethod::fixed, TauMethod::dl, TauMethod::reml, TauMethod::pm);
    options.test = *rc::gen::element(TestMethod::z, TestMethod::adhoc);
    return options;
}

bool near(double a, double b, double scale = 1) {
    return std::fabs(a - b) <= 1e-8 * std::max({scale, std::fabs(a), std::fabs(b)});
}

void near_or_fail(double a, double b, double scale = 1) {
    if (!near(a, b, scale)) {
        RC_FAIL(std::to_string(a) + " is not " + std::to_string(b));
    }
}

template <class Change>
Pool changed(const StudyEffects& studies, const PoolOptions& options, Change change) {
    auto others = studies;
    for (auto& study : others) {
        change(study);
    }
    return pool(others, options);
}

}  // namespace

TEST_CASE("the order of the studies does not matter", "[synthesis]") {
    CHECK(rc::check([] {
        const auto studies = any_studies();
        const auto options = any_options();
        auto reversed = studies;
        std::reverse(reversed.begin(), reversed.end());
        const auto a = pool(studies, options);
        const auto b = pool(reversed, options);
        near_or_fail(a.summary->estimate, b.summary->estimate);
        near_or_fail(a.summary->se, b.summary->se);
        near_or_fail(a.heterogeneity->tau2, b.heterogeneity->tau2);
    }));
}

TEST_CASE("turning all signs mirrors the result", "[synthesis]") {
    CHECK(rc::check([] {
        const auto studies = any_studies();
        const auto options = any_options();
        const auto a = pool(studies, options);
        const auto b = changed(studies, options, [](StudyEffect& study) { study.yi = -study.yi; });
        near_or_fail(a.summary->estimate, -b.summary->estimate);
        near_or_fail(a.summary->ci->low, -b.summary->ci->high);
        near_or_fail(a.heterogeneity->tau2, b.heterogeneity->tau2);
    }));
}

TEST_CASE("a constant added to all effects is added to the estimate and changes nothing else", "[synthesis]") {
    CHECK(rc::check([] {
        const auto studies = any_studies();
        const auto options = any_options();
        const double constant = *rc::gen::inRange(-1000, 1000);
        const auto a = pool(studies, options);
        const auto b = changed(studies, options, [&](StudyEffect& study) { study.yi += constant; });
        near_or_fail(a.summary->estimate + constant, b.summary->estimate, 1e3);
        near_or_fail(a.summary->se, b.summary->se);
        near_or_fail(a.heterogeneity->q, b.heterogeneity->q);
    }));
}

TEST_CASE("another unit scales estimate, error and tau2", "[synthesis]") {
    CHECK(rc::check([] {
        const auto studies = any_studies();
        const auto options = any_options();
        const double factor = std::pow(10.0, *rc::gen::inRange(-60, 60));
        const auto a = pool(studies, options);
        const auto b = changed(studies, options, [&](StudyEffect& study) {
            study.yi *= factor;
            study.vi *= factor * factor;
        });
        near_or_fail(a.summary->estimate, b.summary->estimate / factor);
        near_or_fail(a.summary->se, b.summary->se / factor);
        near_or_fail(a.heterogeneity->tau2, b.heterogeneity->tau2 / factor / factor);
        near_or_fail(a.heterogeneity->i2, b.heterogeneity->i2);
    }));
}

TEST_CASE("with Paule-Mandel the Hartung-Knapp error is the ordinary one", "[synthesis]") {
    CHECK(rc::check([] {
        const auto studies = any_studies();
        const auto plain = pool(studies, {TauMethod::pm, TestMethod::z, 95, PredictionVariant::z});
        RC_PRE(plain.heterogeneity->tau2 > 0);
        const auto knha = pool(studies, {TauMethod::pm, TestMethod::knha, 95, PredictionVariant::z});
        near_or_fail(plain.summary->se, knha.summary->se);
    }));
}

TEST_CASE("the ad hoc interval is never narrower than Hartung and Knapp's", "[synthesis]") {
    CHECK(rc::check([] {
        const auto studies = any_studies();
        const auto method = *rc::gen::element(TauMethod::dl, TauMethod::reml, TauMethod::pm);
        const auto knha = pool(studies, {method, TestMethod::knha, 95, PredictionVariant::z});
        const auto adhoc = pool(studies, {method, TestMethod::adhoc, 95, PredictionVariant::z});
        RC_ASSERT(adhoc.summary->se >= knha.summary->se);
    }));
}

TEST_CASE("REML by scoring is never less likely than by bracketing", "[synthesis]") {
    CHECK(rc::check([] {
        const auto studies = any_studies();
        const auto scored = tau2_reml(studies);
        const auto bracketed = tau2_reml_by_bracketing(studies);
        RC_ASSERT(scored.has_value());
        RC_ASSERT(bracketed.has_value());
        near_or_fail(*scored, *bracketed);
    }));
}

TEST_CASE("weights add up to 100 per cent, I2 and P stay within their range", "[synthesis]") {
    CHECK(rc::check([] {
        const auto result = pool(any_studies(), any_options());
        RC_ASSERT(result.state == SynthesisState::ok);
        double total = 0;
        for (const double weight : result.weights) {
            total += weight;
        }
        near_or_fail(total, 100);
        RC_ASSERT(result.heterogeneity->i2 >= 0 && result.heterogeneity->i2 <= 100);
        RC_ASSERT(*result.summary->p >= 0 && *result.summary->p <= 1);
    }));
}
