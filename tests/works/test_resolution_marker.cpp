// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "base/fold.hpp"
#include "tests/evidence/resolution/resolution_library.hpp"
#include "works/marker.hpp"
#include "works/venues.hpp"

using namespace grounds;
using namespace grounds::resolution;
using namespace grounds::base;
using namespace grounds::works;

using Names = std::vector<std::string>;
using Numbers = std::vector<int>;

TEST_CASE("numbers of entries are read in every way in which they are printed", "[resolution]") {
    CHECK(parse_marker("[3]").numbers == Numbers{3});
    CHECK(parse_marker("[1234]").numbers == Numbers{1234});
    CHECK(parse_marker("[2019]").numbers.empty());  // a year
    CHECK(parse_marker("3.").numbers == Numbers{3});
    CHECK(parse_marker("(12)").numbers == Numbers{12});
    CHECK(parse_marker("[3-5]").numbers == Numbers{3, 4, 5});
    CHECK(parse_marker("[3\u20135]").numbers == Numbers{3, 4, 5});
    CHECK(parse_marker("1, 4-6").numbers == Numbers{1, 4, 5, 6});
    CHECK(parse_marker("[1][2]").numbers == Numbers{1, 2});
    CHECK(parse_marker("\u00B9\u00B2").numbers == Numbers{12});
    CHECK(parse_marker("\u00B9\u207B\u00B3").numbers == Numbers{1, 2, 3});
    CHECK(parse_marker("^7").numbers == Numbers{7});
    CHECK(parse_marker("ref. 9").numbers == Numbers{9});
}

TEST_CASE("what is no number of an entry is not read as one", "[resolution]") {
    CHECK(parse_marker("[5-3]").numbers.empty());
    CHECK(parse_marker("2015").numbers.empty());
    CHECK(parse_marker("[0]").numbers.empty());
    CHECK(parse_marker("3 studies").numbers.empty());
    CHECK(parse_marker("").numbers.empty());
    CHECK(parse_marker("[1-999]").numbers.size() == 100);
}

TEST_CASE("names and years", "[resolution]") {
    const auto one = parse_marker("(Smith et al., 2015)");
    CHECK(one.authors == Names{"smith"});
    CHECK(one.year == 2015);
    CHECK(parse_marker("Smith & van der Berg 1999a").authors == Names{"smith", "van der berg"});
    CHECK(parse_marker("M\u00FCller and \u00C5berg, 2001").authors == Names{"muller", "aberg"});
    CHECK(parse_marker("Dahle et al.").authors == Names{"dahle"});
    CHECK(parse_marker("Hale and colleagues").authors == Names{"hale"});
    CHECK(parse_marker("Roguin Maor et al., 2017").authors == Names{"roguin maor"});
    CHECK(parse_marker("(see also Roguin Maor, Hale and Orr 2017)").authors == Names{"roguin maor", "hale", "orr"});
    CHECK(parse_marker("In the winter of 2015").authors.empty());
    CHECK(parse_marker("A study of 2015").authors.empty());
    CHECK(parse_marker("pages 1348-1351").year == std::nullopt);
    CHECK(parse_marker("10.1000/2015.x").year == std::nullopt);
}

TEST_CASE("identifiers in a marker", "[resolution]") {
    CHECK(parse_marker("https://doi.org/10.1001/JAMA.2016.9261.").doi == "10.1001/jama.2016.9261");
    CHECK(parse_marker("(doi:10.1016/0002-9378(95)90186-8)").doi == "10.1016/0002-9378(95)90186-8");
    CHECK(parse_marker("see 10.12 and 3/4").doi.empty());
    CHECK(parse_marker("PMID: 7631676").pmid == "7631676");
    CHECK(parse_marker("https://pubmed.ncbi.nlm.nih.gov/7631676/").pmid == "7631676");
    CHECK(parse_marker("PMC6860204").pmcid == "PMC6860204");
    CHECK(parse_marker("ISBN 978-0-345-49458-0").isbn == "9780345494580");
    CHECK(parse_marker("ISBN-13: 9780345494580").isbn == "9780345494580");
    CHECK(parse_marker("https://www.Example.org/Path/").url == "example.org/Path");
    CHECK(plain_url("http://EXAMPLE.org/a/") == plain_url("https://www.example.org/a"));
    CHECK(plain_url("https://example.org/a?utm_source=x&id=3&utm_medium=y#part") == "example.org/a?id=3");
    CHECK(plain_url("https://example.org/a/?utm_source=x") == "example.org/a");
    CHECK(plain_url("https://EXAMPLE.org?Id=3&fbclid=9") == "example.org?Id=3");
    CHECK(plain_url("https://example.org/#/page") == "example.org/#/page");
}

TEST_CASE("labels, several works, pages", "[resolution]") {
    CHECK(parse_marker("[JAMA]").label);
    CHECK(parse_marker("[PLoS]").label);
    CHECK_FALSE(parse_marker("[Sleep]").label);
    CHECK_FALSE(parse_marker("JAMA Internal Medicine").label);
    CHECK(parse_marker("Several scientific studies").plural);
    CHECK(parse_marker("others").plural);
    CHECK_FALSE(parse_marker("one of the studies").plural);
    CHECK_FALSE(parse_marker("a clinical trial").plural);
    CHECK(parse_marker("The Book, p. 16").page == "16");
    CHECK(parse_marker("The Magnesium Book p.16").page == "16");
    CHECK(parse_marker(" [] ").bare);
}

TEST_CASE("no string breaks the parser, and long ones are cut", "[resolution]") {
    CHECK(rc::check([](const std::string& text) {
        const auto marker = parse_marker(text);
        RC_ASSERT(marker.numbers.size() <= 100U);
        RC_ASSERT(!marker.year || (*marker.year >= 1800 && *marker.year < 2100));
        for (const auto& word : marker.words) {
            RC_ASSERT(!word.empty());
        }
    }));
    CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
        const std::string text(bytes.begin(), bytes.end());
        parse_marker("[" + text + "]");
        parse_marker("10.1000/" + text);
        parse_marker("PMID" + text + " 20" + text);
    }));
    CHECK(parse_marker(std::string(1'000'000, '(')).text.size() <= 4000);
    CHECK(parse_marker(std::string(1'000'000, '1') + "-").numbers.empty());
}

TEST_CASE("no marker breaks the resolver; a bound work is at least as good as the floor", "[resolution]") {
    const Resolver resolver(build::invented_library(), build::invented_findings);
    CHECK(rc::check([&](const std::string& marker, const std::string& words) {
        MarkerQuery query;
        query.marker = marker;
        query.words = words;
        const auto found = resolver.resolve(query);
        const bool bound = found.state == Resolution::exact || found.state == Resolution::probable;
        const bool first = !bound || found.candidates.at(0).reference == found.reference;
        RC_ASSERT(bound == !found.reference.empty());
        RC_ASSERT(!found.because.empty());
        RC_ASSERT(first);
    }));
}

TEST_CASE("folding: accents go, other scripts stay, broken bytes do no harm", "[resolution]") {
    CHECK(folded("Zentralblatt f\u00FCr Gyn\u00E4kologie") == "zentralblatt fur gynakologie");
    CHECK(words_of("Women\u2019s Health & Fitness") == Names{"womens", "health", "and", "fitness"});
    CHECK(words_of("magn\u00E9sium\u2014oral") == Names{"magnesium", "oral"});
    CHECK(words_of("\u043C\u0430\u0433\u043D\u0438\u0439").size() == 1);
    CHECK(words_of("\xC3").size() <= 1);
    CHECK(terms_of("Studies showed that cramps and a cramp were rarer") == Names{"cramp", "rarer"});
}

TEST_CASE("venues: names, spelling, what they are within", "[resolution]") {
    const VenueTable table(build::invented_library().venues);
    const auto named = [&](const std::string& marker) {
        Names ids;
        for (const auto id : table.named_in(parse_marker(marker))) {
            ids.push_back(table.all()[id].id);
        }
        return ids;
    };
    CHECK(named("[JAMA]") == Names{"jama-network", "jama"});
    CHECK(named("JAMA Internal Medicine") == Names{"jama-im"});
    CHECK(named("a paper in JAMA Internal Medicine") == Names{"jama-im"});
    CHECK(named("Obstetrics & Gynaecology") == Names{"og"});
    CHECK(named("the journal Circulation") == Names{"circ"});
    CHECK(named("poor circulation of the blood").empty());
    CHECK(named("cancer").size() == 1);
    CHECK(named("studies of cancer").empty());
}

TEST_CASE("a ring of venues ends", "[resolution]") {
    Venue a;
    a.id = "a";
    a.name = "A One";
    a.within = {"b"};
    Venue b;
    b.id = "b";
    b.name = "B One";
    b.within = {"a", "b", "missing"};
    const VenueTable table({a, b});
    CHECK(table.upwards(0) == VenueIds{0, 1});
}
