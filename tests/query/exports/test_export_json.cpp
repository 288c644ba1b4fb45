// SPDX-License-Identifier: MIT
// ClaimReview and Web Annotation, against the JSON Schemas in docs/ that we wrote from the standards.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "query/exports/appearances.hpp"
#include "tests/query/exports/export_support.hpp"
#include "tests/query/fixture.hpp"
#include "tests/query/report/hostile.hpp"

using namespace grounds;
using namespace grounds::exports;
using namespace grounds::query;
using namespace grounds::test;
using nlohmann::json;

namespace {

ClaimStanding standing(Verdict verdict, Level lowest, Level highest, std::optional<SizeFound> size = std::nullopt) {
    ClaimStanding claim;
    claim.verdict = verdict;
    claim.certainty = highest;
    claim.lowest = lowest;
    claim.highest = highest;
    claim.size = size;
    return claim;
}

std::vector<json> lines(const std::string& text) {
    std::vector<json> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        all.push_back(json::parse(line));
    }
    return all;
}

}  // namespace

TEST_CASE("a rating is a number only where the evidence answers and is sure", "[export]") {
    using enum Level;
    CHECK(rating_value(standing(Verdict::supported, high, high)) == 5);
    CHECK(rating_value(standing(Verdict::supported, moderate, high)) == 4);
    CHECK(rating_value(standing(Verdict::contradicted, high, high)) == 1);
    CHECK(rating_value(standing(Verdict::no_effect_shown, moderate, moderate)) == 2);
    CHECK(rating_value(standing(Verdict::mixed, moderate, high)) == 3);
    CHECK_FALSE(rating_value(standing(Verdict::supported, low, high)));
    CHECK_FALSE(rating_value(standing(Verdict::contradicted, very_low, very_low)));
    CHECK_FALSE(rating_value(standing(Verdict::no_evidence_recorded, none, none)));
    CHECK_FALSE(rating_value(standing(Verdict::no_evidence_recorded, high, high)));
    CHECK_FALSE(rating_value(standing(Verdict::inconclusive, high, high)));
    CHECK_FALSE(rating_value(ClaimStanding{}));
    CHECK_FALSE(rating_value(standing(Verdict::supported, high, high, SizeFound::nowhere)));
    CHECK(rating_value(standing(Verdict::supported, high, high, SizeFound::as_the_effect)) == 5);
    CHECK(rating_value(standing(Verdict::contradicted, high, high, SizeFound::nowhere)) == 1);
}

TEST_CASE("a rating in words", "[export]") {
    CHECK(rating_words(standing(Verdict::no_evidence_recorded, Level::none, Level::none)) == "nothing recorded here");
    CHECK(rating_words(ClaimStanding{}) == "not assessed");
    CHECK(rating_words(standing(Verdict::no_effect_shown, Level::low, Level::moderate)) ==
          "no effect shown, moderate certainty (could be low to moderate)");
    CHECK(rating_words(standing(Verdict::supported, Level::high, Level::high, SizeFound::nowhere)) ==
          "size found nowhere; direction supported, high certainty");
}

TEST_CASE("claim reviews fit their schema", "[export]") {
    const auto db = fixture();
    const auto all = exported(db, "claim-review");
    const auto document = json::parse(all.text);
    CHECK(faults_against("claim-review", document) == std::vector<std::string>{});
    CHECK(all.count == 3);
    const auto& first = document["@graph"][0];
    CHECK(first["claimReviewed"] == "Magnesium cuts nocturnal leg cramps by 43 per cent.");
    CHECK(first["datePublished"] == "2026-01-02");
    CHECK(first["itemReviewed"]["author"][0]["name"] == "S. Bhatia");
    CHECK(first["itemReviewed"]["appearance"]["@type"] == "WebPage");
    CHECK_FALSE(first.contains("url"));
    CHECK_FALSE(document["@graph"][1]["itemReviewed"].contains("author"));  // a testimonial is nobody's that we know
    const auto& untested = document["@graph"][2]["reviewRating"];
    CHECK(untested == json{{"@type", "Rating"},
                           {"alternateName", "nothing recorded here"},
                           {"ratingExplanation", "no finding is recorded"}});
}

TEST_CASE("claim reviews: author, addresses, one a line", "[export]") {
    const auto db = fixture();
    ExportRequest request;
    request.author = "Example Check";
    request.author_url = "https://check.example/";
    request.base_url = "https://check.example/report";
    request.scope.claim = "dose-300-400";
    const auto reviews = lines(exported(db, "claim-review", "jsonl", request).text);
    REQUIRE(reviews.size() == 1);
    CHECK(faults_against("claim-review", reviews[0]) == std::vector<std::string>{});
    CHECK(reviews[0]["author"] ==
          json{{"@type", "Organization"}, {"name", "Example Check"}, {"url", "https://check.example/"}});
    CHECK(reviews[0]["url"] == "https://check.example/report#claim-dose-300-400");
    CHECK(reviews[0]["@id"] == "https://check.example/report#review-004-001");
}

TEST_CASE("a source that denies a claim does not make it", "[export]") {
    auto db = fixture();
    db.exec("UPDATE appearance SET stance = 'denies' WHERE slug = '004-001'");
    db.exec("UPDATE appearance SET stance = 'reports' WHERE slug = '003-011'");
    const auto all = exported(db, "claim-review");
    CHECK(all.count == 2);
    CHECK_FALSE(json::parse(all.text)["@graph"][0]["itemReviewed"].contains("author"));
}

TEST_CASE("annotations fit their schema", "[export]") {
    auto db = fixture();
    db.exec(
        "UPDATE passage SET exact = 'x', prefix = 'before', found_start = 7, found_end = 8, anchor = 'moved' "
        "WHERE id = 3");
    const auto all = exported(db, "annotations");
    const auto document = json::parse(all.text);
    CHECK(faults_against("annotations", document) == std::vector<std::string>{});
    CHECK(all.count == 3);
    const auto& first = document["items"][0];
    CHECK(first["target"]["selector"] ==
          json::parse(R"([{"type": "TextPositionSelector", "start": 2210, "end": 2344}])"));
    CHECK(first["target"]["source"] == "#source-003-wellbeing-leg-cramps");
    CHECK(first["body"][0]["value"] == "Nocturnal cramps fell by 43% within a week of taking magnesium.");
    CHECK(first["body"][1]["source"] == "#claim-mg-cuts-cramps-43-percent");
    CHECK(document["items"][2]["target"]["selector"] ==
          json::parse(R"([{"type": "TextPositionSelector", "start": 7, "end": 8},
                          {"type": "TextQuoteSelector", "exact": "x", "prefix": "before"}])"));
    for (const auto& line : lines(exported(db, "annotations", "jsonl").text)) {
        CHECK(faults_against("annotations", line) == std::vector<std::string>{});
    }
}

TEST_CASE("the schemas refuse what is not valid", "[export]") {
    const auto db = fixture();
    const auto review = json::parse(exported(db, "claim-review").text);
    const auto note = json::parse(exported(db, "annotations").text);
    const auto refused = [](const std::string& schema, json document, const std::string& patch) {
        return !faults_against(schema, document.patch(json::parse(patch))).empty();
    };
    CHECK(refused("claim-review", review, R"([{"op": "remove", "path": "/@graph/0/reviewRating/alternateName"}])"));
    CHECK(refused("claim-review", review,
                  R"([{"op": "add", "path": "/@graph/0/reviewRating/ratingValue", "value": 0}])"));
    CHECK(refused("claim-review", review, R"([{"op": "remove", "path": "/@graph/0/itemReviewed/appearance"}])"));
    CHECK(refused("claim-review", review, R"([{"op": "replace", "path": "/@context", "value": "x"}])"));
    CHECK(refused("annotations", note, R"([{"op": "remove", "path": "/items/0/target/source"}])"));
    CHECK(refused("annotations", note, R"([{"op": "replace", "path": "/items/0/target/selector", "value": []}])"));
    CHECK(refused("annotations", note,
                  R"([{"op": "replace", "path": "/items/0/target/selector/0/start", "value": "1"}])"));
    CHECK(refused("annotations", note, R"([{"op": "replace", "path": "/items/0/motivation", "value": "reading"}])"));
}

TEST_CASE("other people's annotations and reviews that lack what ours must have are refused", "[export]") {
    const std::filesystem::path samples = std::string(GROUNDS_SHARED) + "/samples";
    if (!std::filesystem::exists(samples)) {
        WARN("skipped: " << samples << " is not there");
        return;
    }
    const auto read = [&](const std::string& name) {
        std::ifstream file(samples / name);
        return json::parse(file);
    };
    CHECK_FALSE(faults_against("annotations", read("web-annotation/annotorious-svg-template.jsonld")).empty());
    CHECK_FALSE(faults_against("annotations", read("web-annotation/w3c-anno19-selectors.jsonld")).empty());
    CHECK_FALSE(faults_against("claim-review", read("claimreview/03-argumend-nuclear-minimal.jsonld")).empty());
    CHECK_FALSE(faults_against("claim-review", read("claimreview/02-c2pa-spec-flat-creativework.jsonld")).empty());
    // what they share with ours is the same: selectors of the recommendation's own examples
    for (const auto* name : {"web-annotation/recogito-fixture-two-selectors.jsonld"}) {
        const auto selectors = read(name)["target"]["selector"];
        auto ours = json::parse(exported(fixture(), "annotations").text);
        ours["items"][0]["target"]["selector"] = selectors;
        CHECK(faults_against("annotations", ours).empty());
    }
}

TEST_CASE("an export without a record is a valid document", "[export]") {
    const auto db = fixture();
    ExportRequest request;
    request.scope.claim = "none-such";
    for (const auto& [what, schema] : {std::pair{"claim-review", "claim-review"}, {"annotations", "annotations"}}) {
        const auto nothing = exported(db, what, "", request);
        CHECK(nothing.count == 0);
        CHECK(faults_against(schema, json::parse(nothing.text)) == std::vector<std::string>{});
        CHECK(exported(db, what, "jsonl", request).text.empty());
    }
    CHECK(json::parse(exported(db, "references", "csl-json", request).text) == json::array());
    CHECK(exported(db, "references", "bibtex", request).text.empty());
    CHECK(exported(db, "references", "ris", request).text.empty());
}

TEST_CASE("no text breaks a document, or leaves the script element that it stands in", "[export]") {
    auto db = fixture();
    auto texts = hostile_texts();
    texts.emplace_back("</script><script>alert(1)</script><!--");
    texts.emplace_back(1U << 20U, 'x');
    for (const auto& text : texts) {
        if (text.find('\0') != std::string::npos) {
            continue;
        }
        fill_with(db, text);
        for (const auto& [what, schema] : {std::pair{"claim-review", "claim-review"}, {"annotations", "annotations"}}) {
            const auto all = exported(db, what);
            CHECK(all.text.find('<') == std::string::npos);
            const auto faults = faults_against(schema, json::parse(all.text));
            INFO(what << ": " << text.substr(0, 80));
            CHECK(faults == std::vector<std::string>{});
        }
    }
}

TEST_CASE("every export has a file and its formats; the views are those of the database", "[export]") {
    auto db = fixture();
    const auto views = db::Statement(db, "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY rowid")
                           .all([](const db::Row& row) { return row.text("name"); });
    std::vector<std::string> exported_views;
    for (const auto& known : all_exports()) {
        CHECK_FALSE(known.formats.empty());
        if (known.write == export_view) {
            exported_views.push_back(known.name);
        }
    }
    CHECK(exported_views == views);
    const auto page = repository_file("docs/exports.md");
    for (const auto& known : all_exports()) {
        INFO(known.name);
        CHECK(page.find("`" + known.name + "`") != std::string::npos);
        for (const auto& format : known.formats) {
            CHECK(page.find(format) != std::string::npos);
        }
    }
}
