// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "base/date.hpp"

using namespace grounds::base;

TEST_CASE("written dates", "[base]") {
    struct Case {
        const char *written, *issued;
        bool whole;
    };
    const auto one = GENERATE(values<Case>({
        {"1996 Jul 9", "1996-07-09", true},
        {"Jul 9 1996", "1996-07-09", true},
        {"28 June 2011", "2011-06-28", true},
        {"1990/2/27", "1990-02-27", true},
        {"2014-06", "2014-06", true},
        {"1987/04/05/Spring", "1987-04-05", false},
        {"Spring 1987", "1987", false},
        {"2010 Sep-Oct", "2010-09", false},
        {"2004-06/2006-08", "2004-06", false},
        {"1996/1997", "1996", false},
        {"2011-06-28T00:00:00Z", "2011-06-28", true},
        {"2011-06-28 00:00:00", "2011-06-28", true},
        {"2011-06-28T10:30:00Z", "2011-06-28", false},
        {"1996?", "1996", false},
        {"2012 Feb 30", "2012-02", false},
        {"in press", "", false},
        {"", "", false},
    }));
    CAPTURE(one.written);
    CHECK(read_date(one.written).issued == one.issued);
    CHECK(read_date(one.written).whole == one.whole);
}

TEST_CASE("dates in running text", "[base]") {
    CHECK(date_in("Updated on 13th April 2023 by the editors") == "2023-04-13");
    CHECK(date_in("Published: 11 October 2022, 09:15") == "2022-10-11");
    CHECK(date_in("2023-04-13T10:00:00+02:00") == "2023-04-13");
    CHECK(date_in("04/13/2023") == "2023");
    CHECK(date_in("No 1234 of them").empty());
    CHECK(date_at("2012 Sep 12;9(2):1-10", 0) == "2012-09-12");
    CHECK(date_at("(2012, September). Title", 1) == "2012-09");
    CHECK(date_at("2012, 9(3)", 0) == "2012");
    CHECK(date_at("2012. May the title be long", 0) == "2012");
}

TEST_CASE("months by name, part of a name, number", "[base]") {
    CHECK(date_of("1999", "Sept", "3") == "1999-09-03");
    CHECK(date_of("1999", "12", "") == "1999-12");
    CHECK(date_of("1999", "13", "") == "1999");
    CHECK(month_named_in("the 3rd of march") == 3);
    CHECK(month_abbreviation(12) == "dec");
}
