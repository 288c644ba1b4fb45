// SPDX-License-Identifier: MIT
// What an entry of BibTeX takes from others: @xdata, crossref.
#include <catch2/catch.hpp>

#include "tests/importer/readers/reading.hpp"

using namespace grounds;
using namespace grounds::test;

TEST_CASE("what an entry takes from @xdata, whole and in parts, and from a parent's parent") {
    const auto read = read_as("bibtex", R"(@xdata{house, publisher = {House}, location = {Graz}}
@xdata{row, series = {Row}, xdata = {house}}
@book{a, title = {A}, xdata = {row}}
@book{b, title = {B}, publisher = {xdata=house-publisher}}
@inbook{c, title = {C}, crossref = {vol}}
@book{vol, title = {Vol}, year = 1990, crossref = {work}}
@mvbook{work, title = {Work}, publisher = {Whole}}
@inbook{d, title = {D}, year = 2000, crossref = {vol}}
@set{all, entryset = {a, b}}
)");
    const auto& all = read.data.references;
    REQUIRE(all.size() == 6);
    CHECK(all[0].publisher == "House");
    CHECK(all[0].publisher_place == "Graz");
    CHECK(all[0].extra == std::map<std::string, std::string>{{"series", "Row"}});
    CHECK(all[1].publisher == "House");
    CHECK(all[2].container_title == "Vol");
    CHECK(all[2].publisher == "Whole");
    CHECK(all[5].issued == "2000");
    CHECK(read.messages() == Lines{"9: @set all is no work, but a name of several; its members are stored, each under "
                                   "its own key"});
}

TEST_CASE("parts of lists that an entry takes from @xdata, by place and under other keys") {
    const auto read = read_as(
        "bibtex",
        R"(@xdata{the-people, ids = {crowd}, author = {Ash Tree and xdata=more-author-1}, location = {Bonn and Graz}}
@xdata{more, author = {{The Elms}}}
@xdata{ring, note = {xdata=ring-note}, xdata = {ring}}
@book{a, title = {A}, author = {Bo Oak and xdata=the-people-author-2 and xdata={crowd-author-1}}, location = {xdata=the-people-location-2}}
@book{b, title = {B}, author = {xdata=crowd-author}, location = {xdata=crowd-location-3}, publisher = {xdata=crowd}}
@book{c, title = {C}, xdata = {ring}, crossref = {c}}
)");
    const auto& all = read.data.references;
    REQUIRE(all.size() == 3);
    const Name tree{"Tree", "Ash", "", "", ""};
    const Name elms{"", "", "", "", "The Elms"};
    CHECK(all[0].authors == std::vector<Name>{{"Oak", "Bo", "", "", ""}, elms, tree});
    CHECK(all[0].publisher_place == "Graz");
    CHECK(all[1].authors == std::vector<Name>{tree, elms});
    CHECK(all[1].publisher_place == "xdata=crowd-location-3");
    CHECK(all[1].publisher == "xdata=crowd");
    CHECK(all[2].note == "xdata=ring-note");
    CHECK(all[2].container_title.empty());
    REQUIRE(read.problems.size() == 3);
    CHECK(read.problems[2].message == "entry c: crossref leads back to the entry itself");
}

TEST_CASE("crossrefs in a circle are said, each entry keeps its own, and what leads into a circle is not in it") {
    const auto read = read_as("bibtex", R"(@inbook{a, title = {A}, crossref = {b}}
@book{b, title = {B}, publisher = {Oak}, crossref = {c}}
@book{c, title = {C}, crossref = {b}}
)");
    const auto& all = read.data.references;
    REQUIRE(all.size() == 3);
    CHECK(all[0].container_title == "B");
    CHECK(all[1].title == "B");
    CHECK(all[1].extra.at("crossref") == "c");
    REQUIRE(read.problems.size() == 2);
    CHECK(read.problems[0].line == 2);
    CHECK(read.problems[1].line == 3);
    CHECK(read.problems[1].message == "entry c: crossref leads back to the entry itself");
}

TEST_CASE("what many entries inherit from one another stays small") {
    std::string text = "@xdata{x0, author = {A B}}\n";
    for (int i = 1; i < 30; ++i) {  // each names the one before it three times
        const auto before = std::to_string(i - 1);
        const auto one = "xdata=x" + before + "-author";
        text += "@xdata{x" + std::to_string(i) + ", author = {" + one + " and " + one + " and " + one +
                "}, xdata = {x" + before + ", x" + before + ", x" + before + "}}\n";
    }
    const auto read = read_as("bibtex", text + "@book{a, title = {A}, author = {xdata=x29-author}, xdata = {x29}}\n");
    REQUIRE(read.data.references.size() == 1);
    CHECK(read.data.references[0].authors.size() < 5000);
}
