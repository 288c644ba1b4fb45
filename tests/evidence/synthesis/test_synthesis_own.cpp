// SPDX-License-Identifier: MIT
// The numbers that stand in the repository: tests/evidence/synthesis/oracle/README.md.
#include <catch2/catch.hpp>

#include "tests/evidence/synthesis/oracle_check.hpp"

using namespace grounds::test;

namespace {

const Folder folder = Folder(GROUNDS_ROOT) / "tests" / "evidence" / "synthesis" / "oracle";

}  // namespace

TEST_CASE("pools of the checked-in sets have the expected numbers", "[synthesis]") {
    CHECK(check_pools(folder) == 9 * 10);
}

TEST_CASE("leave-one-out of the checked-in sets has the expected numbers", "[synthesis]") {
    CHECK(check_leave_one_out(folder) == 50);
}

TEST_CASE("Egger, Q-profile, Mantel-Haenszel and Peto of the checked-in sets have the expected numbers",
          "[synthesis]") {
    CHECK(check_tests(folder) == 8 * 8 + 9 * 6 + 4 * 9 * 4);
}

TEST_CASE("effect sizes of the checked-in sets have the expected numbers", "[synthesis]") {
    CHECK(check_effects(folder) == 13 + 3 * 5 + 3 * 6);
}
