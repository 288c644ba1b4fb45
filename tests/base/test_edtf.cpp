// SPDX-License-Identifier: MIT
#include "base/edtf.hpp"

#include <catch2/catch.hpp>

using namespace grounds::base;

TEST_CASE("dates that YYYY-MM-DD can't say") {
    struct Case {
        std::string written, start, again;
    };
    const auto c = GENERATE(values<Case>({
        {"2014", "2014", "2014"},
        {"2014-06-30", "2014-06-30", "2014-06-30"},
        {"1988-03/1992-07-04", "1988-03", "1988-03/1992-07-04"},
        {"2015-21", "2015", "2015-21"},
        {"1723~", "1723", "1723~"},
        {"1999?", "1999", "1999?"},
        {"1500%", "1500", "1500%"},
        {"2004-01-01/..", "2004-01-01", "2004-01-01/.."},
        {"2004/", "2004", "2004/.."},
        {"../2004-01-01", "2004-01-01", "../2004-01-01"},
        {"-0343-02-03", "", "-0343-02-03"},
        {"2017-10-28T14:30:05+02:00", "2017-10-28", "2017-10-28"},
        {"1999-07-uu", "1999-07", "1999-07"},
        {"1999-XX-XX", "1999", "1999"},
    }));
    INFO(c.written);
    const auto date = read_edtf(c.written);
    REQUIRE(date);
    CHECK(edtf_start(*date) == c.start);
    CHECK(edtf_text(*date) == c.again);
    CHECK(read_edtf(c.again) == read_edtf(edtf_text(*date)));
}

TEST_CASE("what is no such date") {
    for (const auto* text : {"", "/", "../..", "199X", "in press", "c. 1850", "2014-13", "2014-02-30", "2014-6",
                             "20140", "2014-06-30T", "-0000", "1990/2/27", "2014-06-30Tx"}) {
        INFO(text);
        CHECK_FALSE(read_edtf(text));
    }
}
