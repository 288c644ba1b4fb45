// SPDX-License-Identifier: MIT
#include "importer/run/walk.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::readers;
using namespace grounds::base;
using namespace grounds::importer;
using namespace grounds::test;

namespace {

namespace fs = std::filesystem;

}  // namespace

TEST_CASE("paths are named from the current directory, or absolutely") {
    const Workspace workspace;
    workspace.write("a/b.bib", "");
    CHECK(origin_name("a/../a/./b.bib") == "a/b.bib");
    CHECK(origin_name(fs::absolute("a/b.bib")) == "a/b.bib");
    CHECK(origin_name("a/") == "a");
    CHECK(origin_name(".") == ".");
    CHECK(origin_name("/usr/share/../x.bib") == "/usr/x.bib");
    CHECK(origin_name("../x.bib").starts_with("/"));
    CHECK(lies_under("a/b.bib", {"."}));
    CHECK(lies_under("a/b.bib", {"a"}));
    CHECK_FALSE(lies_under("ab/b.bib", {"a"}));
    CHECK_FALSE(lies_under("/usr/b.bib", {"."}));
}

TEST_CASE("a database names files from its own folder, or absolutely") {
    const Workspace workspace;
    workspace.write("project/data/a.bib", "");
    const auto here = fs::current_path();
    const OriginNames beside("project/grounds.db");
    CHECK(beside.stored("project/data/a.bib") == "data/a.bib");
    CHECK(beside.shown("data/a.bib") == "project/data/a.bib");
    CHECK(beside.stored("other.bib") == (here / "other.bib").string());
    CHECK(beside.shown((here / "other.bib").string()) == "other.bib");
    CHECK(beside.stored("-") == "-");
    CHECK(beside.shown("-") == "-");
    CHECK(OriginNames("grounds.db").stored("project/data/a.bib") == "project/data/a.bib");
    CHECK(OriginNames(":memory:").stored("project/data/a.bib") == "project/data/a.bib");
    fs::create_symlink(here / "project/grounds.db", "link.db");
    workspace.write("project/grounds.db", "");
    CHECK(OriginNames("link.db").stored("project/data/a.bib") == "data/a.bib");
}

TEST_CASE("a folder is walked in order, without hidden files, loops and doubles") {
    const Workspace workspace;
    workspace.write("in/z.bib", "");
    workspace.write("in/a/y.yaml", "");
    workspace.write("in/.hidden/x.bib", "");
    workspace.write("in/.x.bib", "");
    workspace.write("in/notes.xyz", "");
    workspace.write("in/README.md", "an article only where it is named");
    fs::create_directory_symlink("..", "in/a/loop");
    fs::create_symlink("nowhere.bib", "in/dangling.bib");
    Problems problems;
    const auto found = walk({"in", "in/z.bib", "in"}, "", problems);
    CHECK(problems.empty());
    REQUIRE(found.files.size() == 2);
    CHECK(found.files[0].name == "in/a/y.yaml");
    CHECK(found.files[1].name == "in/z.bib");
}

TEST_CASE("a folder that is put aside is read only when it is named") {
    const Workspace workspace;
    workspace.write("in/a.bib", "");
    workspace.write("in/examples/.grounds-ignore", "");
    workspace.write("in/examples/b.bib", "");
    Problems problems;
    CHECK(walk({"in"}, "", problems).files.size() == 1);
    CHECK(walk({"in/examples"}, "", problems).files.size() == 1);
    CHECK(problems.empty());
}

TEST_CASE("formats that share an extension are told apart by what the file holds") {
    const Workspace workspace;
    workspace.write("in/a.txt", "FN Clarivate\nPT J\n");
    workspace.write("in/b.txt", "PMID- 1\n");
    workspace.write("in/c.txt", "an article about TY and ER\n");
    workspace.write("in/d.json", "[{\"type\": \"book\", \"title\": \"T\"}]");
    workspace.write("in/e.json", "{\"status\": \"ok\", \"message-type\" : \"work\"}");
    workspace.write("in/f.json", "{\"$schema\": 1, \"type\": \"object\"}");
    workspace.write("in/g.xml", "<xml><records><record><ref-type name='Book'/></record></records></xml>");
    workspace.write("in/h.xml", "<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>");
    workspace.write("in/i.xml", "<article><front><article-meta/></front></article>");
    workspace.write("in/j.xml", "<html/>");
    workspace.write("in/k", "TY  - JOUR\n");
    Problems problems;
    const auto found = walk({"in"}, "", problems);
    std::string formats;
    for (const auto& file : found.files) {
        formats += file.name + " " + std::string(file.reader->name) + "\n";
    }
    CHECK(formats ==
          "in/a.txt isi\nin/b.txt nbib\nin/d.json csl-json\nin/e.json crossref-json\nin/g.xml endnote-xml\n"
          "in/h.xml pubmed-xml\nin/i.xml jats\n");
    CHECK(problems.empty());
    CHECK(walk({"in/k"}, "", problems).files.at(0).reader == reader_named("ris"));       // named, so its words count
    CHECK(walk({"in/c.txt"}, "", problems).files.at(0).reader == reader_named("text"));  // named: an article
    walk({"in/j.xml"}, "", problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "does not begin like any format of its extension (endnote-xml, pubmed-xml, jats)");
}

TEST_CASE("what can't be read is told") {
    const Workspace workspace;
    workspace.write("empty/notes.xyz", "");
    Problems problems;
    walk({"empty", "empty/notes.xyz"}, "", problems);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].message == "there is nothing to read in this folder");
    CHECK(problems[1].hint.find("bibtex (.bib") != std::string::npos);
    CHECK(walk({"empty/notes.xyz"}, "bibtex", problems).files.size() == 1);
    workspace.write("empty/article.txt", "");
    CHECK(walk({"empty/article.txt"}, "", problems).files.size() == 1);
    CHECK_THROWS_AS(walk({"nowhere"}, "", problems), Error);
    CHECK(walk({"-"}, "", problems).files.at(0).reader == nullptr);
    CHECK_THROWS_AS(reader_of_input("hello"), Error);
    CHECK(&reader_of_input("TY  - JOUR\nER  - \n") == reader_named("ris"));
    CHECK_THROWS_AS(walk({"empty"}, "no-format", problems), Error);
}
