// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "works/match/match.hpp"

using namespace grounds;
using namespace grounds::match;

TEST_CASE("folding takes away what typesetting puts in", "[match]") {
    CHECK(fold("The {M}agnesium-Oxide <i>trial</i>.") == "magnesium oxide trial");
    CHECK(fold("Mg<sup>2+</sup> &amp; Ca &#8211; p < 0.05 and n > 3") == "mg2 ca p 0 05 and n 3");
    CHECK(fold("Wadenkrämpfe bei Größe; l’été d'Øre") == "wadenkrampfe bei grosse lete dore");
    CHECK(fold("\\emph{In vivo} β-carotene") == "in vivo beta carotene");
    CHECK(fold("RETRACTED: A trial") == "trial");
    CHECK(fold("ﬁbre 咳嗽") == "fibre 咳嗽");
    CHECK(fold("").empty());
    CHECK(fold(" . ").empty());
    CHECK(fold_main_title("Magnesium for cramps: a review") == "magnesium for cramps");
    CHECK(fold_main_title("Cramps: a review") == "cramps a review");
}

TEST_CASE("a place behind a journal's name is no part of it", "[match]") {
    const auto container = [](const std::string& title) {
        Reference work;
        work.container_title = title;
        return std::string(match_record(work).container);
    };
    CHECK(container("Nutrients (Basel, Switzerland)") == container("Nutrients"));
    CHECK(container("Lancet (London, England)") == container("The Lancet"));
    CHECK(container("Sleep (N. Y.)") == container("Sleep"));
    CHECK(container("Magnesium research : official organ of a society") == container("Magnesium Research"));
    CHECK(container("Acta Chemica (B)") != container("Acta Chemica"));
    CHECK(container("Proceedings (Part 2)") != container("Proceedings"));
    CHECK(container("Journal of Things: Part A") != container("Journal of Things"));
    CHECK(container("(Untitled)") == "untitled");
}
