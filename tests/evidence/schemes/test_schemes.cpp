// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "evidence/assess.hpp"
#include "evidence/schemes/scheme.hpp"
#include "tests/evidence/build.hpp"

using namespace grounds;
using namespace grounds::build;

namespace {

Study judged_low(const std::string& id, Design design) {
    auto s = study(id, design, 1000);
    s.risk_of_bias = {{"rob2", "overall", Judgement::low, "somebody", {}}};
    return s;
}

SchemeRating rated(const Dossier& of, const std::string& scheme) {
    const auto assessment = evidence::assess(of).claims.at(0);
    for (const auto& rating : assessment.other_schemes) {
        if (rating.scheme == scheme) {
            return rating;
        }
    }
    FAIL("no rating by " << scheme);
    return {};
}

Dossier one(const Study& s, const Finding& f) {
    auto d = dossier();
    add(d, s, f);
    return d;
}

}  // namespace

TEST_CASE("SORT never says A without a judgement of low risk", "[schemes]") {
    const auto precise = interval("a", -2, -2.5, -1.5);
    CHECK(rated(one(study("a", Design::rct_parallel, 1000), precise), "sort").rating == "2 B");
    CHECK(rated(one(judged_low("a", Design::rct_parallel), precise), "sort").rating == "1 A");
    CHECK(rated(one(study("a", Design::uncontrolled, 1000), precise), "sort").rating == "3 C");
}

TEST_CASE("SORT asks for an outcome that matters to patients", "[schemes]") {
    auto d = one(judged_low("a", Design::rct_parallel), interval("a", -2, -2.5, -1.5));
    d.question.outcome_kind = OutcomeKind::surrogate;
    CHECK(rated(d, "sort").rating == "3 C");
}

TEST_CASE("CEBM starts from the design and goes down by one at most", "[schemes]") {
    const auto precise = interval("a", -2, -2.5, -1.5);
    CHECK(rated(one(judged_low("a", Design::rct_parallel), precise), "cebm").rating == "2");
    CHECK(rated(one(judged_low("a", Design::cohort), precise), "cebm").rating == "3");
    const auto wide = rated(one(judged_low("a", Design::rct_parallel), interval("a", -1.5, -4, 1)), "cebm");
    CHECK(wide.rating == "3");
    CHECK(wide.reason.find("imprecision") != std::string::npos);
}

TEST_CASE("each scheme of the table rates under its own name", "[schemes]") {
    const auto d = one(judged_low("a", Design::rct_parallel), interval("a", -2, -2.5, -1.5));
    for (const auto& scheme : schemes::schemes()) {
        INFO(scheme.name);
        CHECK_FALSE(rated(d, std::string(scheme.name)).rating.empty());
        CHECK_FALSE(rated(d, std::string(scheme.name)).reason.empty());
    }
}
