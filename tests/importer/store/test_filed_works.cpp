// SPDX-License-Identifier: MIT
// Works that are looked up in the database are those that a look through all of them finds.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <memory>
#include <random>

#include "evidence/resolution/resolve.hpp"
#include "schema/db/database.hpp"
#include "schema/load/library.hpp"
#include "schema/load/records.hpp"
#include "tests/importer/store/filing.hpp"
#include "tests/importer/store/whole_library.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::load;
using namespace grounds::resolution;
using namespace grounds::test;

namespace {

/// The two ways over one database.
struct TwoWays {
    explicit TwoWays(const db::Connection& db)
        : records(db),
          all(whole_library(db)),
          whole(all, findings()),
          indexed(std::make_shared<StoredWorks>(db), findings()) {}

    FindingsOf findings() {
        return [this](const std::string& study) { return records.findings.of_study(study); };
    }

    void compare(const MarkerQuery& query, const MarkerQuery& same) const {
        INFO(query.marker << " | " << query.words);
        const auto expected = whole.resolve(query);
        const auto found = indexed.resolve(same);
        CHECK(found.state == expected.state);
        CHECK(found.reference == expected.reference);
        CHECK(found.because == expected.because);
        CHECK(found.candidates == expected.candidates);
    }

    RecordLoader records;
    Library all;
    Resolver whole, indexed;
};

/// Markers made of what works are known by, whole, in part and mixed up.
class Markers {
public:
    explicit Markers(const Library& library) : library_(library) {}

    MarkerQuery next() {
        MarkerQuery query;
        const auto& work = any();
        const auto& other = any();
        const auto author = work.authors.empty() ? std::string("Nobody") : work.authors.front();
        const auto year = work.year.value_or(2001);
        switch (chance_() % 12) {
            case 0:
                query.marker = fmt::format("({}, {})", author, year);
                break;
            case 1:
                query.marker = fmt::format("{} et al. {}", author, other.year.value_or(1999));
                break;
            case 2:
                query.marker = work.doi;
                break;
            case 3:
                query.marker = "[" + letters(work.container_title) + "]";
                break;
            case 4:
                query.marker = work.container_title;
                break;
            case 5:
                query.marker = fmt::format("{}. {}. {} {}", author, work.title, other.container_title, year);
                break;
            case 6:
                query.marker = part(work.title);
                break;
            case 7:
                query.marker = venue();
                break;
            case 8:
                query.marker = "a study in " + work.container_title;
                break;
            case 9:
                query.marker = "https://pubmed.ncbi.nlm.nih.gov/" + work.pmid + "/";
                break;
            case 10:
                query.marker = "[" + venue() + "]";
                query.target = work.url;
                break;
            default:
                query.marker = "studies";
        }
        query.words = chance_() % 3 == 0 ? std::string() : part(work.title) + " " + part(other.topic);
        query.source_year = chance_() % 2 == 0 ? std::optional<int>() : std::optional<int>(2010);
        return query;
    }

private:
    const CitableWork& any() {
        return library_.works[chance_() % library_.works.size()];
    }
    std::string venue() {
        return library_.venues.empty() ? "NIH" : library_.venues[chance_() % library_.venues.size()].name;
    }
    std::string part(const std::string& text) {
        const auto start = text.empty() ? 0 : text.find(' ', chance_() % text.size());
        return start == std::string::npos ? text : text.substr(start, 40);
    }
    static std::string letters(const std::string& title) {
        auto all = initials_of(title);
        for (auto& c : all) {
            c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
        return all;
    }

    const Library& library_;
    std::mt19937 chance_{20261126};
};

void compare_markers(const TwoWays& ways, int count) {
    Markers markers(ways.all);
    for (int i = 0; i < count; ++i) {
        const auto query = markers.next();
        ways.compare(query, query);
    }
}

/// The same after the database was made from nothing.
std::string filing_made_anew(const std::vector<std::string>& paths) {
    std::filesystem::rename("test.db", "kept.db");
    import(paths);
    auto anew = filing();
    std::filesystem::rename("kept.db", "test.db");
    return anew;
}

void check_filing(const std::vector<std::string>& paths) {
    const auto now = filing();
    CHECK_FALSE(now.empty());
    CHECK(all_works() == references_by_key());
    CHECK(now == filing_made_anew(paths));
}

}  // namespace

TEST_CASE("an indexed look-up answers as a look through all works, over data/", "[resolution]") {
    const Workspace workspace;
    import({GROUNDS_ROOT "/data"});
    const auto db = db::open_for_query("test.db");
    TwoWays ways(db);
    for (const auto& place : load_citation_places(db, false)) {
        const auto source = ways.records.sources.find(place.source).value();
        const auto list = ways.whole.match_list(source.references);
        const auto same_list = ways.indexed.match_list(source.references);
        const auto appearance = ways.records.sources.appearance(place.appearance).value();
        const auto claim = ways.records.questions.claim(appearance.claim);
        const auto question = claim ? ways.records.questions.find(claim->question) : std::nullopt;
        for (const auto& citation : appearance.citations) {
            auto query =
                marker_query(citation, appearance, claim ? &*claim : nullptr, question ? &*question : nullptr, source);
            auto same = query;
            query.list = &list;
            same.list = &same_list;
            ways.compare(query, same);
        }
    }
    compare_markers(ways, 400);
}

TEST_CASE("common words and large journals are looked up alike", "[resolution]") {
    const Workspace workspace;
    std::string bibliography;
    for (int i = 0; i < 1300; ++i) {  // more than the 500 works of which a common word brings the first
        bibliography += fmt::format(
            "@article{{w{}, title = {{Magnesium and cramps: part {}{}}}, author = {{{}, A. and Both, B.}}, journal = "
            "{{Annals of {} Cramps}}, year = {{{}}}, doi = {{10.5555/w{}}}}}\n",
            (i * 7919) % 10007, i % 11, i % 5 == 0 ? " in pregnancy" : "", i % 3 == 0 ? "Berg" : "van der Lind",
            i % 2 == 0 ? "Night" : "Day", 1990 + i % 30, i);
    }
    workspace.write("many.bib", bibliography);
    REQUIRE_FALSE(import({"many.bib"}).rejected());
    const auto in_one_part = filing();
    SECTION("in one part") {}
    SECTION("in many parts") {
        file_again(100);
        CHECK(filing() == in_one_part);
        CHECK(all_works() == references_by_key());
    }
    const auto db = db::open_for_query("test.db");
    TwoWays ways(db);
    compare_markers(ways, 60);
}

TEST_CASE("works are filed anew by what an import changed, and by nothing else", "[resolution]") {
    const Workspace workspace;
    workspace.write_data();
    import({"data"});
    check_filing({"data"});
    workspace.edit("data/works.bib", "author = {Alpha, A.}", "author = {Omega, A.}");
    import({"data"});
    CHECK(filing().find("author:omega alpha2010") != std::string::npos);
    CHECK(filing().find("author:alpha ") == std::string::npos);
    check_filing({"data"});
    workspace.write(
        "data/more.bib",
        "@article{aaa, title = {First of all cramps}, author = {Berg, B.}, journal = {Sleep}, year = 2001}\n");
    import({"data"});
    check_filing({"data"});
    workspace.write("data/venues.yaml", "venues:\n  - {id: sleep, kind: journal, name: Sleep}\n");
    import({"data"});
    CHECK(filing().find("venue:sleep aaa") != std::string::npos);
    check_filing({"data"});
    std::filesystem::remove("data/more.bib");
    import({"data"});
    CHECK(filing().find("aaa") == std::string::npos);
    check_filing({"data"});
    SQLite::Database("test.db", SQLite::OPEN_READWRITE).exec("UPDATE work_word SET works = '1' WHERE word LIKE 'a%'");
    import({"data"});  // what another program wrote is derived again
    check_filing({"data"});
}
