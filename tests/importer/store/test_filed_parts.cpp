// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <string>

#include "tests/importer/store/filing.hpp"

using namespace grounds;
using namespace grounds::test;

TEST_CASE("a change of some works writes their parts as all would be written", "[resolution]") {
    const Workspace workspace;
    std::string bibliography;
    for (int i = 0; i < 90; ++i) {
        bibliography += fmt::format(
            "@article{{w{}, title = {{Magnesium and cramps {}}}, author = {{Berg, A.}}, journal "
            "= {{Sleep}}, year = {}, doi = {{10.5555/w{}}}}}\n",
            i, i % 7, 1990 + i % 30, i);
    }
    workspace.write("some.bib", bibliography);
    REQUIRE_FALSE(import({"some.bib"}).rejected());
    const auto before = filing();
    for (const std::string change :
         {"UPDATE reference SET title = 'Zinc and sleep' WHERE id % 4 = 0", "UPDATE reference SET key = 'a' || key",
          "DELETE FROM reference WHERE id BETWEEN 15 AND 34"}) {
        INFO(change);
        file_again(10, change);
        const auto changed = filing();
        CHECK(all_works() == references_by_key());
        file_again(10);
        CHECK(filing() == changed);
        CHECK(changed != before);
    }
}
