// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "evidence/figures/derive.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::figures;
using namespace grounds::build;

TEST_CASE("a range must be found at both ends among numbers of one kind", "[figures]") {
    Finding f = finding("a");
    Arm one;
    one.name = "one";
    one.percent_change = -25.2;
    Arm two;
    two.name = "two";
    two.percent_change = -40.4;
    f.arms = {one, two};
    Figure figure;
    figure.quantity = {std::nullopt, 25.0, 40.0, "percent", std::nullopt};
    figure.change = Change::decrease;
    CHECK(trace_figure(figure, derive_numbers(f)).matches.size() == 2);
    figure.quantity.high = 41.5;
    CHECK(trace_figure(figure, derive_numbers(f)).matches.empty());
}

TEST_CASE("a printed fall does not match a rise", "[figures]") {
    Finding f = finding("a");
    Arm one;
    one.name = "one";
    one.percent_change = 43.1;
    f.arms = {one};
    CHECK(trace_figure(percent(43, Change::decrease), derive_numbers(f)).matches.empty());
    CHECK(trace_figure(percent(43, Change::increase), derive_numbers(f)).matches.size() == 1);
    CHECK(trace_figure(percent(43), derive_numbers(f)).tried == 1);
}
