// SPDX-License-Identifier: MIT
// Claims as pages list them.
#include <catch2/catch.hpp>

#include "query/load/answers.hpp"
#include "query/pages/page.hpp"
#include "schema/db/database.hpp"
#include "tests/importer/workspace.hpp"
#include "tests/query/fixture.hpp"
#include "tests/text.hpp"

using namespace grounds;
using namespace grounds::test;
using Catch::Contains;

TEST_CASE("no list of claims shows a verdict on a direction as if it were on the size that the claim names") {
    const auto db = fixture();
    const pages::View view{db, query::load_info(db), "", false};
    const std::string link = "claim/" + std::string(claim_43) + ".html";
    for (const auto& page :
         {pages::render_index(view, {}), pages::render_claims(view, {}),
          pages::render_question(view, "mg-night-cramps").value(), pages::render_topic(view, "cramps").value()}) {
        CAPTURE(page.path);
        const auto& html = page.body.markup();
        const auto item = html.substr(html.find(link), 400);
        CHECK_THAT(item, Contains("direction"));
    }
}

TEST_CASE("a claim's page names some of the others on its question, and where all are") {
    const Workspace workspace;
    std::string claims;
    for (int i = 0; i < 40; ++i) {
        claims +=
            "  - {id: c" + std::to_string(i) + ", statement: Tea helps " + std::to_string(i) + "., answers: yes}\n";
    }
    workspace.write("q.yaml", "question: {id: q1, kind: proposition, text: Whether tea helps}\nclaims:\n" + claims);
    import({"q.yaml"});
    const auto db = db::open_for_query("test.db");
    const pages::View view{db, query::load_info(db), "", false};
    const auto html = pages::render_claim(view, "c7").value().body.markup();
    CHECK(times(html, "../claim/") == 30);
    CHECK_THAT(html, Contains("../question/q1.html\">all 40 claims") && !Contains("claim/c7.html"));
}
