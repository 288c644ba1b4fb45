// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "base/fold.hpp"
#include "base/nearest.hpp"
#include "base/slug.hpp"

using namespace grounds::base;

TEST_CASE("letters without accents, however they are composed", "[base]") {
    CHECK(unaccented("M\u00FCller") == "muller");
    CHECK(unaccented("Mu\u0308ller") == "muller");
    CHECK(unaccented("Nguy\u1EC5n") == "nguyen");
    CHECK(unaccented("Nguye\u0302\u0303n") == "nguyen");
    CHECK(unaccented("Wei\u00DF, S\u00F8rensen, \u0110\u1ED7, \u0141ukasz, \u00C6r\u00F8, \u0131") ==
          "weiss, sorensen, do, lukasz, aero, i");
    CHECK(unaccented("B\u2081\u2082 m\u00B2 \uFF21\uFF22 \uFB01n") == "b12 m2 ab fin");
}

TEST_CASE("other scripts lose accents only, not what makes one letter of another", "[base]") {
    CHECK(unaccented("\u0399\u03AC") == "\u03B9\u03B1");
    CHECK(unaccented("\u304C") == "\u304C");
    CHECK(unaccented("\u304B\u3099") == "\u304C");
    CHECK(unaccented("\u1112\u1161\u11AB") == "\uD55C");
    CHECK(unaccented("\u0915\u0940") == "\u0915\u0940");
}

TEST_CASE("folded words: punctuation, apostrophes, Greek symbols", "[base]") {
    CHECK(words_of("O\u2019Brien & d\u2019Arcy") == std::vector<std::string>{"obrien", "and", "darcy"});
    CHECK(words_of("\u03B2-carotene, \u00B5g") == std::vector<std::string>{"beta", "carotene", "mug"});
    CHECK(words_of("\u03BB\u03CC\u03B3\u03BF\u03C2").size() == 1);
    CHECK(words_of("\u03BB\u03CC\u03B3\u03BF\u03C2").front().find("lambda") == std::string::npos);
    CHECK(words_of("Nature\u2122 2\u20133").front() == "nature");
}

TEST_CASE("folding is folded already, and no bytes break it", "[base]") {
    CHECK(rc::check([](const std::string& text) {
        const auto once = folded(text);
        RC_ASSERT(folded(once) == once);
        RC_ASSERT(unaccented(unaccented(text)) == unaccented(text));
        RC_ASSERT(slug_of(text).empty() || is_slug(slug_of(text)));
        romanised(text);
    }));
}

TEST_CASE("a passage is found again with its accents written apart", "[base]") {
    const auto found = best_match("Elle a re\u0301sume\u0301 tout.", "r\u00E9sum\u00E9", 0);
    REQUIRE(found);
    CHECK(found->start == 7);
    CHECK(found->end == 15);
    CHECK(found->similarity == 1);
}
