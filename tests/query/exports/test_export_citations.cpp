// SPDX-License-Identifier: MIT
// CiTO in Turtle, read by raptor.
#include <catch2/catch.hpp>

#include "query/exports/iri.hpp"
#include "query/exports/turtle.hpp"
#include "tests/query/exports/export_support.hpp"
#include "tests/query/fixture.hpp"
#include "tests/query/report/hostile.hpp"
#include "tests/query/report/markdown_renderers.hpp"
#include "tests/text.hpp"

using namespace grounds;
using namespace grounds::exports;
using namespace grounds::test;
using Catch::Contains;

namespace {

bool no_raptor() {
    if (installed("rapper")) {
        return false;
    }
    WARN("skipped: rapper (raptor2-utils) is not installed");
    return true;
}

/// N-Triples of a Turtle document, one a line; raptor's own words if it refuses it.
std::string triples(const std::string& turtle) {
    const TemporaryDirectory directory;
    return run("rapper -q -i turtle -o ntriples '" + directory.write("x.ttl", turtle) + "' http://base.example/");
}

}  // namespace

TEST_CASE("a bound citation is a CiTO triple and a citation with what was found out about it", "[export]") {
    const auto db = fixture();
    const auto all = exported(db, "citations");
    CHECK(all.count == 1);
    CHECK_THAT(all.text, Contains("<#source-003-wellbeing-leg-cramps> cito:citesAsEvidence "
                                  "<https://doi.org/10.1001/jamainternmed.2016.9261> ."));
    CHECK_THAT(all.text, Contains("<#citation-003-011-1> a cito:Citation ;"));
    if (no_raptor()) {
        return;
    }
    const auto read = triples(all.text);
    CHECK_THAT(read, Contains("<http://base.example/#citation-003-011-1> "
                              "<http://purl.org/spar/cito/hasCitationCharacterization> "
                              "<http://purl.org/spar/cito/citesAsEvidence> ."));
    CHECK_THAT(read, Contains("\"[JAMA]\"") && Contains("\"within-arm-change\"") && Contains("\"probable\""));
    // 1 title of the source; 2 of the work; the triple; 5 of the citation; 7 for its resolution and each of 3 verdicts
    CHECK(times(read, " .\n") == 1 + 2 + 1 + 5 + 4 * 7);
}

TEST_CASE("what several citations share is written once", "[export]") {
    auto db = fixture();
    db.exec(
        "INSERT INTO citation (id, appearance_id, position, marker, intent, reference_id, resolution, because) VALUES "
        "(9, 1, 2, '[2]', 'citesAsEvidence', 1, 'exact', 'DOI'), (10, 1, 3, '[3]', 'not a name', 3, 'exact', 'title')");
    const auto all = exported(db, "citations");
    CHECK(all.count == 3);
    CHECK(times(all.text, "> cito:citesAsEvidence <https://doi.org/") == 1);
    CHECK(times(all.text, "a cito:Citation ;") == 3);
    CHECK_THAT(all.text, Contains("cito:cites <#reference-garrison2012> ."));
}

TEST_CASE("an ambiguous marker is no triple", "[export]") {
    auto db = fixture();
    db.exec("UPDATE citation SET resolution = 'ambiguous', reference_id = NULL WHERE id = 1");
    CHECK(exported(db, "citations").count == 0);
    CHECK((no_raptor() || triples(exported(db, "citations").text).empty()));
}

TEST_CASE("IRIs of works", "[export]") {
    Reference work;
    work.key = "a b<c>";
    CHECK(work_iri(work, "") == "#reference-a%20b%3Cc%3E");
    work.url = "javascript:alert(1)";
    CHECK(work_iri(work, "https://x.example/") == "https://x.example/#reference-a%20b%3Cc%3E");
    work.url = "https://x.example/a b?q=\"1\"&r=50%&s=%20";
    CHECK(work_iri(work, "") == "https://x.example/a%20b?q=%221%22&r=50%25&s=%20");
    work.pmcid = "PMC1";
    CHECK(work_iri(work, "") == "https://pmc.ncbi.nlm.nih.gov/articles/PMC1/");
    work.pmid = "12";
    CHECK(work_iri(work, "") == "https://pubmed.ncbi.nlm.nih.gov/12/");
    work.doi = "10.1002/(sici)1097<1::aid-x>3.0.co;2-#";
    CHECK(work_iri(work, "") == "https://doi.org/10.1002/(sici)1097%3C1::aid-x%3E3.0.co;2-%23");
}

TEST_CASE("any text is a literal and part of an IRI that raptor reads back", "[export]") {
    if (no_raptor()) {
        return;
    }
    auto texts = hostile_texts();
    const auto more = random_texts(400, 11);
    texts.insert(texts.end(), more.begin(), more.end());
    std::string document;
    for (const auto& text : texts) {
        document += turtle::iri("http://x.example/" + text) + " <http://x.example/p> " + turtle::literal(text) + " .\n";
        document += turtle::iri(local_iri("http://x.example/", "k", text)) + " <http://x.example/p> " +
                    turtle::iri(web_iri("https://" + text)) + " .\n";
    }
    const auto read = triples(document);
    CHECK_THAT(read, !Contains("rapper:"));
    CHECK(times(read, " .\n") == 2 * texts.size());
}

TEST_CASE("no text in a record breaks the document", "[export]") {
    if (no_raptor()) {
        return;
    }
    auto db = fixture();
    std::string all;
    for (const auto& text : hostile_texts()) {
        if (text.find('\0') == std::string::npos) {
            fill_with(db, text);
            all += exported(db, "citations").text;
        }
    }
    const auto read = triples(all);
    CHECK_THAT(read, !Contains("rapper:"));
    CHECK(times(read, "/hasCitedEntity>") == hostile_texts().size() - 1);
}
