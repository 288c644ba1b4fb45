// SPDX-License-Identifier: MIT
// Records as documents: what is written, what is left out, and that equal content is one text.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "schema/sheets/documents.hpp"
#include "schema/sheets/question.hpp"
#include "schema/sheets/study.hpp"

using namespace grounds;
using namespace grounds::sheets;

namespace {

template <class Write>
std::string json_of(Write write) {
    MapWriter map(Spelling::json);
    write(map);
    return map.str();
}

Study reviewed_study() {
    Study study;
    study.id = "one";
    study.design = Design::cohort;
    return study;
}

}  // namespace

TEST_CASE("what is not known has no key, and what is known to be zero has one") {
    CHECK(json_of([](MapWriter& map) {
              map.text("a", "");
              map.number("b", std::optional<double>());
              map.count("c", std::optional<long>());
              map.flag("d", std::optional<bool>());
              map.texts("e", {});
              map.term("f", std::optional<Design>());
              map.interval("g", 1.0, std::nullopt);
              map.p_value("h", std::nullopt);
              map.part("i", [](MapWriter&) {});
          }) == "{}");
    CHECK(json_of([](MapWriter& map) {
              map.number("b", std::optional(0.0));
              map.count("c", std::optional(0L));
              map.flag("d", std::optional(false));
              map.whole_part("i", [](MapWriter&) {});
          }) == R"({"b":0,"c":0,"d":false,"i":{}})");
}

TEST_CASE("what holds where nothing is said is not said") {
    const auto written = [](double number, long count, bool flag, const std::string& text) {
        return json_of([&](MapWriter& map) {
            map.number("level", number, Usual{95.0});
            map.count("count", count, Usual{1L});
            map.flag("whole", flag, Usual{true});
            map.text("species", text, Usual{std::string("human")});
            map.term("design", Design::cohort, Usual{Design::cohort});
        });
    };
    CHECK(written(95, 1, true, "human") == "{}");
    CHECK(written(90, 2, false, "rat") == R"({"level":90,"count":2,"whole":false,"species":"rat"})");
}

TEST_CASE("numbers are written with as few digits as give them back") {
    const auto number = [](double value) {
        return json_of([value](MapWriter& map) { map.number("n", std::optional(value)); });
    };
    CHECK(number(0.1) == R"({"n":0.1})");
    CHECK(number(-0.0) == R"({"n":0})");
    CHECK(number(1.0 / 3) == R"({"n":0.3333333333333333})");
    CHECK(number(350) == R"({"n":350})");
    const auto p = [](char relation, double value) {
        return json_of([&](MapWriter& map) { map.p_value("p", PValue{value, relation}); });
    };
    CHECK(nlohmann::json::parse(p('<', 0.05))["p"] == "<0.05");
    CHECK(nlohmann::json::parse(p('>', 0.1))["p"] == ">=0.1");
    CHECK(p('=', 0.67) == R"({"p":0.67})");
    CHECK(json_of([](MapWriter& map) { map.interval("ci", -2.12, 1.36); }) == R"({"ci":[-2.12,1.36]})");
}

TEST_CASE("one of a list that may stand alone stands alone") {
    CHECK(json_of([](MapWriter& map) { map.slug_or_slugs("q", {"a"}); }) == R"({"q":"a"})");
    CHECK(json_of([](MapWriter& map) { map.slug_or_slugs("q", {"a", "b"}); }) == R"({"q":["a","b"]})");
    CHECK(json_of([](MapWriter& map) { map.slugs("q", {"a"}); }) == R"({"q":["a"]})");
}

TEST_CASE("any text is one line of JSON that gives it back") {
    const std::string text = "a \"b\"\\\n\t\x01 </script> 中 é";
    const auto line = json_of([&](MapWriter& map) { map.text("t", text); });
    CHECK(line.find('\n') == std::string::npos);
    CHECK(nlohmann::json::parse(line)["t"] == text);
}

TEST_CASE("a question, its claims, a study and a decision are documents of their roots") {
    Question question;
    question.id = "q";
    question.kind = QuestionKind::proposition;
    question.text = "Is it so?";
    Claim claim;
    claim.id = "c";
    claim.question = "q";
    claim.statement = "It is so.";
    const auto whole = nlohmann::json::parse(document_of(question, {claim}));
    CHECK(whole["question"]["text"] == "Is it so?");
    CHECK(whole["claims"][0]["id"] == "c");
    CHECK_FALSE(whole["claims"][0].contains("question"));  // it stands below its question
    CHECK_FALSE(nlohmann::json::parse(document_of(question, {})).contains("claims"));
    DuplicateDecision decision;
    decision.state = DuplicateState::different;
    decision.keys = {"a", "b"};
    CHECK(document_of(decision) == R"({"duplicates":[{"different":["a","b"]}]})");
    decision.state = DuplicateState::same;
    CHECK(document_of(decision) == R"({"duplicates":[{"same":["a","b"]}]})");
}

TEST_CASE("findings of a study are written in the order of their ids") {
    StudyRecord record;
    record.study = reviewed_study();
    record.findings.resize(2);
    record.findings[0].id = "second";
    record.findings[1].id = "first";
    const auto document = nlohmann::json::parse(document_of(record));
    CHECK(document["findings"][0]["id"] == "first");
    CHECK(document["findings"][1]["id"] == "second");
    auto turned = record;
    std::swap(turned.findings[0], turned.findings[1]);
    CHECK(content_of(turned) == content_of(record));
    turned.findings[0].outcome = "cramps";
    CHECK(content_of(turned) != content_of(record));
}

TEST_CASE("content is of what a record says: not of the order of its keys, nor of the file it came from") {
    StudyRecord record;
    record.study = reviewed_study();
    auto other = record;
    other.study.origin.file = "elsewhere.yaml";
    other.study.origin.line = 7;
    CHECK(content_of(other) == content_of(record));
    other.study.population = "adults";
    CHECK(content_of(other) != content_of(record));
    MapWriter one(Spelling::canonical);
    one.text("a", "1");
    one.text("b", "2");
    MapWriter two(Spelling::canonical);
    two.text("b", "2");
    two.count("a", std::optional(1L));  // a number and its text are one content: a table knows no types
    CHECK(one.str() == two.str());
    two.text("c", "");
    CHECK(one.str() == two.str());
}

TEST_CASE("a claim's content names its question, an appearance's its source") {
    Claim claim;
    claim.id = "c";
    claim.question = "q1";
    const auto before = content_of(claim);
    claim.question = "q2";
    CHECK(content_of(claim) != before);
    Appearance appearance;
    appearance.id = "a";
    appearance.source = "s1";
    const auto first = content_of(appearance);
    appearance.source = "s2";
    CHECK(content_of(appearance) != first);
}
