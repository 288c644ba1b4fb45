// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <sstream>
#include <stdexcept>

#include "base/error.hpp"
#include "query/check/check.hpp"
#include "query/load/answers.hpp"
#include "query/load/audit.hpp"
#include "query/load/record.hpp"
#include "query/load/search.hpp"
#include "query/writers/answer_json.hpp"
#include "query/writers/check.hpp"
#include "query/writers/texts.hpp"
#include "tests/query/exports/json_schema.hpp"
#include "tests/query/fixture.hpp"

using namespace grounds;
using namespace grounds::base;
using namespace grounds::query;
using namespace grounds::writers;
using grounds::test::claim_43;
using grounds::test::fixture;
using grounds::test::repository_file;
using grounds::test::schema_faults;

namespace {

std::vector<std::string> faults(const char* schema, const Json& json) {
    return schema_faults(nlohmann::json::parse(repository_file(schema)), nlohmann::json::parse(json.dump()));
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (auto end = text.find('\n'); end != std::string::npos; begin = end + 1, end = text.find('\n', begin)) {
        lines.push_back(text.substr(begin, end - begin));
    }
    return lines;
}

template <Term E>
std::vector<std::string> words_of() {
    const auto& words = Vocabulary<E>::words;
    return {words.begin(), words.end()};
}

/// All white space as single spaces, so that a phrase is found wherever it was wrapped.
std::string unwrapped(const std::string& text) {
    std::istringstream stream(text);
    std::string flowing;
    for (std::string word; stream >> word;) {
        flowing += word + " ";
    }
    return flowing;
}

}  // namespace

TEST_CASE("why knows all about the 43% claim") {
    const auto answer = load_claim(fixture(), claim_43);
    CHECK(answer.assessment.verdict == Verdict::no_effect_shown);
    CHECK(answer.assessment.certainty.steps.size() == 3);
    REQUIRE(answer.appearances.size() == 1);
    const auto& citation = answer.appearances.front().citations.front();
    CHECK(citation.reference == "roguinmaor2017");
    CHECK(answer.fidelity.at(citation.row).size() == 3);
    CHECK(answer.conflicts.size() == 2);
    CHECK(answer.findings.at(1).arms.size() == 2);
    CHECK_THROWS_AS(load_claim(fixture(), "no-such-claim"), std::out_of_range);
}

TEST_CASE("what a source leaves out is what it cites nowhere") {
    const auto answer = load_claim(fixture(), claim_43);
    REQUIRE(answer.left_out_by.size() == 1);
    CHECK(answer.left_out_by.front().source == "003-wellbeing-leg-cramps");
    // roguin-maor-2017 is cited, and not counted either
    CHECK(answer.left_out_by.front().findings == std::vector<std::string>{"garrison-2020/cramps-per-week"});
}

TEST_CASE("JSON of why fits its schema") {
    const auto db = fixture();
    for (const auto* claim : {claim_43, "mg-helps-cramps", "dose-300-400"}) {
        CHECK(faults("docs/why.schema.json", why_json(load_claim(db, claim))) == std::vector<std::string>{});
    }
}

TEST_CASE("the schemas know every word of the vocabularies") {
    const auto why = nlohmann::json::parse(repository_file("docs/why.schema.json"));
    const auto words_at = [&](const char* pointer) {
        return why.at(nlohmann::json::json_pointer(pointer)).at("enum").get<std::vector<std::string>>();
    };
    CHECK(words_at("/properties/verdict") == words_of<Verdict>());
    CHECK(words_at("/properties/certainty/properties/level") == words_of<Level>());
    CHECK(words_at("/properties/certainty/properties/steps/items/properties/domain") == words_of<Domain>());
    CHECK(words_at("/$defs/citation/properties/resolution") == words_of<Resolution>());
    CHECK(words_at("/$defs/citation/properties/fidelity/items/properties/verdict") == words_of<FidelityVerdict>());
    CHECK(words_at("/$defs/appearance/properties/anchor") == words_of<AnchorState>());
    CHECK(words_at("/$defs/appearance/properties/stance") == words_of<Stance>());
    CHECK(words_at("/$defs/evidence/properties/bearing") == words_of<Bearing>());
    CHECK(words_at("/$defs/conflict/properties/type") == words_of<ConflictType>());
}

TEST_CASE("the schema check can fail") {
    auto json = why_json(load_claim(fixture(), claim_43));
    json["verdict"] = "maybe";
    json["certainty"].erase("level");
    CHECK(faults("docs/why.schema.json", json).size() == 2);
}

TEST_CASE("JSON of a check fits its schema, with and without texts") {
    const auto db = fixture();
    const auto bare = load_check(db, "003-wellbeing-leg-cramps");
    CHECK_FALSE(bare.has_texts());
    CHECK(faults("docs/check.schema.json", check_json(bare)).empty());
    db.exec(
        "INSERT INTO reference_text (reference_id, part, text, sha256) SELECT id, 'abstract', 'Night cramps fell by "
        "43% "
        "with magnesium.', '" +
        std::string(64, '0') + "' FROM reference");
    const auto check = load_check(db, "003-wellbeing-leg-cramps");
    auto json = check_json(check);
    CHECK(check.has_texts());
    CHECK(json["counts"]["in-source"] > 0);
    CHECK(faults("docs/check.schema.json", json).empty());
    json["sentences"][0]["citations"][0]["direction"] = "sideways";
    CHECK_FALSE(faults("docs/check.schema.json", json).empty());
}

TEST_CASE("JSON of the other commands fits their schemas") {
    const auto db = fixture();
    CHECK(faults("docs/audit.schema.json", audit_json(load_audit(db, "003-wellbeing-leg-cramps"))).empty());
    CHECK(faults("docs/search.schema.json", to_json(hit_table(db, search_claims(db, "cramps", 0).best))).empty());
    Json conflicts = Json::array();
    for (const auto& conflict : list_conflicts(db, {})) {
        conflicts.push_back(conflict_json(conflict));
    }
    CHECK(conflicts.size() == 2);
    CHECK(faults("docs/conflicts.schema.json", conflicts).empty());
}

TEST_CASE("the schema of stats knows every distribution and word") {
    const auto schema = nlohmann::json::parse(repository_file("docs/stats.schema.json")).at("properties");
    for (const auto& distribution : load_distributions(fixture())) {
        INFO(distribution.name);
        CHECK(schema.at(distribution.name).at("required").size() == distribution.counts.size());
        for (const auto& [word, number] : distribution.counts) {
            CHECK(schema.at(distribution.name).at("properties").contains(word));
        }
    }
}

TEST_CASE("why is short, cuts no sentence and says the essential") {
    const auto text = why_text(load_claim(fixture(), claim_43), {}, {});
    const auto lines = lines_of(text);
    CHECK(lines.size() <= 60);
    CHECK(text.find("…\n") == std::string::npos);
    for (const auto& line : lines) {
        CHECK(display_width(line) <= 80);
    }
    const auto flowing = unwrapped(text);
    for (const auto* part :
         {"no effect shown", "⊕⊕⊕◯ moderate", "[JAMA]", "probable", "Roguin Maor 2017, JAMA Intern Med",
          "within arm change", "own change -43.5%", "own change -35.6%", "P = 0.67", "retraction not checked",
          "wrong duration", "garrison-2020", "; not counted:", "risk of bias of the trials", "LEFT OUT"}) {
        INFO(part << "\n" << text);
        CHECK(flowing.find(part) != std::string::npos);
    }
}

TEST_CASE("audit counts and lists in reading order") {
    const auto audit = load_audit(fixture(), "003-wellbeing-leg-cramps");
    CHECK(audit.source.counts.bound == 1);
    CHECK(audit.source.counts.uncited == 1);
    CHECK(audit.testimonials == 7);
    CHECK(audit.source.claims == std::vector<std::string>{claim_43, "mg-helps-cramps"});
    CHECK(audit.conflicts.size() == 1);
    CHECK(audit.sum.opposing.recorded == 1);
    CHECK(audit.sum.opposing.cited == 0);
    CHECK_FALSE(audit.selective());  // one result against is too little to name it so
    for (const auto& line : lines_of(audit_text(audit, {}, true))) {
        CHECK(display_width(line) <= 80);
    }
}

TEST_CASE("a null in the words of its authors is against a claim of an effect, however wide its interval") {
    const auto db = fixture();
    const auto source = "003-wellbeing-leg-cramps";
    const auto before = load_audit(db, source);
    REQUIRE(before.weighed.at(claim_43).open.recorded == 1);
    db.exec("UPDATE finding SET says = 'no-effect' WHERE id = 1");
    const auto after = load_audit(db, source);
    CHECK(after.weighed.at(claim_43).open.recorded == 0);
    CHECK(after.weighed.at(claim_43).opposing.as_if_for == 1);  // it is cited for the opposite
    CHECK(after.weighed.at(claim_43).opposing.recorded == before.weighed.at(claim_43).opposing.recorded + 1);
    db.exec("UPDATE claim SET answers = 'no-difference' WHERE slug = '" + std::string(claim_43) + "'");
    CHECK(load_audit(db, source).weighed.at(claim_43).supporting.recorded == 1);
}

TEST_CASE("what is too weak and remote for a vote is not among the studies of an audit") {
    const auto db = fixture();
    db.exec("UPDATE bearing SET why_not = 'weak, and indirect in two ways or more' WHERE finding_id = 1");
    CHECK(load_audit(db, "003-wellbeing-leg-cramps").weighed.at(claim_43).open.recorded == 0);
}

TEST_CASE("citing what nothing speaks against is no selection") {
    Audit audit;
    audit.sum.supporting = {10, 10, 10};
    audit.sum.opposing = {5, 5, 0};
    CHECK_FALSE(audit.selective());
    audit.contested.supporting = {4, 4, 2};
    audit.contested.opposing = {5, 5, 0};
    CHECK(audit.selective());
    audit.contested.opposing.cited = 1;  // half against a fifth
    CHECK_FALSE(audit.selective());
    audit.contested.opposing.as_if_for = 1;  // cited for the opposite of what it found
    CHECK(audit.selective());
}

TEST_CASE("every kind can be listed, filtered and shown") {
    auto db = fixture();
    test::add_findings_of_programs(db);
    for (const auto& kind : list_kinds()) {
        INFO(kind);
        CHECK_FALSE(list_records(db, kind, {}).rows.empty());
        for (const auto& filter : filters_of(kind)) {
            INFO(filter);
            CHECK_NOTHROW(list_records(db, kind, {{filter, "x"}}));
        }
    }
    CHECK(list_records(db, "claims", {{"verdict", "no-evidence-recorded"}}).rows.size() == 1);
    CHECK(list_records(db, "references", {{"uncited", "yes"}}).rows.size() == 3);
    CHECK_THROWS_AS(list_records(db, "questions", {{"verdict", "mixed"}}), Error);
    CHECK_THROWS_AS(list_records(db, "nonsense", {}), Error);
}

TEST_CASE("show tells a record's fields, its parts and where it came from") {
    const auto db = fixture();
    const auto [kind, id, file] = GENERATE(table<const char*, const char*, const char*>({
        {"claim", "dose-300-400", "data/questions/night-cramps.yaml"},
        {"appearance", "003-011", "data/sources/003.yaml"},
        {"source", "004-verified-cramps", "data/sources/003.yaml"},
        {"question", "mg-dose", "data/questions/night-cramps.yaml"},
        {"study", "roguin-maor-2017", "data/studies/night-cramps.yaml"},
        {"finding", "roguin-maor-2017/cramps-per-week", "data/studies/night-cramps.yaml"},
        {"reference", "garrison2020", "data/bibliography.bib"},
        {"citation", "1", "data/sources/003.yaml"},
    }));
    INFO(kind);
    const auto records = find_records(db, kind, id);
    REQUIRE(records.size() == 1);
    const auto json = record_json(records.front());
    CHECK(json.at("record") == kind);
    CHECK(json.at("id") == id);
    CHECK(json.at("origin").at("file") == file);
    CHECK(json.at("origin").at("imported") == "2026-01-02T03:04:05Z");
}

TEST_CASE("a conflict is shown by its number, and only when asked for as such") {
    const auto db = fixture();
    CHECK(record_json(find_records(db, "conflict", "2").front()).at("between").size() == 2);
    CHECK(find_records(db, "", "2").empty());
    CHECK(find_records(db, "conflict", "2 OR 1").empty());
}

TEST_CASE("the digest follows the records") {
    auto db = fixture();
    const auto before = load_info(db).digest;
    CHECK(before.size() == 16);
    CHECK(load_info(db).digest == before);
    db.exec("UPDATE origin SET sha256 = replace(sha256, 'd', 'e')");
    CHECK(load_info(db).digest != before);
}
