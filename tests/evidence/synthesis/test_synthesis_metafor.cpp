// SPDX-License-Identifier: MIT
// Every number of metafor's that we compute too, on 45 published data sets. The sets stand outside the repository;
// where they are absent these tests say so and pass, and test_synthesis_own.cpp still holds the same functions to its
// small set.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "tests/evidence/synthesis/oracle_check.hpp"

using namespace grounds::test;

namespace {

Folder metafor() {
    const char* chosen = std::getenv("GROUNDS_SHARED");
    return Folder(chosen == nullptr ? GROUNDS_SHARED : chosen) / "oracles" / "metafor";
}

bool absent() {
    if (std::filesystem::exists(metafor() / "results.csv")) {
        return false;
    }
    WARN("skipped: there is no " << (metafor() / "results.csv").string());
    return true;
}

}  // namespace

TEST_CASE("pools are metafor's to a relative error of 1e-8, tau2 of REML to 1e-6", "[synthesis]") {
    if (!absent()) {
        CHECK(check_pools(metafor()) == 45 * 10);  // EE with z; DL, REML, PM with three tests each
    }
}

TEST_CASE("leave-one-out is metafor's to a relative error of 1e-8", "[synthesis]") {
    if (!absent()) {
        CHECK(check_leave_one_out(metafor()) == 716);
    }
}

TEST_CASE("Egger, Q-profile, Mantel-Haenszel and Peto are metafor's to a relative error of 1e-8", "[synthesis]") {
    if (!absent()) {
        CHECK(check_tests(metafor()) == 45 * 8 + 44 * 6 - 3 + 24 * 9 * 4);
    }
}

TEST_CASE("effect sizes from arms are metafor's to a relative error of 1e-8", "[synthesis]") {
    if (!absent()) {
        CHECK(check_effects(metafor()) > 500);
    }
}
