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

TEST_CASE("a given key that two files give to two works is refused") {
    const Workspace here;
    here.write("first.bib", "@book{zinc, title = {Zinc}, year = 2012}");
    here.write("other.bib", "@book{zinc, title = {Zinc and iron}, year = 2014}");
    import({"first.bib"});
    CHECK(import({"other.bib"}).rejected());
}
