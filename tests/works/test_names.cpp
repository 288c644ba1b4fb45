// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "works/names.hpp"

using namespace grounds;
using namespace grounds::works;

namespace {

std::string parts(const Name& name) {
    return name.literal.empty() ? name.particle + "|" + name.family + "|" + name.suffix + "|" + name.given
                                : "{" + name.literal + "}";
}

std::string parts(const std::optional<Name>& name) {
    return name ? parts(*name) : "none";
}

}  // namespace

TEST_CASE("people as formats write them", "[names]") {
    CHECK(parts(person("van Raaij, M J")) == "van|Raaij||M J");
    CHECK(parts(person("King, Martin Luther, Jr")) == "|King|Jr|Martin Luther");
    CHECK(parts(person("World Health Organization")) == "{World Health Organization}");
    CHECK(parts(short_person("van Raaij MJ")) == "van|Raaij||MJ");
    CHECK(parts(short_person("\u00C5kesson \u00C5")) == "|\u00C5kesson||\u00C5");
    CHECK(parts(short_person("Cochrane Group")) == "{Cochrane Group}");
}

TEST_CASE("people as lists of references print them", "[names]") {
    CHECK(parts(initialed_person("Garrison SR")) == "|Garrison||S. R.");
    CHECK(parts(initialed_person("van den Berg A")) == "van den|Berg||A.");
    CHECK(parts(initialed_person("S. R. Garrison")) == "|Garrison||S. R.");
    CHECK(parts(initialed_person("\u00C5.-M. de la Cruz")) == "de la|Cruz||\u00C5.-M.");
    CHECK(parts(initialed_person("Hallgren J.M.")) == "|Hallgren||J.M.");
    CHECK(parts(initialed_person("van Hallgren J. M.")) == "van|Hallgren||J. M.");
    CHECK(parts(initialed_person("Berg", "A. van den")) == "van den|Berg||A.");
    CHECK(parts(initialed_person("Scott Garrison")) == "none");
    CHECK(parts(initialed_person("Berg", "Anna")) == "none");
}

TEST_CASE("names in markers, of any script and form", "[names]") {
    CHECK(names_in("Nguy\u1EC5n & \u0110\u1ED7") == std::vector<std::string>{"nguyen", "do"});
    CHECK(names_in("Mu\u0308ller") == std::vector<std::string>{"muller"});
    CHECK(names_in("\u738B").size() == 1);
    CHECK(names_in("the winter").empty());
}
