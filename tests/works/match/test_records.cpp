// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <string>

#include "works/match/match.hpp"

using namespace grounds;
using namespace grounds::match;

namespace {

Reference reference(const std::string& key, const std::string& title) {
    Reference work;
    work.key = key;
    work.title = title;
    work.issued = "2001-02";
    work.doi = "10.1/" + key;
    work.authors = {{"van den Berg", "A.", "", "", ""}};
    work.volume = "12";
    work.page = "e7-9";
    return work;
}

}  // namespace

TEST_CASE("records of a list are what they were, sorted by key", "[match]") {
    const MatchRecords records{match_record(reference("b", "Zinc: a trial of four doses")),
                               match_record(reference("a", "Erratum"))};
    REQUIRE(records.size() == 2);
    CHECK(records.find("b") == 1U);
    CHECK_FALSE(records.find("c"));
    CHECK(records[0].notice == "erratum");
    const auto record = records[1];
    CHECK(record.doi == "10.1/b");
    CHECK(record.title == "zinc a trial of four doses");
    CHECK(record.author == "van den berg");
    CHECK(record.page == "e7");
    CHECK(record.year == 2001);
    CHECK(record.richness == match_record(reference("b", "Zinc: a trial of four doses")).richness);
}

TEST_CASE("titles are compared without their spaces", "[match]") {
    CHECK(same_letters("follow up of zinc", "followup of zinc"));
    CHECK(same_letters("", "  "));
    CHECK_FALSE(same_letters("zinc a", "zinc"));
    CHECK_FALSE(same_letters("zinc", "zink"));
    CHECK(letters_of("follow up") == "followup");
    CHECK(letter_count("follow up") == 8);
}
