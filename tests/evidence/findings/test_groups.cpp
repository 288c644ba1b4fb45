// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "evidence/findings/groups.hpp"

using namespace grounds;
using namespace grounds::evidence;

TEST_CASE("groups are read from words, not from what somebody is not", "[groups]") {
    using Groups = std::vector<std::string>;
    CHECK(groups_in("pregnant women with leg cramps") == Groups{"pregnant-women"});
    CHECK(groups_in("adults with night leg cramps, not pregnant") == Groups{"adults"});
    CHECK(groups_in("Older people who train") == Groups{"exercisers", "older-adults"});
    CHECK(groups_in("people with migraine") == Groups{"migraine-patients"});
    CHECK(groups_in("documents, amen, childhood") == Groups{"children"});
    CHECK(groups_in("").empty());
}

TEST_CASE("a group holds itself and what is within it", "[groups]") {
    CHECK(group_holds("adults", "pregnant-women"));
    CHECK(group_holds("general-population", "infants"));
    CHECK(group_holds("adults", "a-group-nobody-listed"));
    CHECK_FALSE(group_holds("pregnant-women", "women"));
    CHECK_FALSE(group_holds("adults", "children"));
    CHECK(groups_meet("women", "pregnant-women"));
    CHECK_FALSE(groups_meet("pregnant-women", "older-adults"));
}
