// SPDX-License-Identifier: MIT
// The site as a whole: all pages of a database, every link, and data that tries to be markup.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>

#include "base/error.hpp"
#include "base/file.hpp"
#include "query/load/answers.hpp"
#include "query/pages/page.hpp"
#include "query/site/site.hpp"
#include "schema/db/database.hpp"
#include "schema/db/statement.hpp"
#include "tests/query/fixture.hpp"
#include "tests/query/pages/read_html.hpp"
#include "tests/query/report/hostile.hpp"
#include "tests/query/report/markdown_renderers.hpp"

using namespace grounds;
using namespace grounds::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

pages::View view_of(const db::Connection& db) {
    return {db, query::load_info(db), "", false};
}

std::map<std::string, std::string> files_of(const std::string& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.emplace(fs::relative(entry.path(), folder).string(), base::read_file(entry.path()));
        }
    }
    return files;
}

/// Links of a page that lead nowhere.
std::vector<std::string> broken_links(const std::string& path, const std::map<std::string, HtmlFacts>& pages,
                                      const std::map<std::string, std::string>& files) {
    std::vector<std::string> broken;
    for (const auto& link : pages.at(path).links) {
        if (link.starts_with("http")) {
            continue;
        }
        const auto hash = link.find('#');
        const auto target = link.substr(0, std::min(link.find('?'), hash));
        const auto file = target.empty() ? path : (fs::path(path).parent_path() / target).lexically_normal().string();
        const auto page = pages.find(file);
        const bool there = files.contains(file);
        const bool placed = hash == std::string::npos ||
                            (page != pages.end() && std::find(page->second.ids.begin(), page->second.ids.end(),
                                                              link.substr(hash + 1)) != page->second.ids.end());
        if (!there || !placed) {
            broken.push_back(path + " -> " + link);
        }
    }
    return broken;
}

void check_site(const std::string& folder) {
    const auto files = files_of(folder);
    std::map<std::string, HtmlFacts> pages;
    for (const auto& [path, content] : files) {
        if (path.ends_with(".html")) {
            pages.emplace(path, read_html(content));
        }
    }
    REQUIRE(pages.size() > 10);
    for (const auto& [path, facts] : pages) {
        INFO(path);
        CHECK(broken_links(path, pages, files) == std::vector<std::string>{});
        CHECK(facts.elements == std::vector<std::string>{});
        CHECK(facts.handlers == std::vector<std::string>{});
        CHECK(facts.twice == std::vector<std::string>{});
        CHECK(files.contains(pages::twin_path(path)));
        CHECK((!path.starts_with("claim/") || files.at(path).size() < 60'000));
        for (const auto& link : facts.links) {
            CHECK_FALSE(link.starts_with("javascript"));
        }
    }
}

/// Every text that a person can fill is hostile; `first` of the hostile texts comes first.
void make_hostile(const db::Connection& db, std::size_t first) {
    const std::vector<std::pair<std::string, std::string>> columns{{"claim", "statement"},
                                                                   {"claim", "note"},
                                                                   {"question", "text"},
                                                                   {"question", "population"},
                                                                   {"question", "outcome"},
                                                                   {"question", "note"},
                                                                   {"source", "title"},
                                                                   {"source", "publisher"},
                                                                   {"source", "sells"},
                                                                   {"source", "url"},
                                                                   {"appearance", "says"},
                                                                   {"citation", "because"},
                                                                   {"reference", "title"},
                                                                   {"reference", "url"},
                                                                   {"study", "population"},
                                                                   {"study", "comparator"},
                                                                   {"study", "note"},
                                                                   {"finding", "outcome"},
                                                                   {"arm", "name"},
                                                                   {"conflict", "explanation"},
                                                                   {"conflict", "likely_cause"},
                                                                   {"fidelity", "explanation"},
                                                                   {"conflict_side", "says"},
                                                                   {"passage", "section"},
                                                                   {"assessment", "verdict_reason"}};
    for (const auto& [table, column] : columns) {
        auto text = hostile_texts()[first++ % hostile_texts().size()];
        std::erase(text, '\0');
        db::Statement(db, "UPDATE \"" + table + "\" SET \"" + column + "\" = ?1")
            .run(text + "\"'><script>x()</script>");
    }
}

}  // namespace

TEST_CASE("a site has a page for every record, and every link leads somewhere") {
    auto db = fixture();
    add_findings_of_programs(db);
    const TemporaryDirectory folder;
    const auto written = site::write_site(view_of(db), folder.path());
    CHECK(written.files == files_of(folder.path()).size() - 1);  // and the list of the site's own files
    check_site(folder.path());
    for (const auto& kind : pages::record_pages()) {
        for (const auto& id : kind.ids(view_of(db))) {
            INFO(kind.kind << " " << id);
            CHECK(fs::exists(folder.path() + "/" + pages::record_path(kind.kind, id)));
        }
        CHECK_FALSE(kind.render(view_of(db), "no such id").has_value());
    }
}

TEST_CASE("the site of the data that ships is whole and small") {
    const TemporaryDirectory folder;
    const auto database = folder.path() + "/grounds.db";
    run(std::string(GROUNDS_IMPORT) + " --quiet --db '" + database + "' '" + GROUNDS_ROOT + "/data' 2>/dev/null");
    const auto db = db::open_for_query(database);
    const auto written = site::write_site(view_of(db), folder.path() + "/site");
    CHECK(written.pages > 500);
    CHECK(written.bytes < 12'000'000);
    check_site(folder.path() + "/site");
    CHECK_THAT(base::read_file(folder.path() + "/site/claim/mg-cuts-nocturnal-cramps-43-percent.html"),
               Contains("Roguin Maor 2017, inside a review: no vote of its own"));
}

TEST_CASE("data stays text on every page") {
    auto db = fixture();
    add_findings_of_programs(db);
    make_hostile(db, GENERATE(0U, 19U, 38U));
    const TemporaryDirectory folder;
    site::write_site(view_of(db), folder.path());
    check_site(folder.path());
    for (const auto& [path, content] : files_of(folder.path())) {
        INFO(path);
        CHECK((!path.ends_with(".html") || content.find("<script>") == std::string::npos));
    }
}

TEST_CASE("the same database gives the same bytes, and what is gone is removed") {
    auto db = fixture();
    const TemporaryDirectory folder;
    site::write_site(view_of(db), folder.path());
    const auto before = files_of(folder.path());
    std::ofstream(folder.path() + "/CNAME") << "example.org\n";
    db.exec("UPDATE claim SET slug = 'renamed' WHERE id = 1");
    site::write_site(view_of(db), folder.path());
    const auto renamed = files_of(folder.path());
    CHECK(renamed.contains("claim/renamed.html"));
    CHECK(renamed.contains("CNAME"));
    CHECK(renamed.size() == before.size() + 1);
    fs::remove(folder.path() + "/CNAME");
    db.exec("UPDATE claim SET slug = (SELECT 'mg-cuts-cramps-43-percent') WHERE id = 1");
}

TEST_CASE("a folder with other files is left alone") {
    const auto db = fixture();
    const TemporaryDirectory folder;
    std::ofstream(folder.path() + "/thesis.txt") << "years of work\n";
    CHECK_THROWS_AS(site::write_site(view_of(db), folder.path()), Error);
    CHECK(files_of(folder.path()).size() == 1);
}

TEST_CASE("an id becomes a file name and comes back") {
    CHECK(rc::check("any bytes", [](const std::string& id) {
        const auto name = pages::file_name(id);
        RC_ASSERT(name.size() <= 130U);
        RC_ASSERT(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~") ==
                  std::string::npos);
        RC_ASSERT(!name.starts_with("."));
        if (name.find("~~") == std::string::npos) {
            RC_ASSERT(pages::id_of(name) == id);
        }
    }));
    CHECK(pages::file_name("../../etc/passwd") == "~2E.~2F..~2Fetc~2Fpasswd");
    CHECK(pages::file_name(std::string(500, 'a')) != pages::file_name(std::string(501, 'a')));
    CHECK_FALSE(pages::id_of("a~2").has_value());
    CHECK_FALSE(pages::id_of(pages::file_name(std::string(500, 'a'))).has_value());
}

TEST_CASE("a claim's page says what the evidence says and who says it") {
    const auto db = fixture();
    const auto view = view_of(db);
    const auto page = pages::render_claim(view, pages::claim_ids(view).front());
    REQUIRE(page.has_value());
    const auto html = pages::document(view, *page);
    CHECK_THAT(html, Contains("What the evidence says") && Contains("not a panel") && Contains(view.info.digest));
    CHECK_THAT(html, Contains("Cite this") && Contains("@") && Contains("application/json"));
    CHECK(Json::parse(pages::twin(view, *page))["data"]["schema"] == 1);
}

TEST_CASE("filters are in the address and narrow the list") {
    const auto db = fixture();
    auto view = view_of(db);
    const auto all = pages::render_claims(view, {}).twin.size();
    REQUIRE(all > 1);
    CHECK(pages::render_claims(view, {{"verdict", "no-effect-shown"}}).twin.size() < all);
    CHECK(pages::render_claims(view, {{"verdict", "nonsense"}}).twin.empty());
    const auto found = pages::render_claims(view, {{"q", "43%"}});
    CHECK(found.twin.size() == 1);
    CHECK_THAT(found.body.markup(), Contains("value=\"43%\""));
}
