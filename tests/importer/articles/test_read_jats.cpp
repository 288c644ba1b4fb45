// SPDX-License-Identifier: MIT
// JATS articles: sentences that cite become candidates, every <xref> resolves or is reported.
#include "importer/articles/jats/article.hpp"
#include "tests/importer/readers/reading.hpp"
#include "works/formats/jats/jats.hpp"

#include <catch2/catch.hpp>

using namespace grounds;
using namespace grounds::base;
using namespace grounds::check;
using namespace grounds::readers;
using namespace grounds::test;

namespace {

Read read_jats_text(const std::string& text, const std::string& name = "a.nxml") {
    Read read;
    reader_named("jats")->read({name, text}, read.data, read.problems);
    return read;
}

/// An article with this body and five references B1 to B5.
std::string article(const std::string& body) {
    std::string refs;
    for (int i = 1; i <= 5; ++i) {
        refs += fmt::format(
            "<ref id=\"B{0}\"><label>{0}</label><element-citation publication-type=\"journal\"><person-group "
            "person-group-type=\"author\"><name><surname>Ann</surname><given-names>B</given-names></name><etal/>"
            "</person-group><article-title>Title {0}</article-title><source>J</source><year>200{0}</year><fpage>1"
            "</fpage><lpage>9</lpage><pub-id pub-id-type=\"pmid\">{0}</pub-id></element-citation></ref>",
            i);
    }
    return "<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS\" \"x.dtd\">\n"
           "<article article-type=\"review-article\"><front><journal-meta><journal-title>Journal of Examples"
           "</journal-title></journal-meta><article-meta><article-id pub-id-type=\"pmc\">77</article-id><article-id "
           "pub-id-type=\"doi\">10.1234/X</article-id><title-group><article-title>An <italic>invented</italic> article"
           "</article-title></title-group><contrib-group><contrib contrib-type=\"author\"><name><surname>Doe</surname>"
           "<given-names>Jo</given-names></name></contrib></contrib-group><pub-date><year>2007</year></pub-date>"
           "<pub-date><month>3</month><year>2007</year></pub-date></article-meta></front><body>\n" +
           body + "\n</body><back><ref-list>" + refs + "</ref-list></back></article>";
}

std::string x(int ref, const std::string& shown = "") {
    return fmt::format("<xref ref-type=\"bibr\" rid=\"B{}\">{}</xref>", ref,
                       shown.empty() ? std::to_string(ref) : shown);
}

/// "marker>key resolution", one a citation.
Lines cited(const Appearance& appearance) {
    Lines lines;
    for (const auto& citation : appearance.citations) {
        lines.push_back(fmt::format("{}>{} {}", citation.marker, citation.reference, to_string(citation.resolution)));
    }
    return lines;
}

Lines said(const Read& read) {
    Lines lines;
    for (const auto& appearance : read.data.appearances) {
        lines.push_back(appearance.says);
    }
    return lines;
}

}  // namespace

TEST_CASE("an article is a source, a work and a list of works", "[jats]") {
    const auto read = read_jats_text(article("<p>Nothing cited.</p>"));
    CHECK(read.messages().empty());
    REQUIRE(read.data.sources.size() == 1);
    const auto& source = read.data.sources[0];
    CHECK(source.id == "pmc77");
    CHECK(source.title == "An invented article");
    CHECK(source.kind == SourceKind::review);
    CHECK(source.publisher == "Journal of Examples");
    CHECK(source.authors == Lines{"Jo Doe"});
    CHECK(source.published == "2007-03");
    CHECK(source.origin.line == 2);
    REQUIRE(read.data.references.size() == 6);
    CHECK(read.data.references[0].key == "pmc77");
    CHECK(read.data.references[0].doi == "10.1234/x");
    const auto& ref = read.data.references[3];
    CHECK(ref.key == "pmc77-b3");
    CHECK(ref.type == "article-journal");
    CHECK(ref.title == "Title 3");
    CHECK(ref.issued == "2003");
    CHECK(ref.page == "1-9");
    CHECK(ref.pmid == "3");
    CHECK(ref.more_authors);
    CHECK(read.data.appearances.empty());
}

TEST_CASE("a citing sentence is a candidate with its section and place", "[jats]") {
    const auto read =
        read_jats_text(article("<sec><title>Methods</title><sec><title>Tea</title><p>First\n  \xC3\xA4. Tea fell [" +
                               x(2) + "].</p></sec></sec>"));
    REQUIRE(read.data.appearances.size() == 1);
    const auto& appearance = read.data.appearances[0];
    CHECK(appearance.says == "Tea fell [2].");
    CHECK(appearance.claim.empty());
    CHECK(appearance.passage.section == "Methods > Tea");
    CHECK(appearance.passage.start == 8 + 4 + 9);  // "Methods\n", "Tea\n", "First ä. "
    CHECK(appearance.passage.end - appearance.passage.start == 13);
    CHECK(appearance.origin.line == 4);
    CHECK(cited(appearance) == Lines{"2>pmc77-b2 exact"});
    CHECK(read.data.appearances[0].id.starts_with("pmc77-"));
}

TEST_CASE("ranges cite what stands between their ends", "[jats]") {
    const auto of = [](const std::string& markers) {
        const auto read = read_jats_text(article("<p>So it was " + markers + ".</p>"));
        return cited(read.data.appearances.at(0));
    };
    CHECK(of("[" + x(1) + "-" + x(3) + "]") == Lines{"1>pmc77-b1 exact", "1-3>pmc77-b2 exact", "3>pmc77-b3 exact"});
    CHECK(of("[" + x(2) + " \xE2\x80\x93 " + x(4) + "]").size() == 3);
    CHECK(of("[" + x(2) + "]-[" + x(4) + "]").size() == 3);
    CHECK(of("[" + x(1) + "," + x(3) + "]").size() == 2);
    CHECK(of(x(2, "2-4")) == Lines{"2-4>pmc77-b2 exact", "2-4>pmc77-b3 exact", "2-4>pmc77-b4 exact"});
    CHECK(of("[" + x(4) + "-" + x(2) + "]").size() == 2);
    CHECK(of("<xref ref-type=\"bibr\" rid=\"B1 B2\">1,2</xref>").size() == 2);
}

TEST_CASE("markers that lead nowhere are reported and kept", "[jats]") {
    const auto read = read_jats_text(article("<p>So [<xref ref-type=\"bibr\" rid=\"B9\">9</xref>].</p>"));
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].severity == Problem::Severity::warning);
    CHECK(read.problems[0].line == 3);
    CHECK(read.problems[0].message == "the marker '9' links to 'B9', which no reference has as its id");
    CHECK(cited(read.data.appearances.at(0)) == Lines{"9> unresolvable"});
}

TEST_CASE("references with ids that are spelt alike or twice are told apart", "[jats]") {
    const auto read = read_jats_text(
        "<article><front/><body><p>So [<xref ref-type=\"bibr\" rid=\"r1\">2</xref>].</p></body><back><ref-list>"
        "<ref id=\"R1\"><citation><article-title>One</article-title></citation></ref><ref "
        "id=\"r1\"><citation><article-title>Two</article-title></citation></ref>"
        "<ref "
        "id=\"R1\"><citation><article-title>Three</article-title></citation></ref><ref><citation><article-title>Four</"
        "article-title></citation></ref></ref-list></back></article>",
        "b c.nxml");
    CHECK(read.messages() == Lines{"1: the reference 'R1' stands twice; the first one is used"});
    Lines keys;
    for (const auto& reference : read.data.references) {
        keys.push_back(reference.key + "=" + reference.title);
    }
    CHECK(keys == Lines{"b-c=", "b-c-r1=One", "b-c-r1-2=Two", "b-c-3=Four"});
    CHECK(cited(read.data.appearances.at(0)) == Lines{"2>b-c-r1-2 exact"});
}

TEST_CASE("sentences end before their markers do", "[jats]") {
    const auto of = [](const std::string& body) { return said(read_jats_text(article("<p>" + body + "</p>"))); };
    CHECK(of("Tea fell.<sup>" + x(1) + "</sup> Then it rose.<sup>" + x(2) + "," + x(3) + "</sup> End.") ==
          Lines{"Tea fell.1", "Then it rose.2,3"});
    CHECK(of("Tea fell. [" + x(1) + "] Then it rose.") == Lines{"Tea fell. [1]"});
    CHECK(of("As Ann et al. [" + x(1) + "] say, e.g. in Fig. 2, S. aureus (" + x(2) + ") fell. No.") ==
          Lines{"As Ann et al. [1] say, e.g. in Fig. 2, S. aureus (2) fell."});
    CHECK(of("It fell by 1.5 mg [" + x(1) + "].") == Lines{"It fell by 1.5 mg [1]."});
}

TEST_CASE("tables, lists and captions within a paragraph stand apart", "[jats]") {
    const auto read = read_jats_text(article("<p>Before <table-wrap><label>Table 1</label><table><tr><td>a [" + x(1) +
                                             "]</td><td>b</td></tr></table></table-wrap>after [" + x(2) +
                                             "].<list><list-item><p>Item " + x(3) + "</p></list-item></list></p>"));
    CHECK(said(read) == Lines{"Before after [2].", "a [1] | b |", "Item 3"});
    CHECK(read.data.appearances[1].passage.section == "Table 1");
}

TEST_CASE("the same sentence twice has two ids, which do not depend on its place", "[jats]") {
    const auto one = read_jats_text(article("<p>Same [" + x(1) + "].</p>"));
    const auto two = read_jats_text(article("<p>New.</p><p>Same [" + x(1) + "].</p><p>Same [" + x(1) + "].</p>"));
    REQUIRE(two.data.appearances.size() == 2);
    CHECK(one.data.appearances.at(0).id == two.data.appearances[0].id);
    CHECK(two.data.appearances[1].id == two.data.appearances[0].id + "-2");
}

TEST_CASE("hostile and broken XML is refused with a line", "[jats]") {
    CHECK(read_jats_text("<article><p></article>").messages().at(0).find("is not XML") != std::string::npos);
    CHECK(read_jats_text("<html/>").messages() ==
          Lines{"0: no record of the format jats was found; it holds an article or a ref-list"});
    CHECK(read_jats_text("").problems.size() == 1);
    CHECK(read_jats_text("<article>\n\xFF</article>").messages().at(0) ==
          "0: is not UTF-8: read as Windows-1252; look at its accented letters");
    std::string deep = "<article>";
    for (int i = 0; i < 100000; ++i) {
        deep += "<p>";
    }
    CHECK_FALSE(read_jats_text(deep).problems.empty());
    for (int i = 0; i < 100000; ++i) {
        deep += "</p>";
    }
    CHECK(read_jats_text(deep + "</article>").problems.at(0).message == "elements are nested deeper than 200");
}

TEST_CASE("entities of a DOCTYPE are not expanded", "[jats]") {
    const auto text = article("<p>A &lol; &file; &lt;b&gt; &#228; [" + x(1) + "].</p>");
    const auto read =
        read_jats_text("<!DOCTYPE article [<!ENTITY lol \"haha\"><!ENTITY file SYSTEM \"/etc/passwd\">]>" +
                       text.substr(text.find("<article ")));
    INFO(fmt::format("{}", fmt::join(read.messages(), "\n")));
    REQUIRE(read.data.appearances.size() == 1);
    CHECK(read.data.appearances[0].says == "A &lol; &file; <b> \xC3\xA4 [1].");
}

TEST_CASE("control characters and direction overrides do not reach a record", "[jats]") {
    const auto read = read_jats_text(article("<p>A&#x1b;[2J \xE2\x80\xAE b [" + x(1) + "].</p>"));
    CHECK(said(read) == Lines{"A[2J b [1]."});
}

TEST_CASE("every citation of the real articles resolves", "[jats][samples]") {
    const auto files = files_below(GROUNDS_SHARED "/samples/jats", ".nxml");
    if (files.empty()) {
        WARN("skipped: " GROUNDS_SHARED "/samples/jats is not there");
        return;
    }
    std::size_t articles = 0, candidates = 0, citations = 0, references = 0, lost = 0;
    for (const auto& file : files) {
        auto read = read_jats_text(file_text(file), file.filename().string());
        check::check(read.data, {}, read.problems);
        INFO(file.string());
        INFO(fmt::format("{}", fmt::join(read.messages(), "\n")));
        const auto grave = [](const Problem& problem) {
            return problem.severity == Problem::Severity::error ||
                   problem.message.find("links to") != std::string::npos;
        };
        CHECK(std::none_of(read.problems.begin(), read.problems.end(), grave));
        ++articles;
        candidates += read.data.appearances.size();
        references += read.data.references.size() - 1;
        for (const auto& appearance : read.data.appearances) {
            for (const auto& citation : appearance.citations) {
                ++citations;
                lost += citation.reference.empty() ? 1 : 0;
            }
        }
    }
    WARN(articles << " articles, " << references << " references, " << candidates << " candidates, " << citations
                  << " citations, " << lost << " unresolved");
    CHECK(lost == 0);
    CHECK(citations >= 2346);
}

TEST_CASE("an article that breaks off is one fault, not one for each citation", "[jats]") {
    const Input input{"cut.nxml",
                      "<article><front><article-meta/></front><body><p>It helps <xref ref-type=\"bibr\" "
                      "rid=\"r1\">1</xref>.</p></body><back><ref-list>"};
    Dataset data;
    Problems problems;
    reader_named("jats")->read(input, data, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().message.starts_with("is not XML"));
    CHECK(data.appearances.empty());
}
