// SPDX-License-Identifier: MIT
#include "base/scalar.hpp"
#include "tests/importer/readers/reading.hpp"

#include <catch2/catch.hpp>

using namespace grounds;
using namespace grounds::check;
using namespace grounds::test;

namespace {

const std::string hash = "sha256: " + std::string(64, 'a');
const std::string question =
    "question: {id: q, kind: effect, text: t, population: p, intervention: {substance: mg}, comparator: none, outcome: "
    "o, "
    "benefit: decrease, unit: cramps/week}\nclaims: [{id: c, statement: s, answers: decrease}]\n---\n";

std::string appearance(const std::string& id, int start, int end, const std::string& more = {}) {
    return fmt::format("  - {{id: {}, claim: c, says: x, stance: asserts, at: {{start: {}, end: {}, {}}}{}}}\n", id,
                       start, end, hash, more);
}

Lines source_faults(const std::string& appearances) {
    return check_sheet(question + "source: {id: s, title: t, kind: blog}\nappearances:\n" + appearances).messages();
}

Lines cite_faults(const std::string& citation) {
    return source_faults(appearance("a", 0, 9, ", cites: [{marker: m, because: b, " + citation + "}]"));
}

Lines finding_faults(const std::string& finding, const std::string& study = "design: rct-parallel") {
    return check_sheet(question + "study: {id: st, " + study + "}\nfindings:\n  - {id: f, outcome: o, " + finding +
                       "}\n")
        .messages();
}

Lines question_faults(const std::string& keys, const std::string& claim = {}) {
    return check_sheet("question: {id: q2, text: t, " + keys + "}\n" +
                       (claim.empty() ? "" : "claims: [{id: c2, statement: s, " + claim + "}]\n"))
        .messages();
}

}  // namespace

TEST_CASE("sound records have no problem") {
    CHECK(source_faults(appearance("a", 0, 9) + appearance("b", 0, 9) + appearance("c", 2, 5) +
                        appearance("d", 9, 12)) == Lines{});
}

TEST_CASE("double ids name both places") {
    CHECK(source_faults(appearance("a", 0, 9) + appearance("a", 10, 19)) ==
          Lines{"7: appearance a stands twice, first in a.yaml:6; rename or remove one of them"});
    CHECK(finding_faults("says: mixed}\n  - {id: f, outcome: o") ==
          Lines{"7: study st, finding f stands twice, first in line 6; rename or remove one of them"});
}

TEST_CASE("an id that another file brought into the database is refused, the same file's is not") {
    Holds database;
    database.ids[records::Kind::question] = {"q"};
    database.owners = {{"question q", "b.yaml"}};
    CHECK(
        check_sheet(question, database).messages() ==
        Lines{
            "1: question q is already in the database, from b.yaml; rename it, or import that file again without it"});
    database.owners = {{"question q", "a.yaml"}};
    CHECK(check_sheet(question, database).messages() == Lines{});
}

TEST_CASE("unknown ids come with a suggestion") {
    CHECK(finding_faults("question: qq, says: mixed") ==
          Lines{"6: study st, finding f: 'question' names the question 'qq', which does not exist; did you mean 'q'?"});
    CHECK(finding_faults("says: mixed", "design: cohort, reports: [r3], supersedes: st, includes: [other-study]") ==
          Lines{"4: study st: 'reports' names the reference 'r3', which does not exist; did you mean 'r1'?",
                "4: study st: 'includes' names the study 'other-study', which does not exist; add the study or correct "
                "the name",
                "4: study st: 'supersedes' names the study itself; remove it"});
    CHECK(question_faults("kind: proposition, evidence-from: [{question: q2, because: b}]") ==
          Lines{"1: question q2: 'evidence-from' names the question itself; remove it"});
}

TEST_CASE("what names a record that was read with an error is not reported again") {
    const auto read =
        check_sheet("question: {id: q, kind: maybe, text: t}\nclaims: [{id: c, statement: s, answers: yes}]\n");
    CHECK(read.messages() == Lines{"1: question q: 'kind' is 'maybe', expected one of: effect quantity proposition"});
}

TEST_CASE("known ids of the database are enough") {
    Holds database;
    database.ids[records::Kind::claim] = {"c"};
    CHECK(check_sheet("source: {id: s, title: t, kind: blog}\nappearances:\n" + appearance("a", 0, 9), database)
              .messages() == Lines{});
}

TEST_CASE("a reference stands exactly where one was found") {
    CHECK(cite_faults("resolution: exact, reference: r1") == Lines{});
    CHECK(
        cite_faults("resolution: ambiguous, candidates: [{reference: r1, because: x}, {reference: r2, because: y}]") ==
        Lines{});
    CHECK(cite_faults("resolution: probable") ==
          Lines{"6: appearance a, marker 'm': resolution 'probable' needs a reference; name "
                "the work, or say ambiguous or unresolvable"});
    CHECK(cite_faults("resolution: ambiguous, reference: r1") ==
          Lines{"6: appearance a, marker 'm': resolution 'ambiguous' has the reference 'r1'; move it to 'candidates', "
                "or say "
                "probable and why"});
    CHECK(cite_faults("resolution: none-given") ==
          Lines{"6: appearance a, marker 'm': resolution 'none-given' with a marker; leave "
                "'cites' out, or say unresolvable"});
    CHECK(
        cite_faults("resolution: exact, reference: r1, intent: citesAsEvidense") ==
        Lines{
            "6: appearance a, marker 'm': 'citesAsEvidense' is not a CiTO property; did you mean 'citesAsEvidence'?"});
    CHECK(cite_faults(
              "resolution: unresolvable, candidates: [{reference: r1, because: x}, {reference: r1, because: y}]") ==
          Lines{"6: appearance a, marker 'm': the candidate 'r1' stands twice; keep one"});
}

TEST_CASE("passages may contain one another but not overlap partly") {
    CHECK(source_faults(appearance("a", 0, 10) + appearance("b", 5, 15)) ==
          Lines{"7: appearances a (0 to 10) and b (5 to 15) of source s overlap partly; let one contain the other, or "
                "take them "
                "apart"});
    CHECK(source_faults(appearance("a", 0, 20) + appearance("b", 5, 10) + appearance("x", 10, 20)) == Lines{});
    CHECK(source_faults(appearance("a", 0, 20) + appearance("b", 2, 8) + appearance("x", 12, 22)).size() == 1);
}

TEST_CASE("one place of a source has one hash, however many appearances stand there") {
    const auto hashed = [](std::string text, char letter) {
        return text.replace(text.find(hash), hash.size(), "sha256: " + std::string(64, letter));
    };
    const auto faults = [](const std::string& first, const std::string& second) {
        return check_sheet(question + "source: {id: s, title: t, kind: blog}\nappearances:\n" + first +
                           "---\nsource: {id: r, title: t, kind: blog}\nappearances:\n" + second)
            .messages();
    };
    CHECK(faults(appearance("a", 0, 10) + appearance("b", 0, 10) + hashed(appearance("x", 0, 9), 'b'),
                 hashed(appearance("y", 0, 10), 'c')) == Lines{});
    CHECK(faults(appearance("a", 0, 10) + appearance("b", 20, 30),
                 appearance("x", 0, 10) + appearance("y", 0, 30) + hashed(appearance("z", 0, 10), 'b')) ==
          Lines{"13: appearances x (0 to 10) and z (0 to 10) have the same place but different hashes; hash the "
                "passage's UTF-8 bytes again"});
}

TEST_CASE("impossible effects") {
    CHECK(finding_faults("effect: {measure: md, value: 2, ci: [-1, 1]}") ==
          Lines{"6: study st, finding f: the value 2 lies outside its interval -1 to 1; look at the signs; an effect "
                "is intervention "
                "minus control"});
    CHECK(finding_faults("effect: {measure: md, ci: [1, -1]}") ==
          Lines{"6: study st, finding f: the interval 1 to -1 is reversed; write [low, high]"});
    CHECK(finding_faults("effect: {measure: md, se: -1}") ==
          Lines{"6: study st, finding f: the standard error is -1; it is above 0: leave it out if it is not known"});
    CHECK(finding_faults("effect: {measure: md, value: 1, p: 1.2}") ==
          Lines{"6: study st, finding f: P is 1.2; it is between 0 and 1"});
    CHECK(finding_faults("effect: {measure: rr, value: -0.4}") ==
          Lines{"6: study st, finding f: -0.4 is negative for the measure 'rr'; a ratio is above 0; was its logarithm "
                "printed?"});
    CHECK(finding_faults("i2: 120").size() == 1);
    CHECK(finding_faults("effect: {measure: md, value: 1, level: 0}").size() == 1);
    CHECK(finding_faults("effect: {measure: none, value: 1}").size() == 1);
}

TEST_CASE("impossible arms") {
    CHECK(finding_faults("arms: [{name: m, n: 5, events: 6}]") ==
          Lines{"6: study st, finding f, arm 'm': 6 events among 5 people; 'events' counts people; a number of "
                "episodes is a mean"});
    CHECK(finding_faults("arms: [{name: m, end: {mean: 1, sd: -2}}]") ==
          Lines{"6: study st, finding f, arm 'm': the standard deviation is -2; it is 0 or more"});
    CHECK(finding_faults("arms: [{name: m, percent: 101}]").size() == 1);
    CHECK(finding_faults("arms: [{name: m, ci: [3, 1]}]").size() == 1);
    CHECK(finding_faults("arms: [{name: m, n: 48, events: 3, percent: 6.3}]") == Lines{});
    CHECK(finding_faults("arms: [{name: m, n: 48, events: 3, percent: 6}]") == Lines{});
}

TEST_CASE("doubtful arms are warnings") {
    const auto percent = check_sheet(
        "study: {id: st, design: cohort}\nfindings:\n  - {id: f, outcome: o, arms: [{name: m, n: 48, "
        "events: 3, percent: 7}]}\n");
    REQUIRE(percent.problems.size() == 1);
    CHECK(percent.problems[0].severity == Problem::Severity::warning);
    CHECK(percent.problems[0].message == "study st, finding f, arm 'm': printed 7 per cent, but 3 of 48 is 6.2");
    const std::string arms = "arms: [{name: a, n: 50}, {name: b, n: 50}]";
    CHECK(finding_faults(arms, "design: rct-parallel, n: {randomised: 94}").size() == 1);
    CHECK(finding_faults(arms + ", paired: true", "design: rct-parallel, n: {randomised: 94}") == Lines{});
    CHECK(finding_faults(arms, "design: rct-crossover, n: {randomised: 50}") == Lines{});
    CHECK(finding_faults("arms: [{name: m, n: 48, events: 3, percent: 7, note: as printed}]") == Lines{});
}

TEST_CASE("a question has what its kind needs") {
    CHECK(question_faults("kind: effect, population: p, intervention: {substance: m}, comparator: c, outcome: o") ==
          Lines{"1: question q2: a question of kind 'effect' needs 'benefit'; say which direction is good for the "
                "person: decrease "
                "or increase"});
    CHECK(question_faults("kind: quantity").size() == 2);
    CHECK(question_faults("kind: proposition, benefit: decrease") ==
          Lines{"1: question q2: 'benefit' does not belong to a question of kind 'proposition'; remove it or change "
                "the kind"});
    const std::string effect =
        "kind: effect, population: p, intervention: {substance: m}, comparator: c, outcome: o, benefit: decrease, ";
    CHECK(question_faults(effect + "unit: points, mids: [{measure: md, unit: days, value: 1, source: r1}]") ==
          Lines{"1: question q2: the minimal important difference for 'md' is in 'days', the question in 'points'; "
                "give it in the "
                "question's unit"});
    CHECK(question_faults(effect + "mids: [{measure: rr, unit: days, value: 0.25, source: r1}]").size() == 1);
}

TEST_CASE("an answer fits its question") {
    CHECK(question_faults("kind: proposition", "answers: decrease") ==
          Lines{"2: claim c2 answers 'decrease', but question q2 is of kind 'proposition'; answer with yes or no"});
    CHECK(question_faults("kind: quantity, attribute: a, unit: mg/day", "answers: {value: 1, unit: mg per day}") ==
          Lines{});
    CHECK(question_faults("kind: quantity, attribute: a, unit: mg/day", "answers: {value: 1, unit: percent}") ==
          Lines{"2: claim c2 answers in 'percent', but question q2 asks in 'mg/day'; give both in one unit"});
    CHECK(question_faults("kind: proposition", "answers: yes, by: {value: 1, unit: percent}").size() == 1);
}
