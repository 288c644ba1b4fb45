// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/file.hpp"
#include "importer/readers/reader.hpp"
#include "importer/sheets/records.hpp"

namespace grounds::readers {

namespace {

constexpr auto yaml_claim =
    "question: {id: q, kind: proposition, text: \"Is it?\", species: human}\n"
    "claims:\n  - id: c\n    statement: \"It  is.\"\n    answers: yes\n    by: {value: 4.0, unit: percent}\n";
constexpr auto json_claim =
    R"({"claims":[{"by":{"unit":"percent","value":4},"answers":"yes","statement":"It is.","id":"c"}],)"
    R"("question":{"text":"Is it?","kind":"proposition","id":"q"}})";

struct RecordsRead {
    Dataset data;
    Problems problems;
};

RecordsRead records_of(const std::string& text) {
    RecordsRead read;
    read_records({"a.jsonl", text}, read.data, read.problems);
    return read;
}

}  // namespace

TEST_CASE("a record has one hash, whether YAML or a line of JSON says it", "[records]") {
    RecordsRead sheet;
    sheets::read_sheets({"a.yaml", yaml_claim}, sheet.data, sheet.problems);
    const auto line = records_of(json_claim);
    REQUIRE(sheet.problems.empty());
    REQUIRE(line.problems.empty());
    CHECK(line.data.questions.at(0).origin.sha256 == sheet.data.questions.at(0).origin.sha256);
    CHECK(line.data.claims.at(0).origin.sha256 == sheet.data.claims.at(0).origin.sha256);
    const auto other = records_of(R"({"question":{"id":"q","kind":"proposition","text":"Is it not?"}})");
    CHECK(other.data.questions.at(0).origin.sha256 != sheet.data.questions.at(0).origin.sha256);
}

TEST_CASE("a zero has no sign", "[records]") {
    const auto hash = [](const std::string& low) {
        const auto read =
            records_of(R"({"study":{"id":"s","design":"cohort"},"findings":[{"id":"f","question":"q","outcome":"o",)"
                       R"("effect":{"measure":"md","value":0.12,"ci":[)" +
                       low + ", 0.24]}}]}\n");
        REQUIRE(read.data.studies.size() == 1);
        return read.data.studies.at(0).study.origin.sha256;
    };
    CHECK(hash("-0.00") == hash("0"));
    CHECK(hash("-0.01") != hash("0"));
}

TEST_CASE("a line with a fault is said with its number, and the others are read", "[records]") {
    const std::string good = R"({"venues":[{"id":"v","kind":"journal","name":"V"}]})";
    const auto [line, message] = GENERATE(table<std::string, std::string>(
        {{"{", "not valid JSON: "},
         {"7", "the line is no JSON object"},
         {R"({"claim":{}})", "a document is a "},
         {R"({"venues":[{"id":"w","id":"x","kind":"journal","name":"W"}]})", "the key 'id' stands twice"},
         {R"({"question":{"id":"q","kind":"proposition","text":7,"unit":"7","mids":[{"measure":"md","value":"1"}]}})",
          "'value' is '1', expected a number"},
         {"{\"study\":" + std::string(40, '['), "nested deeper than 32 levels"},
         {"{\"reference\":" + std::string(101, '['), "nested deeper than 100 levels"},
         {R"({"reference":{"title":"T"},"more":1})", "is not JSON"}}));
    const auto read = records_of(good + "\n\n" + line + "\n" + good + "\n");
    REQUIRE_FALSE(read.problems.empty());
    CHECK(read.problems.front().line == 3);
    CHECK(read.problems.front().message.find(message) != std::string::npos);
    CHECK(std::count_if(read.data.venues.begin(), read.data.venues.end(),
                        [](const Venue& venue) { return venue.id == "v"; }) == 2);
}

TEST_CASE("control characters that come in by escapes are left out, with a warning", "[records]") {
    const auto read = records_of(R"({"venues":[{"id":"v","kind":"journal","name":"A\u001b[31m B"}]})");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].severity == Problem::Severity::warning);
    CHECK(read.data.venues.at(0).name == "A[31m B");
}

TEST_CASE("records are told from tables by their first line", "[records]") {
    CHECK(is_records("\xEF\xBB\xBF { \"study\" : {"));
    CHECK(is_records(R"({"made-key":true,"reference":{)"));
    CHECK_FALSE(is_records(R"({"study":"NCT01","n":4})"));
    CHECK_FALSE(is_records(R"({"id":1,"study":{}})"));
    CHECK(reader_for("a.ndjson", R"({"question":{"id":"q"}})")->name == "records");
}

namespace {

void add_keys(const nlohmann::json& schema, std::set<std::string>& keys) {
    if (schema.is_object() && schema.contains("properties")) {
        for (const auto& [key, value] : schema.at("properties").items()) {
            keys.insert(key);
        }
    }
    if (schema.is_structured()) {
        for (const auto& part : schema) {
            add_keys(part, keys);
        }
    }
}

}  // namespace

TEST_CASE("the golden export says every key that a sheet can have", "[records]") {
    std::set<std::string> keys;
    add_keys(nlohmann::json::parse(base::read_file(GROUNDS_ROOT "/docs/sheet.schema.json")), keys);
    CHECK(keys.size() > 150);
    const auto exported = base::read_file(GROUNDS_ROOT "/tests/golden/export-records/stdout");
    for (const auto& key : keys) {
        INFO(key);
        CHECK(exported.find('"' + key + "\":") != std::string::npos);
    }
}

}  // namespace grounds::readers
