// SPDX-License-Identifier: MIT
// Exports that overlap, in one run and in two.
#include <catch2/catch.hpp>

#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::test;

namespace {

const char* const one = "TY  - JOUR\nAU  - Smith, J\nTI  - Zinc and colds\nPY  - 2012\nER  - \n";
const char* const other = "TY  - JOUR\nAU  - Smith, J\nTI  - Zinc and fever\nPY  - 2012\nER  - \n";

std::string keys() {
    return value("SELECT group_concat(key, ' ') FROM (SELECT key FROM reference ORDER BY key)");
}

}  // namespace

TEST_CASE("a record that comes again in another file is stored beside the first, whichever run brings it") {
    const Workspace here;
    here.write("first.ris", one);
    here.write("again.ris", one);
    SECTION("in one run") {
        import({"first.ris", "again.ris"});
    }
    SECTION("in a later run") {
        import({"first.ris"});
        import({"again.ris"});
    }
    CHECK(value("SELECT count(*) FROM reference WHERE key LIKE 'smith2012zinc%'") == "2");
    import({"first.ris"});
    CHECK(value("SELECT count(*) FROM reference") == "2");
}

TEST_CASE("records that would get the same key in two runs get two, however often they are read") {
    const Workspace here;
    here.write("first.ris", one);
    here.write("other.ris", other);
    import({"first.ris"});
    CHECK_FALSE(import({"other.ris"}).rejected());
    const auto both = keys();
    CHECK(both.starts_with("smith2012zinc smith2012zinc-"));
    CHECK(count(import({"other.ris"}), Outcome::unchanged) == 1);
    CHECK(count(import({"first.ris", "other.ris"}), Outcome::unchanged) == 2);
    CHECK(keys() == both);
}

TEST_CASE("a given key that two files give to two works stays with the first, whoever is read when") {
    const Workspace here;
    here.write("first.bib", "@book{zinc, title = {Zinc}, year = 2012}");
    here.write("other.bib", "@book{zinc, title = {Zinc and iron}, year = 2014}");
    SECTION("in two runs") {
        import({"first.bib"});
        const auto report = import({"other.bib"});
        CHECK_FALSE(report.rejected());
        REQUIRE(report.problems.size() == 1);
        CHECK(report.problems[0].message == "the key 'zinc' is that of another file's record, too");
    }
    SECTION("in one run") {
        CHECK(import({"first.bib", "other.bib"}).problems.at(0).message ==
              "the key 'zinc' stands twice, first in first.bib:1");
    }
    CHECK(value("SELECT title FROM reference WHERE key = 'zinc'") == "Zinc");
    const auto both = keys();
    CHECK(both.starts_with("zinc zinc-"));
    CHECK(count(import({"other.bib"}), Outcome::unchanged) == 1);
    CHECK(count(import({"other.bib", "first.bib"}), Outcome::unchanged) == 2);
    CHECK(keys() == both);
    here.write("other.bib", "@book{zinc, title = {Zinc and iron}, year = 2014, publisher = {P}}");
    CHECK(count(import({"other.bib"}), Outcome::updated) == 1);
    CHECK(keys() == both);
}

TEST_CASE("the same record under the same key in another file is taken once") {
    const Workspace here;
    here.write("first.bib", "@book{zinc, title = {Zinc}, year = 2012}");
    here.write("copy.bib", "@book{zinc, title = {Zinc}, year = 2012}");
    SECTION("in one run") {
        CHECK(count(import({"first.bib", "copy.bib"}), Outcome::added) == 1);
    }
    SECTION("in two") {
        import({"first.bib"});
        CHECK_FALSE(import({"copy.bib"}).stored);
    }
    CHECK(keys() == "zinc");
}

TEST_CASE("three exports of one work are three records of one work, in any order and however often") {
    const Workspace here;
    here.write("p.nbib",
               "PMID- 39999103\nTI  - Drift of eels.\nFAU - Olsen, Sara R\nDP  - 2019\nJT  - Eels\nLID - "
               "10.5555/e.1 [doi]\n");
    here.write("w.ciw",
               "FN X\nVR 1.0\nPT J\nAF Olsen, Sara R.\nTI Drift of eels\nSO EELS\nPY 2019\nDI 10.5555/e.1\nER\n");
    here.write("s.ris",
               "TY  - JOUR\nTI  - Drift of eels\nAU  - Olsen, S.R.\nPY  - 2019\nT2  - Eels\nDO  - "
               "10.5555/e.1\nER  - \n");
    const auto order = GENERATE(values<std::vector<std::string>>(
        {{"p.nbib", "w.ciw", "s.ris"}, {"s.ris", "p.nbib", "w.ciw"}, {"w.ciw", "s.ris", "p.nbib"}}));
    SECTION("in one run") {
        CHECK(count(import(order), Outcome::added) == 3);
    }
    SECTION("in three") {
        for (const auto& file : order) {
            CHECK(count(import({file}), Outcome::added) == 1);
        }
    }
    CHECK(value("SELECT count(*) FROM duplicate WHERE state = 'same'") == "2");
    for (const auto& file : order) {
        CHECK(count(import({file}), Outcome::unchanged) == 1);
    }
}

TEST_CASE("a sheet may name any key that a work ever had") {
    const Workspace here;
    here.write_data();
    REQUIRE(import({"data"}).stored);
    here.edit("data/works.bib", "@article{beta2012", "@article{delta2012");
    const auto report = import({"data/works.bib"});
    CHECK_FALSE(report.rejected());
    CHECK(count(report, Outcome::updated) == 1);
    CHECK(count(report, Outcome::removed) == 0);
    CHECK(value("SELECT json_extract(extra, '$.ids') FROM reference WHERE key = 'delta2012'") == "beta2012");
    CHECK_FALSE(import({"data"}).rejected());  // sheets still say beta2012
    here.edit("data/works.bib", "@article{delta2012", "@article{gamma2012b");
    CHECK_FALSE(import({"data"}).rejected());
    CHECK(value("SELECT json_extract(extra, '$.ids') FROM reference WHERE key = 'gamma2012b'") ==
          "delta2012, beta2012");
}

TEST_CASE("an entry's ids are names that sheets may use") {
    const Workspace here;
    here.write_data();
    here.edit("data/works.bib", "@article{beta2012,", "@article{delta2012, ids = {beta2012, b12},");
    CHECK_FALSE(import({"data"}).rejected());
}
