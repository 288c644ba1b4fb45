// SPDX-License-Identifier: MIT
#include "base/markup.hpp"

#include <catch2/catch.hpp>

using namespace grounds::base;

TEST_CASE("raised and lowered signs keep their meaning") {
    CHECK(raised("-6") == "⁻⁶");
    CHECK(lowered("2") == "₂");
    CHECK(raised("st") == "st");
    CHECK(raised("2k") == "^(2k)");
    CHECK(without_markup("10<sup>-6</sup> M CO<sub>2</sub>, p&lt;0.05 &amp; <i>E. coli</i> a<b") ==
          "10⁻⁶ M CO₂, p<0.05 & E. coli a<b");
    CHECK(without_markup("Rad&auml;k &#945; &nosuch; R&D") == "Radäk α &nosuch; R&D");
    CHECK(without_markup("in<mml:math xmlns:mml=\"x\"><mml:mi>N</mml:mi></mml:math>-fold") == "in N-fold");
    CHECK(without_markup("<jats:p>10<jats:sup>6</jats:sup>") == " 10⁶");
}

TEST_CASE("markup of abstracts goes, signs of comparison and paragraphs stay") {
    CHECK(without_markup("<jats:p>P < 0.05 in <i>E. coli</i></jats:p>", Blocks::as_paragraphs) ==
          "P < 0.05 in E. coli\n\n");
    CHECK(without_markup("a <b", Blocks::as_paragraphs) == "a <b");
    CHECK(without_markup("<p>In 10<sup>-6</sup> M.</p><p>P &lt; 0.05</p>", Blocks::as_paragraphs) ==
          "In 10⁻⁶ M.\n\nP < 0.05\n\n");
}
