// SPDX-License-Identifier: MIT
// A change to what one question rests on assesses that question anew, and no other.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::test;

namespace {

constexpr int questions = 12;

std::string question(int q) {
    return fmt::format(
        "question: {{id: q{0}, kind: effect, text: \"Does treatment {0} help?\", topic: t, population: adults,\n"
        "  intervention: {{substance: s{0}, route: oral, form: any}}, comparator: placebo, outcome: cramps,\n"
        "  unit: cramps/week, benefit: decrease}}\n"
        "claims:\n"
        "  - {{id: c{0}, statement: Treatment {0} helps., answers: decrease, dose: {{value: 300, unit: mg/day, of: "
        "supplement}}}}\n",
        q);
}

std::string study(int q) {
    return fmt::format(
        "study: {{id: s{0}, reports: [r{0}], design: rct-parallel, n: {{randomised: 100}}, population: adults}}\n"
        "findings:\n"
        "  - {{id: f, question: q{0}, outcome: cramps, unit: cramps/week, effect: {{measure: md, value: -2, ci: [-3, "
        "-1]}},\n"
        "     seen: {{how: abstract}}}}\n",
        q);
}

std::string appearance(int q) {
    return fmt::format(
        "  - {{id: a{0}, claim: c{0}, says: Treatment {0} is said to help., at: {{section: s, start: {0}0, end: {0}9, "
        "sha256: {0:064}}},\n"
        "     stance: asserts, cites: [{{marker: \"[{0}]\", reference: r{0}, resolution: exact, because: "
        "numbered}}]}}\n",
        q);
}

/// One article cites all of the works, one for each question.
void write_data(const Workspace& workspace) {
    std::string sheets;
    std::string works;
    std::string article = "source: {id: article, title: An article, kind: blog}\nappearances:\n";
    for (int q = 1; q <= questions; ++q) {
        sheets += (q == 1 ? "" : "---\n") + question(q) + "---\n" + study(q);
        works +=
            fmt::format("@article{{r{0}, author = {{Author{0}, A.}}, title = {{Trial {0}}}, year = {{2010}}}}\n", q);
        article += appearance(q);
    }
    workspace.write("data/sheets.yaml", sheets);
    workspace.write("data/works.bib", works);
    workspace.write("data/article.yaml", article);
}

struct Edit {
    const char* file;
    const char* from;
    const char* to;
};

}  // namespace

TEST_CASE("what one question rests on changes: that question alone is assessed anew", "[reassess]") {
    const Workspace workspace;
    write_data(workspace);
    REQUIRE(import({"data"}).assessed == questions);
    const auto edit = GENERATE(
        Edit{"data/sheets.yaml", "statement: Treatment 7 helps.", "statement: Treatment 7 helps many."},
        Edit{"data/sheets.yaml", "Does treatment 7 help?", "Is treatment 7 of use?"},
        Edit{"data/sheets.yaml", "question: q7, outcome: cramps, unit: cramps/week, effect: {measure: md, value: -2",
             "question: q7, outcome: cramps, unit: cramps/week, effect: {measure: md, value: -1.5"},
        Edit{"data/sheets.yaml", "study: {id: s7,", "study: {id: s7, design-note: open label,"},
        Edit{"data/works.bib", "title = {Trial 7}", "title = {Trial 7, retitled}"},
        Edit{"data/article.yaml", "says: Treatment 7 is said to help.", "says: Treatment 7 helps."},
        Edit{"data/article.yaml", "resolution: exact, because: numbered}]}\n  - {id: a8",
             "resolution: probable, because: numbered}]}\n  - {id: a8"});
    workspace.edit(edit.file, edit.from, edit.to);
    const auto report = import({"data"});
    REQUIRE_FALSE(report.rejected());
    CHECK(count(report, Outcome::updated) == 1);
    CHECK(report.assessed == 1);
    CHECK(import({"data"}).assessed == 0);
}

TEST_CASE("records that move to other lines are no reason to assess anything", "[reassess]") {
    const Workspace workspace;
    write_data(workspace);
    REQUIRE(import({"data"}).assessed == questions);
    workspace.write("data/sheets.yaml", "# a comment\n\n" + workspace.read("data/sheets.yaml"));
    const auto report = import({"data"});
    CHECK(count(report, Outcome::updated) == 0);
    CHECK(report.assessed == 0);
}

TEST_CASE("a new question is assessed alone", "[reassess]") {
    const Workspace workspace;
    write_data(workspace);
    REQUIRE(import({"data"}).assessed == questions);
    workspace.write("data/more.yaml",
                    question(99) + "---\n" + "study: {id: s99, reports: [r1], design: rct-parallel}\n");
    workspace.edit("data/more.yaml", "reports: [r1], ", "");
    const auto report = import({"data"});
    REQUIRE_FALSE(report.rejected());
    CHECK(report.assessed == 1);
}
