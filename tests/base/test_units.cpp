// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "base/scalar.hpp"
#include "evidence/findings/reading.hpp"
#include "evidence/findings/text.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::evidence;

TEST_CASE("units convert where they measure the same thing", "[units]") {
    CHECK(conversion_factor("weeks", "days") == Approx(7));
    CHECK(conversion_factor("minute", "hours") == Approx(1.0 / 60));
    CHECK(conversion_factor("cramps per 4 weeks", "cramps/week") == Approx(0.25));
    CHECK(conversion_factor("cramps/2 weeks", "cramps/week") == Approx(0.5));
    CHECK(conversion_factor("mg/day", "g/day") == Approx(0.001));
    CHECK(conversion_factor("percent", "%") == Approx(1));
    CHECK(conversion_factor("fraction", "percent") == Approx(100));
    CHECK(same_unit("per cent", "%"));
    CHECK(same_unit("mg a day", "mg/d"));
}

TEST_CASE("units are never guessed", "[units]") {
    CHECK_FALSE(conversion_factor("cramps", "cramps/week"));
    CHECK_FALSE(conversion_factor("points", "percent"));
    CHECK_FALSE(conversion_factor("mg", "days"));
    CHECK_FALSE(conversion_factor("", "mg/day"));
    CHECK(same_unit("", ""));
    CHECK(same_unit("Cramps per week", "cramp/week"));
}

TEST_CASE("half a unit of the last printed digit", "[rounding]") {
    CHECK(half_unit(43) == Approx(0.5));
    CHECK(half_unit(43.5) == Approx(0.05));
    CHECK(half_unit(0.01) == Approx(0.005));
    CHECK(half_unit(-3.41) == Approx(0.005));
    CHECK(half_unit(350) == Approx(0.5));
}

TEST_CASE("numbers are printed short and plain", "[text]") {
    CHECK(number_text(43) == "43");
    CHECK(number_text(-0.38) == "-0.38");
    CHECK(number_text(0.5000001) == "0.5");
    CHECK(number_text(0.0006) == "0.0006");
    CHECK(number_text(0) == "0");
    CHECK(number_text(0.048) == "0.048");  // as printed: not 0.05
    CHECK(number_text(-0.345) == "-0.345");
    CHECK(number_text(-2.1205734) == "-2.12");  // worked out
    CHECK(number_text(-0.001) == "-0.001");
    CHECK(number_text(1737) == "1737");
    CHECK(list_text({"a", "b", "c"}) == "a, b and c");
    CHECK(quantity_text({std::nullopt, 25.0, 40.0, "percent", std::nullopt}) == "25 to 40 percent");
    CHECK(quantity_text({80.0, std::nullopt, std::nullopt, "percent", Qualifier::up_to}) == "up to 80 percent");
}
