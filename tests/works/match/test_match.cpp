// SPDX-License-Identifier: MIT
// Pairs that look alike: which are one work, which are for a person, which are not.
#include <catch2/catch.hpp>

#include "works/match/compare.hpp"
#include "works/match/match.hpp"

using namespace grounds;
using namespace grounds::match;

namespace {

Reference trial(const std::string& key) {
    Reference work;
    work.key = key;
    work.type = "article-journal";
    work.title = "Effect of Magnesium Oxide on Nocturnal Leg Cramps: A Randomized Clinical Trial";
    work.authors = {{"Maor", "N", "", "", ""}};
    work.container_title = "JAMA Internal Medicine";
    work.issued = "2017";
    work.volume = "177";
    work.issue = "5";
    work.page = "617-623";
    work.doi = "10.1001/jamainternmed.2016.9261";
    work.pmid = "28241153";
    return work;
}

template <class Change>
Reference other(Change change) {
    auto work = trial("b");
    change(work);
    return work;
}

Comparison against(const Reference& work) {
    return compare(match_record(trial("a")), match_record(work));
}

template <class Change>
DuplicateState verdict(Change change) {
    return against(other(change)).verdict;
}

void no_identifiers(Reference& work) {
    work.doi = work.pmid = "";
}

constexpr auto same = DuplicateState::same;
constexpr auto probable = DuplicateState::probable;
constexpr auto different = DuplicateState::different;

}  // namespace

TEST_CASE("an identifier makes one work of two records that are written otherwise", "[match]") {
    CHECK(verdict([](Reference&) {}) == same);
    CHECK(verdict([](Reference& work) {
              work = {};
              work.key = "b";
              work.pmid = "28241153";
          }) == same);
    CHECK(verdict([](Reference& work) {
              work.doi = "";
              work.title = "EFFECT OF MAGNESIUM OXIDE ON NOCTURNAL LEG CRAMPS";
              work.issued = "2016";
              work.container_title = "JAMA Intern Med";
          }) == same);
}

TEST_CASE("a title that a reference list cut short is that title where an identifier agrees", "[match]") {
    CHECK(verdict([](Reference& work) { work.title = "Effect of magnesium oxide on nocturnal leg"; }) == same);
    CHECK(verdict([](Reference& work) {
              work.title = "Effect of magnesium oxide on nocturnal leg cramps: a randomized clinical trial of adults";
          }) == same);
    CHECK(verdict([](Reference& work) {
              work.title = "Effect of magnesium oxide on nocturnal leg cramps: a randomized clinical trial 2";
          }) == probable);
    CHECK(verdict([](Reference& work) { work.title = "Effect of"; }) == probable);
    CHECK(verdict([](Reference& work) {
              work.title = "Effect of magnesium oxide on nocturnal leg";
              work.volume = work.issue = work.page = "";
              no_identifiers(work);
          }) == different);
}

TEST_CASE("an identifier with something serious against it is for a person", "[match]") {
    const auto result = against(other([](Reference& work) { work.title = "Magnesium in pregnancy"; }));
    CHECK(result.verdict == probable);
    CHECK(names_of(result.disagree) == std::vector<std::string>{"title"});
    CHECK(verdict([](Reference& work) { work.issued = "1999"; }) == probable);
    CHECK(verdict([](Reference& work) { work.pmid = "1"; }) == probable);
    CHECK(verdict([](Reference& work) { work.doi = "10.1/other"; }) == probable);
}

TEST_CASE("without an identifier, the place in a journal makes one work", "[match]") {
    CHECK(verdict(no_identifiers) == same);
    CHECK(verdict([](Reference& work) {
              no_identifiers(work);
              work.page = "617";
              work.container_title = "J. Am. Med. Assoc. Intern. Med.";
          }) == probable);
    CHECK(verdict([](Reference& work) {
              no_identifiers(work);
              work.volume = work.page = "";
          }) == same);
    CHECK(verdict([](Reference& work) {
              no_identifiers(work);
              work.title = "Effect of Magneisum Oxide on Nocturnal Leg Cramps: A Randomized Clinical Trial";
          }) == same);
    CHECK(verdict([](Reference& work) {
              no_identifiers(work);
              work.title = "Effect of Magnesium Oxide on Nocturnal Leg Cramps";
              work.page = "";
          }) == same);
    CHECK(verdict([](Reference& work) {
              no_identifiers(work);
              work.title = "Effect of Magnesium Oxide on Nocturnal";  // cut, on one page
          }) == same);
    CHECK(verdict([](Reference& work) {
              no_identifiers(work);
              work.title = "Effect of Magnesium Oxide on Nocturnal Leg Cramps";
              work.volume = work.page = "";
          }) == probable);
    CHECK(verdict([](Reference& work) {
              no_identifiers(work);
              work.page = "1-2";
              work.volume = "12";
          }) == different);
}

TEST_CASE("an entry that gives only author, title, journal and year is the work that all of it fits", "[match]") {
    const auto entry = [](auto change) {
        return verdict([&](Reference& work) {
            no_identifiers(work);
            work.volume = work.issue = work.page = "";
            change(work);
        });
    };
    CHECK(entry([](Reference&) {}) == same);
    CHECK(entry([](Reference& work) { work.container_title = "JAMA Intern Med"; }) == same);
    CHECK(entry([](Reference& work) { work.container_title = ""; }) == probable);
    const auto with_doi =
        match_record(other([](Reference& work) { work.pmid = work.volume = work.issue = work.page = ""; }));
    const auto with_place = match_record(other(no_identifiers));
    CHECK(compare(with_doi, with_place).verdict == same);
    CHECK(entry([](Reference& work) { work.container_title = "Sleep Medicine"; }) != same);
    CHECK(entry([](Reference& work) { work.issued = ""; }) != same);
    CHECK(entry([](Reference& work) { work.volume = "3"; }) == different);
}

TEST_CASE("traps: works that only look alike", "[match]") {
    SECTION("an erratum, a reply, a comment") {
        for (const auto* title :
             {"Erratum: Effect of Magnesium Oxide on Nocturnal Leg Cramps: A Randomized Clinical Trial", "Reply",
              "Comment on Effect of Magnesium Oxide on Nocturnal Leg Cramps"}) {
            CHECK(verdict([&](Reference& work) {
                      no_identifiers(work);
                      work.title = title;
                  }) == different);
        }
        CHECK(verdict([](Reference& work) {
                  work.doi = "";  // a database gave the erratum the article's PMID
                  work.title = "Correction: Effect of Magnesium Oxide on Nocturnal Leg Cramps";
              }) == different);
    }
    SECTION("versions of a Cochrane review") {
        auto old = trial("a");
        auto young = trial("b");
        old.doi = "10.1002/14651858.cd009402.pub2";
        young.doi = "10.1002/14651858.cd009402.pub3";
        old.pmid = young.pmid = "";
        CHECK(compare(match_record(old), match_record(young)).verdict == different);
    }
    SECTION("a preprint and its article") {
        CHECK(verdict([](Reference& work) {
                  work.pmid = "";
                  work.doi = "10.1101/2016.01.01.000001";
                  work.container_title = "bioRxiv";
              }) == different);
    }
    SECTION("parts of a series") {
        auto one = trial("a");
        auto two = trial("b");
        no_identifiers(one);
        no_identifiers(two);
        one.title = "Magnesium in muscle. Part I";
        two.title = "Magnesium in muscle. Part II";
        one.page = two.page = "";
        CHECK(compare(match_record(one), match_record(two)).verdict == different);
        two.title = "Magnesium in muscle: Part 2";
        one.title = "Magnesium in muscle";
        CHECK(compare(match_record(one), match_record(two)).verdict == different);
    }
    SECTION("abstract and paper, men and women, another journal's paper of the same title") {
        CHECK(verdict([](Reference& work) {
                  no_identifiers(work);
                  work.issue = "Suppl 1";
                  work.page = "S12";
              }) == different);
        CHECK_FALSE(similar_titles("magnesium for cramps in men", "magnesium for cramps in women"));
        CHECK_FALSE(similar_titles("magnesium increase", "magnesium decrease"));
        CHECK(verdict([](Reference& work) {
                  work.doi = "10.1/elsewhere";
                  work.pmid = "";
                  work.container_title = "Lancet";
                  work.volume = "1";
                  work.page = "2";
              }) == different);
    }
    SECTION("editorials") {
        auto one = trial("a");
        auto two = trial("b");
        no_identifiers(one);
        no_identifiers(two);
        one.title = two.title = "Editorial";
        two.page = "1";
        CHECK(compare(match_record(one), match_record(two)).verdict == different);
        two.page = one.page;
        one.volume = "0";  // a number like any other
        CHECK(compare(match_record(one), match_record(two)).verdict == different);
        one.volume = "";
        CHECK(compare(match_record(one), match_record(two)).verdict == different);
        one.volume = two.volume;
        CHECK(compare(match_record(one), match_record(two)).verdict == probable);
    }
    SECTION("a protocol and its trial") {
        auto one = trial("a");
        auto two = trial("b");
        no_identifiers(one);
        no_identifiers(two);
        one.title = "Ditch water for leg cramps at night";
        two.title = one.title + ": a protocol";
        two.page = "";
        CHECK(compare(match_record(one), match_record(two)).verdict == probable);
        two.title = one.title + ": a trial";
        CHECK(compare(match_record(one), match_record(two)).verdict == same);
    }
}

TEST_CASE("names and journals in their several forms", "[match]") {
    CHECK(same_author("maor", "roguin maor"));
    CHECK(same_author("van den berg", "berg"));
    CHECK_FALSE(same_author("berg", "goldberg"));
    CHECK(same_container("jama intern med", "jama internal medicine"));
    CHECK(same_container("am j clin nutr", "american journal of clinical nutrition"));
    CHECK(same_container("jama", "journal of american medical association"));
    CHECK_FALSE(same_container("lancet", "lancet oncology"));
    CHECK(other_version_of("10.1002/14651858.cd009402.pub2", "10.1002/14651858.cd009402"));
    CHECK(other_version_of("10.21203/rs.3.rs-1/v1", "10.21203/rs.3.rs-1/v2"));
    CHECK_FALSE(other_version_of("10.1/a1", "10.1/a2"));
    CHECK_FALSE(other_version_of("10.1/same", "10.1/same"));
}

TEST_CASE("a record that says little, twice", "[match]") {
    const auto pair = [](Reference work, const auto& change) {
        auto again = work;
        work.key = "a";
        again.key = "b";
        change(again);
        return compare(match_record(work), match_record(again)).verdict;
    };
    const auto nothing = [](Reference&) {};
    Reference report;
    report.title = "A grey report on ditch water quality in the lowlands";
    CHECK(pair(report, nothing) == probable);
    CHECK(pair(report, [](Reference& work) { work.publisher_place = "Fens"; }) == probable);
    CHECK(pair(report, [](Reference& work) { work.volume = "3"; }) == different);
    report.issued = "2011";
    report.authors = {{"Poe", "A", "", "", ""}};
    CHECK(pair(report, nothing) == same);
    CHECK(pair(report, [](Reference& work) { work.container_title = "Ditches"; }) == probable);
    auto brief = report;
    brief.title = "Short title here";
    CHECK(pair(brief, nothing) == probable);
    brief.authors.clear();
    CHECK(pair(brief, nothing) == different);
    SECTION("as @misc and as @techreport") {
        report.type = "document";
        CHECK(pair(report, [](Reference& work) { work.type = "report"; }) == same);
        report.type = "webpage";
        CHECK(pair(report, [](Reference& work) { work.type = "report"; }) == probable);
    }
}

TEST_CASE("a record of Embase and the same of PubMed, without a common identifier", "[match]") {
    auto pubmed = trial("a");
    pubmed.authors = {{"Hallgren", "Joannes M", "", "", ""}};
    auto embase = trial("b");
    no_identifiers(embase);
    embase.title = "Effect of Magnesium Oxide on Nocturnal Leg Cramps";
    embase.authors = {{"", "", "", "", "Hallgren J.M."}};
    embase.container_title = "JAMA Internal Medicine (Chicago, Ill.)";
    const auto found = find_duplicates({match_record(pubmed), match_record(embase)}, {});
    REQUIRE(found.size() == 1);
    CHECK(found.front().state == same);
    embase.title = pubmed.title;
    CHECK(compare(match_record(pubmed), match_record(embase)).verdict == same);
}
