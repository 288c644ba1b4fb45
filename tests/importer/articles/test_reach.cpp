// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "importer/articles/reach.hpp"

using namespace grounds;
using namespace grounds::articles;

TEST_CASE("how far a sentence reaches is told from its words", "[reach]") {
    CHECK(quantifier_in("It eases all types of cramp.")->term == Quantifier::universal);
    CHECK(quantifier_in("Not all cramps come from it.")->term == Quantifier::existential);
    CHECK(quantifier_in("Most people eat too little.")->term == Quantifier::majority);
    CHECK(quantifier_in("It is the best form.")->term == Quantifier::superlative);
    CHECK(quantifier_in("One of the best forms.")->term == Quantifier::existential);
    CHECK_FALSE(quantifier_in("Magnesium is a small mineral."));
    CHECK_FALSE(quantifier_in("They are overall well."));  // "all" inside a word
}

TEST_CASE("a cause is told from what only goes together", "[reach]") {
    CHECK(relation_in("Low magnesium leads to cramps.")->term == Relation::cause);
    CHECK(relation_in("Low magnesium is linked with cramps.")->term == Relation::association);
    CHECK_FALSE(relation_in("Magnesium is a mineral."));
}
