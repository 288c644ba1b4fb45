// SPDX-License-Identifier: MIT
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "works/match/match.hpp"

using namespace grounds;
using namespace grounds::match;

namespace {

MatchRecord record(const std::string& key, const std::string& doi, const std::string& pmid = "",
                   const std::string& title = "Magnesium for cramps at night") {
    Reference work;
    work.key = key;
    work.type = "article-journal";
    work.title = title;
    work.authors = {{"Maor", "", "", "", ""}};
    work.issued = "2017";
    work.doi = doi;
    work.pmid = pmid;
    return match_record(work);
}

DuplicateDecision decision(DuplicateState state, std::vector<std::string> keys) {
    DuplicateDecision one;
    one.state = state;
    one.id = std::string(to_string(state));
    for (const auto& key : keys) {
        one.id += " " + key;
    }
    one.keys = std::move(keys);
    return one;
}

/// "a<b same program": who is merged into whom.
std::vector<std::string> told(const std::vector<Duplicate>& found) {
    std::vector<std::string> lines;
    for (const auto& one : found) {
        lines.push_back(one.kept + "<" + one.other + " " + std::string(to_string(one.state)) + " " +
                        std::string(to_string(one.by)));
    }
    return lines;
}

using Lines = std::vector<std::string>;

/// A few works, each written down several times with parts left out.
std::vector<MatchRecord> random_library() {
    std::vector<MatchRecord> library;
    const auto size = *rc::gen::inRange(2, 14);
    for (int i = 0; i < size; ++i) {
        const auto work = std::to_string(*rc::gen::inRange(1, 5));
        const bool with_doi = *rc::gen::arbitrary<bool>();
        const bool with_pmid = *rc::gen::arbitrary<bool>();
        const bool misprint = *rc::gen::inRange(0, 8) == 0;
        const auto pmid = misprint ? "1" : work;
        library.push_back(record("k" + std::to_string(i), with_doi ? "10.1/w" + work : "", with_pmid ? pmid : "",
                                 *rc::gen::element(std::string("Magnesium for cramps at night"),
                                                   std::string("Magnesium for cramps: a review of trials " + work))));
    }
    return library;
}

std::vector<DuplicateDecision> random_decisions(const std::vector<MatchRecord>& library) {
    std::vector<DuplicateDecision> decisions;
    std::vector<std::string> keys;
    for (const auto& one : library) {
        keys.emplace_back(one.key);
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        const auto a = *rc::gen::elementOf(keys);
        const auto b = *rc::gen::elementOf(keys);
        if (a < b) {
            decisions.push_back(decision(DuplicateState::different, {a, b}));
        }
    }
    return decisions;
}

std::map<std::string, std::string> works(const std::vector<MatchRecord>& library, const std::vector<Duplicate>& found) {
    std::map<std::string, std::string> work;
    for (const auto& one : library) {
        work.emplace(one.key, one.key);
    }
    for (const auto& one : found) {
        if (one.state == DuplicateState::same) {
            work[one.other] = one.kept;
        }
    }
    return work;
}

}  // namespace

TEST_CASE("three records of one work are one, under the one that sheets use or that knows most", "[match]") {
    auto a = record("a", "10.1/x");
    auto b = record("b", "10.1/x", "7");
    auto c = record("c", "", "7");
    CHECK(told(find_duplicates({a, b, c}, {})) == Lines{"b<a same program", "b<c same program"});
    c.used = true;
    CHECK(told(find_duplicates({a, b, c}, {})) == Lines{"c<a same program", "c<b same program"});
    CHECK(find_duplicates({a, b, c}, {})[0].because == "by way of another record of this work");
    CHECK(told(find_duplicates({a, b, c}, {decision(DuplicateState::same, {"a", "b"})})) ==
          Lines{"a<b same person", "a<c same program"});
}

TEST_CASE("two DOIs never meet, by whatever way, unless a person says so", "[match]") {
    const std::vector<MatchRecord> records{record("a", "10.1/x"), record("b", "", "7"), record("c", "10.1/y", "7"),
                                           record("d", "10.1/x", "7")};
    const auto found = find_duplicates(records, {});
    const auto work = works(records, found);
    CHECK(work.at("a") == work.at("d"));
    CHECK(work.at("a") != work.at("c"));
    bool said = false;
    for (const auto& one : found) {
        said = said || one.because.find("would join two DOIs, 10.1/x and 10.1/y") != std::string::npos;
    }
    CHECK(said);
    const auto joined = works(records, find_duplicates(records, {decision(DuplicateState::same, {"a", "c"})}));
    CHECK(joined.at("c") == "a");
}

TEST_CASE("a person's 'different' holds against an identifier and by way of a third record", "[match]") {
    const std::vector<MatchRecord> two{record("a", "10.1/x"), record("b", "10.1/x")};
    CHECK(told(find_duplicates(two, {decision(DuplicateState::different, {"a", "b"})})) ==
          Lines{"a<b different person"});
    const std::vector<MatchRecord> three{record("a", "10.1/x"), record("b", "10.1/x"), record("c", "10.1/x")};
    const auto work = works(three, find_duplicates(three, {decision(DuplicateState::different, {"a", "c"})}));
    CHECK(work.at("a") != work.at("c"));
    CHECK(find_duplicates(two, {decision(DuplicateState::different, {"a", "gone"})}).size() == 1);
}

TEST_CASE("properties of finding duplicates", "[match]") {
    CHECK(rc::check("the order of records and decisions does not matter", [] {
        auto library = random_library();
        auto decisions = random_decisions(library);
        const auto found = find_duplicates(library, decisions);
        std::mt19937 shuffler(static_cast<unsigned>(*rc::gen::inRange(0, 1000)));
        std::shuffle(library.begin(), library.end(), shuffler);
        std::shuffle(decisions.begin(), decisions.end(), shuffler);
        RC_ASSERT(find_duplicates(library, decisions) == found);
    }));
    CHECK(rc::check("each record is merged at most once, into one that is not merged; no work has two DOIs", [] {
        const auto library = random_library();
        const auto found = find_duplicates(library, {});
        std::map<std::string, int> merged;
        for (const auto& one : found) {
            merged[one.other] += one.state == DuplicateState::same ? 1 : 0;
        }
        std::map<std::string, std::string> doi;
        const auto work = works(library, found);
        for (const auto& one : library) {
            const std::string key(one.key);
            RC_ASSERT(merged[key] <= 1);
            RC_ASSERT(merged[work.at(key)] == 0);
            auto& known = doi[work.at(key)];
            RC_ASSERT(known.empty() || one.doi.empty() || known == one.doi);
            known = one.doi.empty() ? known : one.doi;
        }
    }));
    CHECK(rc::check("what a person said is different is never merged", [] {
        const auto library = random_library();
        const auto decisions = random_decisions(library);
        const auto work = works(library, find_duplicates(library, decisions));
        for (const auto& one : decisions) {
            RC_ASSERT(work.at(one.keys[0]) != work.at(one.keys[1]));
        }
    }));
}

TEST_CASE("the candidates are the same, in the same order, in however many parts they are found", "[match]") {
    CHECK(rc::check([] {
        const MatchRecords library(random_library());
        using Pairs = std::vector<std::pair<MatchRecords::Index, MatchRecords::Index>>;
        const auto pairs = [&library](std::size_t parts) {
            Pairs all;
            each_candidate_pair(
                library, [&all](auto one, auto other) { all.emplace_back(one, other); }, parts);
            return all;
        };
        const auto expected = pairs(1);
        RC_ASSERT(pairs(2) == expected);
        RC_ASSERT(pairs(9) == expected);
        RC_ASSERT(pairs(0) == expected);
    }));
}

TEST_CASE("thousands of records with one title are compared with neighbours only", "[match]") {
    std::vector<MatchRecord> library;
    for (int i = 0; i < 4000; ++i) {
        library.push_back(record("k" + std::to_string(10000 + i), "10.1/" + std::to_string(i), "", "Editorial"));
    }
    std::size_t pairs = 0;
    each_candidate_pair(library, [&pairs](auto /*one*/, auto /*other*/) { ++pairs; });
    CHECK(pairs >= 4000U);
    CHECK(pairs < 4000U * 20);  // once by the title, once by its letters
}
