// SPDX-License-Identifier: MIT
// Effect sizes: what cannot be computed, corrections, crossover trials. Numbers of ordinary arms:
// test_synthesis_own.cpp.
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "evidence/synthesis/effects.hpp"

using namespace grounds;
using namespace grounds::synthesis;

namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("Hedges' correction is the exact one", "[synthesis]") {
    // Closed forms for 2 and 3, since gamma(1/2) is sqrt(pi).
    CHECK(hedges_correction(2) == Approx(1 / std::sqrt(M_PI)).epsilon(1e-14));
    CHECK(hedges_correction(3) == Approx(std::sqrt(M_PI) / 2 / std::sqrt(1.5)).epsilon(1e-14));
    CHECK(hedges_correction(50) == Approx(1 - 3.0 / 199).epsilon(1e-4));
    CHECK(hedges_correction(1e9) == Approx(1).epsilon(1e-8));
}

TEST_CASE("a table with one empty cell gets half an event in each cell", "[synthesis]") {
    const auto effect = effect_of_events(Measure::odds_ratio, {0, 40}, {5, 41});
    REQUIRE(effect.yi);
    CHECK(*effect.yi == Approx(std::log(0.5 * 36.5 / (40.5 * 5.5))));
    CHECK(*effect.vi == Approx(1 / 0.5 + 1 / 40.5 + 1 / 5.5 + 1 / 36.5));
}

TEST_CASE("two arms without events have no ratio, but a difference", "[synthesis]") {
    CHECK_FALSE(effect_of_events(Measure::rr, {0, 20}, {0, 25}).yi);
    CHECK_FALSE(effect_of_events(Measure::odds_ratio, {20, 20}, {25, 25}).yi);
    CHECK(effect_of_events(Measure::rr, {0, 20}, {0, 25}).reason.find("nobody") != std::string::npos);
    CHECK(effect_of_events(Measure::rd, {0, 20}, {0, 25}).yi);
    CHECK(effect_of_events(Measure::rr, {0, 20}, {0, 25}, NoEvents::add_half).yi);
}

TEST_CASE("a crossover trial needs its within-person correlation", "[synthesis]") {
    Crossover trial{20, 5, 2, 6, 3, std::nullopt};
    CHECK_FALSE(effect_of_crossover(Measure::md, trial).yi);
    CHECK(effect_of_crossover(Measure::md, trial).reason == "a crossover trial needs the within-person correlation");

    trial.correlation = 0.5;  // SD of the difference: sqrt(4 + 9 - 6)
    const auto md = effect_of_crossover(Measure::md, trial);
    CHECK(md.yi == -1);
    CHECK(*md.vi == Approx(7.0 / 20));

    const auto smd = effect_of_crossover(Measure::smd, trial);
    const double g = hedges_correction(19) * -1 / std::sqrt(6.5);
    CHECK(*smd.yi == Approx(g));
    CHECK(*smd.vi == Approx((1 / 20.0 + g * g / 40) * 2 * 0.5));

    const auto rom = effect_of_crossover(Measure::rom, trial);
    CHECK(*rom.yi == Approx(std::log(5.0 / 6)));
    CHECK(*rom.vi == Approx((0.4 * 0.4 + 0.5 * 0.5 - 2 * 0.5 * 0.4 * 0.5) / 20));

    trial.correlation = 1.2;
    CHECK_FALSE(effect_of_crossover(Measure::md, trial).yi);
    CHECK_FALSE(effect_of_crossover(Measure::rr, trial).yi);
}

TEST_CASE("without correlation within persons a crossover is worth two parallel arms", "[synthesis]") {
    const auto crossed = effect_of_crossover(Measure::md, {20, 5, 2, 6, 3, 0.0});
    const auto parallel = effect_of_means(Measure::md, {20, 5, 2}, {20, 6, 3});
    CHECK(*crossed.vi == Approx(*parallel.vi));
}

TEST_CASE("the SD of a change follows from both SDs and their correlation", "[synthesis]") {
    CHECK(sd_of_change(3, 4, 0) == Approx(5));
    CHECK(sd_of_change(4, 4, 1) == Approx(0));
}

TEST_CASE("impossible arms give a reason and no number", "[synthesis]") {
    const std::vector<EffectSize> effects{
        effect_of_events(Measure::rr, {9, 8}, {1, 10}),
        effect_of_events(Measure::rr, {-1, 8}, {1, 10}),
        effect_of_events(Measure::rr, {no_number, 8}, {1, 10}),
        effect_of_events(Measure::md, {1, 8}, {1, 10}),
        effect_of_means(Measure::md, {0, 1, 1}, {10, 1, 1}),
        effect_of_means(Measure::md, {10, 1, -1}, {10, 1, 1}),
        effect_of_means(Measure::md, {10, 1, 0}, {10, 1, 0}),
        effect_of_means(Measure::md, {10, no_number, 1}, {10, 1, 1}),
        effect_of_means(Measure::smd, {10, 1, 0}, {10, 2, 0}),
        effect_of_means(Measure::smd, {1, 1, 1}, {2, 2, 1}),
        effect_of_means(Measure::rom, {10, -1, 1}, {10, 2, 1}),
        effect_of_means(Measure::rom, {10, 1, 1}, {10, 0, 1}),
        effect_of_means(Measure::rr, {10, 1, 1}, {10, 2, 1}),
        effect_of_means(Measure::md, {10, 1e308, 1}, {10, -1e308, 1}),
        effect_of_means(Measure::md, {10, 1, 1e200}, {10, 1, 1}),
    };
    for (const auto& effect : effects) {
        CHECK_FALSE(effect.yi);
        CHECK_FALSE(effect.vi);
        CHECK_FALSE(effect.reason.empty());
    }
}
