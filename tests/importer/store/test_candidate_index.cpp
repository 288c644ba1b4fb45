// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <string>

#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::test;

TEST_CASE("sentences that nobody reviewed are looked at again when a claim is added, and taken out with their article",
          "[resolution]") {
    const auto suggested = [] { return value("SELECT count(*) FROM suggestion"); };
    const auto searched = [] { return value("SELECT count(*) FROM candidate_search"); };
    const Workspace workspace;
    workspace.write("article.txt",
                    "Magnesium\n\nMagnesium reduces night cramps by 40% in pregnant women (Alpha, 2010).\n");
    import({"article.txt"});
    CHECK(searched() == "1");
    CHECK(suggested() == "0");
    workspace.write_data();
    import({"data"});
    CHECK(searched() == "1");
    CHECK(std::stoi(suggested()) > 0);
    workspace.write("article.txt", "Magnesium\n\nNothing here is about anything that was measured.\n");
    import({"article.txt"});
    CHECK(searched() == value("SELECT count(*) FROM appearance WHERE claim_id IS NULL"));
    CHECK(suggested() == "0");
}
