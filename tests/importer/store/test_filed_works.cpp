// SPDX-License-Identifier: MIT
// Works that are looked up in the database are those that a look through all of them finds.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <utility>
#include <vector>

#include "evidence/resolution/resolve.hpp"
#include "importer/store/steps.hpp"
#include "schema/db/database.hpp"
#include "schema/db/statement.hpp"
#include "schema/db/update.hpp"
#include "schema/load/library.hpp"
#include "schema/load/records.hpp"
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

/// What is filed, by keys: a word a line.
std::string filing() {
    const auto db = db::open_for_query("test.db");
    std::map<std::string, std::string> lines;
    db::Statement(db,
                  "SELECT w.word, r.key FROM work_word w JOIN json_each('[' || replace(w.works, ' ', ',') || ']') j "
                  "JOIN reference r ON r.id = j.value ORDER BY w.word, r.key")
        .each([&lines](const db::Row& row) {
            auto word = row.text("word");
            lines[std::move(word)] += " " + row.text("key");
        });
    std::string all;
    for (const auto& [word, keys] : lines) {
        all += word + keys + "\n";
    }
    return all;
}

/// The rows of all works, as they are filed: by their keys.
std::string all_works() {
    return value("SELECT group_concat(works, ' ') FROM (SELECT works FROM work_word WHERE word = '' ORDER BY part)");
}

std::string references_by_key() {
    return value("SELECT group_concat(id, ' ') FROM (SELECT id FROM reference ORDER BY key)");
}

/// The same after the database was made from nothing.
std::string filing_made_anew(const std::vector<std::string>& paths) {
    std::filesystem::rename("test.db", "kept.db");
    import(paths);
    auto anew = filing();
    std::filesystem::rename("kept.db", "test.db");
    return anew;
}

/// Files all works of "test.db" again, so many in a part; then those that `change` changes.
void file_again(long most_works, const std::string& change = {}) {
    db::Update update("test.db", {});
    const auto& db = update.next();
    store::Writer writer(db);
    db.exec("DELETE FROM work_word; DELETE FROM work_filing");
    store::file_works(writer, {}, most_works);
    if (!change.empty()) {
        auto changed =
            db::Statement(db, change + " RETURNING id").all([](const db::Row& row) { return row.integer("id"); });
        std::sort(changed.begin(), changed.end());
        store::file_works(writer, changed, most_works);
    }
    update.commit();
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

TEST_CASE("sentences that nobody reviewed are looked at again when a claim is added, and taken out with their article",
          "[resolution]") {
    const auto suggested = [] { return value("SELECT count(*) FROM suggestion"); };
    const auto searched = [] { return value("SELECT count(*) FROM candidate_search"); };
    const Workspace workspace;
    workspace.write("article.txt",
                    "Magnesium\n\nMagnesium reduces night cramps by 40% in pregnant women (Alpha, 2010).\n");
    import({"article.txt"});
    CHECK(searched() == "1");
    CHECK(suggested() == "0");
    workspace.write_data();
    import({"data"});
    CHECK(searched() == "1");
    CHECK(std::stoi(suggested()) > 0);
    workspace.write("article.txt", "Magnesium\n\nNothing here is about anything that was measured.\n");
    import({"article.txt"});
    CHECK(searched() == value("SELECT count(*) FROM appearance WHERE claim_id IS NULL"));
    CHECK(suggested() == "0");
}
