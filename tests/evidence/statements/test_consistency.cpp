// SPDX-License-Identifier: MIT
#include "evidence/statements/consistency.hpp"

#include <catch2/catch.hpp>

using namespace grounds::statements;

namespace {

std::string fault_of(const std::string& sentence) {
    const Text text(sentence);
    const auto statements = read_statements(text);
    const auto found = contradictions_in(text, statements.at(0));
    return found.empty() ? "" : found.front().what;
}

}  // namespace

TEST_CASE("numbers that cannot all be right are told", "[statements]") {
    CHECK(fault_of("It was rarer (OR 0.90, 95% CI 0.17 to 0.53).") == "0.9 lies outside of its interval, 0.17 to 0.53");
    CHECK(fault_of("It was rarer (RR 0.80, 95% CI 0.60 to 1.07; P = 0.01).") ==
          "P = 0.01 does not go with the interval 0.6 to 1.07");
    CHECK(fault_of("The mean difference was 2.0 kg (95% CI 1.0 to 3.0; P = 0.30).") ==
          "P = 0.3 does not go with the interval 1 to 3");
    CHECK(fault_of("It struck 40 of 127 people (41%).") == "40 of 127 are 31.5%, not 41%");
    CHECK(fault_of("It was rarer (OR 0.50, 95% CI 0.17 to 0.53).") ==
          "0.5 is not in the middle of 0.17 to 0.53 on the log scale");
}

TEST_CASE("numbers that may be right by rounding are left alone", "[statements]") {
    CHECK(fault_of("It was rarer (OR 0.30, 95% CI 0.17 to 0.53; P < 0.001).").empty());
    CHECK(fault_of("It struck 40 of 127 people (31%).").empty());
    CHECK(fault_of("The mean difference was 2.0 kg (95% CI -3.0 to -1.0; P = 0.01).").empty());
    CHECK(fault_of("It was rarer (RR 0.9, 95% CI 0.8 to 1.0; P = 0.04).").empty());
    CHECK(fault_of("The median was 3 days (IQR 5 to 9).").empty());
}

TEST_CASE("a mean difference is held against the means of its arms", "[statements]") {
    CHECK(fault_of("Pain was 7.2 (SD 1.1) with zinc and 5.1 (SD 1.4) with sugar (mean difference 3.4, 95% CI 1.0 to "
                   "5.8).") == "7.2 and 5.1 are 2.1 apart, not 3.4");
    CHECK(fault_of("Pain was 7.2 (SD 1.1) with zinc and 5.1 (SD 1.4) with sugar (mean difference 2.1, 95% CI 1.0 to "
                   "3.2).")
              .empty());
    CHECK(fault_of("Pain was 7.2 (SD 1.1) with zinc and 5.1 (SD 1.4) with sugar (adjusted mean difference 3.4, 95% CI "
                   "1.0 to 5.8).")
              .empty());
    CHECK(fault_of("Pain rose by 1.2 (SD 1.1) with zinc and fell by 0.9 (SD 1.4) with sugar (mean difference 2.1, 95% "
                   "CI 1.0 to 3.2).")
              .empty());
}
