// SPDX-License-Identifier: MIT
// Tables by a mapping: from rows to records.
#include "tests/importer/tables/tables.hpp"

#include <catch2/catch.hpp>

using namespace grounds;
using namespace grounds::test;

namespace {

/// A yes/no question with a study a row; the answer goes through a lookup.
const std::string claims = R"(
mapping: {id: m}
columns: [id, claim, label]
lookups:
  says: {S: yes, R: no}
skip:
  - {value: "{label}", is: [bad], because: the label is bad}
records:
  - question: {id: "q-{claim|slug}", kind: proposition, text: "{claim}"}
    claims: [{id: "c-{claim|slug}", statement: "{claim}", answers: yes}]
  - study: {id: "s-{study|slug}", design: not-recorded, note: "{note}"}
    findings: [{id: "f-{id}", question: "q-{claim|slug}", outcome: o, says: "{label|says}", read-by: "{who}"}]
)";

const std::string head = "id,claim,label,study,note,who\n";

std::vector<std::string> ids(const std::vector<Finding>& findings) {
    std::vector<std::string> all;
    for (const auto& finding : findings) {
        all.push_back(finding.id);
    }
    return all;
}

}  // namespace

TEST_CASE("rows that share a question and a study make one of each", "[tables]") {
    const auto read = read_table(claims, head + "1,Tea helps,S,One,n,a\n2,Tea helps,R,One,n,b\n3,Tea helps,R,Two,,a\n");
    CHECK(read.messages().empty());
    REQUIRE(read.data.questions.size() == 1);
    CHECK(read.data.questions[0].id == "q-tea-helps");
    CHECK(read.data.claims.size() == 1);
    REQUIRE(read.data.studies.size() == 2);
    CHECK(ids(read.data.studies[0].findings) == Lines{"f-1", "f-2"});
    CHECK(read.data.studies[0].findings[1].says == Says::no);
    CHECK(read.data.studies[0].findings[1].read_by == "b");
    CHECK(read.data.studies[0].findings[1].line == 3);
    CHECK(read.data.studies[1].study.origin.line == 4);
    CHECK(read.data.studies[1].study.note.empty());
    REQUIRE(read.data.tables.size() == 1);
    CHECK(read.data.tables[0].rows == 3);
    CHECK(read.data.tables[0].stored == 3);
    CHECK(read.data.tables[0].repeated == 0);
}

TEST_CASE("a row's line is the first one of a row with quoted line breaks", "[tables]") {
    const auto read = read_table(claims, head + "1,\"Tea\nhelps\",S,One,\"a\r\nb\",x\n2,Tea helps,X,One,n,x\n");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].line == 5);
    CHECK(read.problems[0].message.starts_with("column 'label' has 'X', which the lookup 'says' does not list"));
    CHECK(read.data.questions[0].text == "Tea helps");
    CHECK(read.data.studies[0].study.note == "a b");
}

TEST_CASE("rows that contradict each other about one record are told apart", "[tables]") {
    const auto read = read_table(claims, head + "1,T,S,One,n,a\n2,T,S,One,other,a\n1,T,R,One,n,a\n");
    CHECK(read.messages() ==
          Lines{"3: column note, study: study s-one says otherwise than in t.csv:2; rows of one record agree; else "
                "give them "
                "different ids; m.yaml:11",
                "4: column claim, id, label, who: study s-one: an earlier row has 'f-1' with other content; add a "
                "column to the template of its id; m.yaml:12"});
    CHECK(read.data.tables[0].faulty == 2);
}

TEST_CASE("a fault of a row names the column and the mapping's line, and stores nothing of the row", "[tables]") {
    const auto read = read_table(claims, head + "1,T,S,,n,a\n2,,S,Two,n,a\n");
    REQUIRE(read.problems.size() >= 2);
    CHECK(read.problems[0].line == 2);
    CHECK(read.problems[0].message == "column note, study: study: 'id' is missing");
    CHECK(read.problems[0].hint.find("m.yaml:11; empty here: study") != std::string::npos);
    CHECK(read.data.questions.empty());
    CHECK(read.data.studies.empty());
}

TEST_CASE("skipped, repeated and faulty rows are counted", "[tables]") {
    const auto rows = head + "1,T,S,One,n,a\n1,T,S,One,n,a\n2,T,bad,One,n,a\n3,T,S\n";
    const auto strict = read_table(claims, rows);
    REQUIRE(strict.messages() == Lines{"5: the row has 3 fields, the header has 6"});
    CHECK(strict.problems[0].severity == Problem::Severity::rejection);
    const auto& counts = strict.data.tables[0];
    CHECK(counts.rows == 4);
    CHECK(counts.stored == 2);
    CHECK(counts.repeated == 1);
    CHECK(counts.faulty == 1);
    CHECK(counts.skipped.at("the label is bad") == 1);
    const auto lenient = read_table(claims + "faulty-rows: leave-out\n", rows);
    REQUIRE(lenient.problems.size() == 1);
    CHECK(lenient.problems[0].severity == Problem::Severity::warning);
}

TEST_CASE("a table without a column of its mapping is refused once", "[tables]") {
    const auto read = read_table(claims, "id,claim\n1,T\n2,U\n");
    CHECK(read.messages() == Lines{"2: the table has no column 'label'; is m.yaml the mapping for it?"});
}

TEST_CASE("thousands of faulty rows are counted, not all printed", "[tables]") {
    auto rows = head;
    for (int i = 0; i < 250; ++i) {
        rows += "1,T,X,One,n,a\n";
    }
    const auto read = read_table(claims, rows);
    CHECK(read.problems.size() == 101);
    CHECK(read.problems.back().message == "150 more rows with faults, not shown");
}

TEST_CASE("CSV that can't be read on is an error at its line", "[tables]") {
    const auto open = read_table(claims, head + "1,T,S,One,n,a\n2,\"T,S,One,n,a\n");
    REQUIRE(open.problems.size() == 1);
    CHECK(open.problems[0].line == 3);
    const auto twice = read_table(claims, "id,id\n1,2\n");
    REQUIRE(twice.problems.size() == 1);
    CHECK(twice.problems[0].message == "the header names the column 'id' twice");
}

TEST_CASE("TSV is the same with tabs, and a byte order mark is no part of a name", "[tables]") {
    const auto read =
        read_table(claims, "\xEF\xBB\xBFid\tclaim\tlabel\tstudy\tnote\twho\r\n1\tTea, hot\tS\tOne\tn\ta\r\n", "t.tsv");
    CHECK(read.messages().empty());
    CHECK(read.data.questions.at(0).text == "Tea, hot");
}

TEST_CASE("text that no record may hold rejects its row", "[tables]") {
    const auto read = read_table(claims, head + "1,T\x1b[2J,S,One,n,a\n");
    REQUIRE_FALSE(read.problems.empty());
    CHECK(read.problems[0].message.find("U+001B") != std::string::npos);
}

TEST_CASE("a mapping's faults stand at its lines", "[tables]") {
    CHECK(read_table("mapping: {id: m}\nrecords:\n  - question: {id: \"{a|slugg}\"}\n", "").messages() ==
          Lines{"3: 'slugg' is neither a filter nor a lookup of this mapping; did you mean 'slug'?; see "
                "docs/mappings.md"});
    CHECK(read_table("mapping: {id: m}\nrecords:\n  - question: {id: \"{a\"}\n", "").messages() ==
          Lines{"3: a '{' is never closed; write '{{' for the sign itself; see docs/mappings.md"});
    CHECK(read_table("mapping: {id: m}\nrecords:\n  - claims: []\n", "").problems.size() == 2);
    CHECK(read_table("mapping: {id: m}\n", "").messages() ==
          Lines{"1: mapping: 'records' is missing or empty; say what a row makes: a question, a study, ..."});
    CHECK_FALSE(
        read_table("mapping: {id: m}\nwith: {c: {file: ../c.csv, key: k}}\nrecords: [{question: {id: a}}]\n", "")
            .problems.empty());
}

TEST_CASE("a reference comes from columns, and a wrong identifier is a fault", "[tables]") {
    const std::string mapping =
        "mapping: {id: m}\nrecords:\n  - reference: {key: \"{k}\", type: book, title: \"{t}\", doi: \"{d}\", "
        "authors: [\"{a|split ;}\"]}\n";
    const auto read = read_table(mapping, "k,t,d,a\nr1,Tea,https://doi.org/10.1234/X,\"Ann, A; WHO\"\nr2,Tea,none,\n");
    REQUIRE(read.data.references.size() == 1);
    CHECK(read.data.references[0].doi == "10.1234/x");
    REQUIRE(read.data.references[0].authors.size() == 2);
    CHECK(read.data.references[0].authors[0].family == "Ann");
    CHECK(read.data.references[0].authors[1].literal == "WHO");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].message == "column a, d, k, t: reference r2: 'doi' is 'none', which is no doi");
}
