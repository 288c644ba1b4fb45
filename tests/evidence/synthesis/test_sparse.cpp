// SPDX-License-Identifier: MIT
// Trials with few events, pooled without adding half events.
#include <catch2/catch.hpp>

#include "evidence/synthesis/sparse.hpp"

using namespace grounds;
using namespace grounds::synthesis;

namespace {

using Tables = std::vector<EventTable>;

const EventTable one{"one", {1, 30}, {4, 32}};
const EventTable other{"other", {3, 50}, {6, 49}};
const EventTable nothing{"nothing", {0, 40}, {0, 38}};

}  // namespace

TEST_CASE("a trial without events on either side says nothing of ratios, and pulls a difference towards none",
          "[pool]") {
    for (const auto measure : {Measure::odds_ratio, Measure::rr}) {
        const auto with = pool_mantel_haenszel(measure, Tables{one, nothing, other}, 95);
        const auto without = pool_mantel_haenszel(measure, Tables{one, other}, 95);
        CHECK(with.summary->estimate == Approx(without.summary->estimate));
        CHECK(with.summary->se == Approx(without.summary->se));
    }
    const auto with = pool_peto(Tables{one, nothing, other}, 95);
    const auto without = pool_peto(Tables{one, other}, 95);
    CHECK(with.summary->estimate == Approx(without.summary->estimate));
    CHECK(with.summary->se == Approx(without.summary->se));

    // (1/30 - 4/32) and (3/50 - 6/49) by hand, each weighed by n1 n2 / N, and a third of 40 * 38 / 78 at no difference
    const double weight_one = 30.0 * 32 / 62, weight_other = 50.0 * 49 / 99, weight_nothing = 40.0 * 38 / 78;
    const double sum = weight_one * (1.0 / 30 - 4.0 / 32) + weight_other * (3.0 / 50 - 6.0 / 49);
    CHECK(pool_mantel_haenszel(Measure::rd, Tables{one, other}, 95).summary->estimate ==
          Approx(sum / (weight_one + weight_other)));
    CHECK(pool_mantel_haenszel(Measure::rd, Tables{one, nothing, other}, 95).summary->estimate ==
          Approx(sum / (weight_one + weight_other + weight_nothing)));
}
