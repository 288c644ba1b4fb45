// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"

using namespace grounds;

TEST_CASE("how a study was blinded is said in the same words everywhere") {
    Study study;
    study.design = Design::rct_parallel;
    CHECK(writers::phrase(study) == "rct-parallel");
    study.blinding = Blinding::none;
    CHECK(writers::phrase(study) == "rct-parallel, not blinded");
    for (const auto blinding : {Blinding::none, Blinding::single, Blinding::double_blind, Blinding::triple}) {
        study.blinding = blinding;
        CHECK(writers::phrase(study) == "rct-parallel, " + std::string(report::in_words(blinding)));
    }
}
