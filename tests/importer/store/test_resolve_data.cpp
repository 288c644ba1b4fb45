// SPDX-License-Identifier: MIT
// The markers of the five articles of data/, each with the decision of a person: what the program would say of them
// with that decision hidden.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <map>

#include "evidence/resolution/resolve.hpp"
#include "schema/db/database.hpp"
#include "schema/load/library.hpp"
#include "schema/load/records.hpp"
#include "tests/importer/store/whole_library.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::db;
using namespace grounds::load;
using namespace grounds::resolution;
using namespace grounds::test;

namespace {

struct Decision {
    Citation person;
    Resolved program;
};

/// By "appearance marker".
const std::map<std::string, Decision>& decisions() {
    static const auto all = [] {
        const Workspace workspace;
        import({GROUNDS_ROOT "/data"});
        const auto db = open_for_query("test.db");
        RecordLoader records(db);
        const Resolver resolver(whole_library(db), [&](const auto& study) { return records.findings.of_study(study); });
        std::map<std::string, Decision> found;
        for (const auto& place : load_citation_places(db, false)) {
            const auto source = records.sources.find(place.source).value();
            const auto list = resolver.match_list(source.references);
            const auto appearance = records.sources.appearance(place.appearance).value();
            const auto claim = records.questions.claim(appearance.claim).value();
            const auto question = records.questions.find(claim.question).value();
            for (const auto& citation : appearance.citations) {
                auto query = marker_query(citation, appearance, &claim, &question, source);
                query.list = &list;
                found[place.appearance + " " + citation.marker] = {citation, resolver.resolve(query)};
            }
        }
        return found;
    }();
    return all;
}

std::string shown(Resolution state, const std::string& reference) {
    return std::string(to_string(state)) + (reference.empty() ? "" : " " + reference);
}

struct Expected {
    const char* citation;
    const char* program;
};

}  // namespace

TEST_CASE("what the program makes of the markers of data", "[resolution]") {
    const auto one = GENERATE(values<Expected>({
        {"000-007 The Magnesium Miracle, p. 16", "exact deanmagnesiummiracle"},
        {"003-011 [JAMA]", "probable roguinmaor2017"},
        {"003-022 [SAGE]", "probable peikert1996"},
        {"003-016 [JSCR]", "probable reno2022"},
        {"003-026 [NIH]", "ambiguous"},
        {"003-031 [NIH]", "unresolvable"},
        {"002-018 Journal of Clinical Medicine Research", "unresolvable"},
        {"002-019 American Journal of Obstetrics and Gynecology", "probable dahle1995"},
        {"002-034 1.", "exact garrison2012cochrane"},
        {"002-035 2.", "exact supakatisant2015"},
        {"002-036 3.", "exact dahle1995"},
        {"001-010 A randomized clinical trial", "unresolvable"},
        {"001-011 One popular study", "unresolvable"},
        {"001-013 the double-blind, placebo-controlled study", "probable barna2021"},
        {"001-078 National Institute of Health", "probable nihodsmagnesiumconsumers"},
    }));
    const auto& decision = decisions().at(one.citation);
    CAPTURE(one.citation, decision.program.because);
    CHECK(shown(decision.program.state, decision.program.reference) == one.program);
}

TEST_CASE("how often the program agrees with a person on data", "[resolution]") {
    int same_work = 0;
    int wrong_work = 0;
    for (const auto& [name, decision] : decisions()) {
        const bool same = decision.person.reference == decision.program.reference;
        same_work += same ? 1 : 0;
        wrong_work += !same && !decision.program.reference.empty() ? 1 : 0;
        UNSCOPED_INFO(fmt::format("{:<12} {:<55} person {:<36} program {}", same ? "same work" : "DIFFERS", name,
                                  shown(decision.person.resolution, decision.person.reference),
                                  shown(decision.program.state, decision.program.reference)));
    }
    CHECK(decisions().size() == 40);
    CHECK(same_work >= 36);  // one marker names an institute of which several works are on record
    CHECK(wrong_work == 0);  // what the program binds, a person binds
}
