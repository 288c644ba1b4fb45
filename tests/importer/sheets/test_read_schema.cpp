// SPDX-License-Identifier: MIT
// docs/sheet.schema.json, docs/sheets.md and the readers say the same.
#include "importer/sheets/map_reader.hpp"
#include "tests/importer/readers/reading.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

using namespace grounds;
using namespace grounds::sheets;
using namespace grounds::test;

namespace {

nlohmann::json schema() {
    return nlohmann::json::parse(file_text(GROUNDS_ROOT "/docs/sheet.schema.json"));
}

/// The schema's words of a vocabulary, plus those that a sheet does not spell.
template <Term E>
void same_words(const nlohmann::json& all, const std::string& name, const Lines& unwritten = {}) {
    INFO(name);
    auto words = all.at("$defs").at(name).at("enum").get<std::set<std::string>>();
    words.insert(unwritten.begin(), unwritten.end());
    const auto expected = words_of<E>();
    CHECK(words == std::set<std::string>(expected.begin(), expected.end()));
}

void no_open_object(const nlohmann::json& node, const std::string& where) {
    if (node.is_object() && node.contains("properties") && node.value("type", "") == "object") {
        INFO(where);
        CHECK(node.value("additionalProperties", true) == false);
    }
    if (node.is_structured()) {
        for (const auto& [key, value] : node.items()) {
            no_open_object(value, where + "/" + key);
        }
    }
}

}  // namespace

TEST_CASE("the schema's words are the vocabularies'") {
    const auto all = schema();
    same_words<SourceKind>(all, "SourceKind");
    same_words<AppearanceKind>(all, "AppearanceKind");
    same_words<Stance>(all, "Stance");
    same_words<Change>(all, "Change");
    same_words<Qualifier>(all, "Qualifier");
    same_words<FidelityVerdict>(all, "FidelityVerdict");
    same_words<Resolution>(all, "Resolution", {"none-given"});
    same_words<VenueKind>(all, "VenueKind");
    same_words<QuestionKind>(all, "QuestionKind");
    same_words<OutcomeKind>(all, "OutcomeKind");
    same_words<AnswerKind>(all, "AnswerKind", {"quantity"});
    same_words<DoseOf>(all, "DoseOf");
    same_words<Mismatch>(all, "Mismatch");
}

TEST_CASE("the schema's words of studies are the vocabularies'") {
    const auto all = schema();
    same_words<Design>(all, "Design");
    same_words<Blinding>(all, "Blinding");
    same_words<FundingKind>(all, "FundingKind");
    same_words<SeenHow>(all, "SeenHow");
    same_words<FindingRole>(all, "FindingRole");
    same_words<ArmRole>(all, "ArmRole");
    same_words<Measure>(all, "Measure");
    same_words<Says>(all, "Says");
    same_words<Bound>(all, "Bound");
    same_words<Judgement>(all, "Judgement");
    same_words<Level>(all, "Level");
    same_words<Domain>(all, "Domain");
}

TEST_CASE("the schema's forms are the readers' and the manual's") {
    std::istringstream stream{std::string(known_forms())};
    const std::set<std::string> forms{std::istream_iterator<std::string>(stream), {}};
    CHECK(schema().at("$defs").at("Form").at("enum").get<std::set<std::string>>() == forms);
    const auto manual = file_text(GROUNDS_ROOT "/docs/sheets.md");
    for (const auto& form : forms) {
        INFO(form);
        CHECK(manual.find(form) != std::string::npos);
    }
}

TEST_CASE("no object of the schema is open") {
    no_open_object(schema(), "");
}

TEST_CASE("every key of the schema is in the manual") {
    const auto manual = file_text(GROUNDS_ROOT "/docs/sheets.md");
    const auto all = schema();
    for (const auto& name : {"source", "appearance", "citation", "venue", "question", "claim", "study", "finding",
                             "arm", "effect", "figure"}) {
        for (const auto& [key, value] : all.at("$defs").at(name).at("properties").items()) {
            INFO(name << " " << key);
            CHECK(manual.find(key) != std::string::npos);
        }
    }
}
