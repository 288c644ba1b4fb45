// SPDX-License-Identifier: MIT
// Nothing is lost or garbled without a word: values that bibliographies hold and that a careless reader spoils.
#include <catch2/catch.hpp>

#include "tests/importer/readers/reading.hpp"
#include "tests/works/formats/first_item.hpp"
#include "works/formats/csl_json/write.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"

using namespace grounds;
using namespace grounds::formats;
using namespace grounds::test;
using nlohmann::json;

namespace {

json bib(const std::string& fields) {
    return first_item("bibtex", "@book{k, title = {T}, " + fields + "}");
}

}  // namespace

TEST_CASE("dates of BibLaTeX leave as CSL dates") {
    CHECK(bib("date = {1988-03/1992-07-04}")["issued"] == json::parse(R"({"date-parts": [[1988, 3], [1992, 7, 4]]})"));
    CHECK(bib("date = {2015-23}")["issued"] == json::parse(R"({"date-parts": [[2015]], "season": 3})"));
    CHECK(bib("date = {1723~}")["issued"] == json::parse(R"({"date-parts": [[1723]], "circa": true})"));
    CHECK(bib("date = {-0343-02-03}")["issued"] == json::parse(R"({"date-parts": [[-343, 2, 3]]})"));
    CHECK(bib("date = {2004/..}")["issued"] == json::parse(R"({"date-parts": [[2004]], "literal": "2004/.."})"));
    CHECK(bib("year = {199X}")["issued"] == json::parse(R"({"literal": "199X"})"));
    CHECK(bib("year = 1995, month = jul # {~18}")["issued"] == json::parse(R"({"date-parts": [[1995, 7, 18]]})"));
    CHECK(bib("year = 2001, month = \"3~\" # mar")["issued"] == json::parse(R"({"date-parts": [[2001, 3, 3]]})"));
    CHECK(bib("year = 2003, month = {Brumaire}")["custom"]["month"] == "Brumaire");
    CHECK(bib("year = 2003, month = {jan/feb}")["custom"]["month"] == "jan/feb");
}

TEST_CASE("parts of names, as BibLaTeX names them") {
    const auto people = bib(
        "author = {family=Zoom, given=Ada, prefix=van der and family={Hall, Sons}, given=\"Bo\", suffix=Jr and X, Y}");
    CHECK(people["author"] == json::parse(R"([{"family": "Zoom", "given": "Ada", "non-dropping-particle": "van der"},
        {"family": "Hall, Sons", "given": "Bo", "suffix": "Jr"}, {"family": "X", "given": "Y"}])"));
    CHECK(people.contains("custom") == false);
    CHECK(bib("author = {family=Zoom, given=Ada, given-i={Ad}}")["custom"].contains("author-as-written"));
}

TEST_CASE("comments between fields, and entries that are commented out") {
    const auto read = read_as("bibtex", R"(% Encoding: UTF-8
@book{a, % the first
  % title = {Old},
  title = {50\% off}, year = 2001 % a year
}
% @book{b, title = {Gone}}
  @book{c, title = {Indented}}
)");
    REQUIRE(read.data.references.size() == 2);
    CHECK(read.data.references[0].title == "50% off");
    CHECK(read.data.references[1].key == "c");
    CHECK(read.problems.empty());
}

TEST_CASE("an entry whose closing brace is missing ends before the next one") {
    const auto read = read_as("bibtex", "@book{a, title = {A},\n year = 2001\n@book{b, title = {B}}\n");
    REQUIRE(read.data.references.size() == 2);
    CHECK(read.data.references[0].issued == "2001");
    CHECK(read.messages().at(0).starts_with("1: entry a is never closed"));
}

TEST_CASE("keys with what no key may have are read with a hyphen, and stay findable") {
    const auto read = read_as("bibtex", "@book{O'Neil(1999), title = {A}}\n@book{two words, title = {B}}\n");
    REQUIRE(read.data.references.size() == 2);
    CHECK(read.data.references[0].key == "O-Neil-1999-");
    CHECK(read.data.references[0].extra.at("ids") == "O'Neil(1999)");
    CHECK(read.data.references[1].key == "two-words");
}

TEST_CASE("files that are not UTF-8, or only in part") {
    CHECK(read_as("bibtex", "@book{a, title = {Caf\xE9 \x96 bar}}").data.references.at(0).title == "Café – bar");
    CHECK(read_as("bibtex", "@book{a, title = {Tür}}\n@book{b, title = {Caf\xE9}}").data.references.at(0).title ==
          "Tür");
    const std::string gbk =  // 镁与肌肉痉挛的关系研究, 营养学报 in GBK
        "@article{a, title = "
        "{\xC3\xBE\xD3\xEB\xBC\xA1\xC8\xE2\xBE\xB7\xC2\xCE\xB5\xC4\xB9\xD8\xCF\xB5\xD1\xD0\xBE\xBF}, "
        "journal = {\xD3\xAA\xD1\xF8\xD1\xA7\xB1\xA8}}";
    CHECK(read_as("bibtex", gbk).data.references.at(0).title == "镁与肌肉痉挛的关系研究");
}

TEST_CASE("several ISBNs and ISSNs in one field") {
    CHECK(bib("isbn = {978-3-16-148410-0 978-0-306-40615-7}")["ISBN"] == "9783161484100 9780306406157");
    const auto remarks = bib("isbn = {978-3-16-148410-0 (print); 978-0-306-40615-7 (online)}");
    CHECK(remarks["ISBN"] == "9783161484100 9780306406157");
    CHECK(remarks["custom"]["isbn-as-written"] == "978-3-16-148410-0 (print); 978-0-306-40615-7 (online)");
    const std::string written = "0028-0836 (print), 00280836 (linking)";
    const auto journal =
        first_item("csl-json", json::array({{{"type", "book"}, {"title", "T"}, {"ISSN", written}}}).dump());
    CHECK(journal["ISSN"] == "0028-0836");
    CHECK(journal["custom"]["csl:ISSN"] == written);
    CHECK(bib("isbn = {978 3 16 148410 0}")["ISBN"] == "9783161484100");
    CHECK(bib("issn = {0146-1672, 1552-7433}")["ISSN"] == "0146-1672, 1552-7433");
    const auto wrong = read_as("bibtex", "@book{k, title = {T}, isbn = {978-3-16-148410-1}}");
    CHECK(wrong.data.references.at(0).extra.at("isbn") == "978-3-16-148410-1");
    CHECK(wrong.problems.size() == 1);
}

TEST_CASE("raised and lowered signs of a record keep their meaning") {
    const std::string xml =
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>At "
        "10<sup>-6</sup> M.</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";
    CHECK(first_item("pubmed-xml", xml)["title"] == "At 10⁻⁶ M");
}

TEST_CASE("what PubMed marks as invalid is no part of the work") {
    const auto record =
        first_item("pubmed-xml", R"(<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article>
<ArticleTitle>T.</ArticleTitle><ELocationID EIdType="doi" ValidYN="N">10.5555/wrong</ELocationID>
<ELocationID EIdType="doi" ValidYN="Y">10.5555/right</ELocationID><AuthorList><Author ValidYN="N"><LastName>Jnoes</LastName>
</Author><Author ValidYN="Y"><LastName>Jones</LastName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>
</PubmedArticleSet>)");
    CHECK(record["DOI"] == "10.5555/right");
    CHECK(record["author"] == json::parse(R"([{"family": "Jones"}])"));
    CHECK(record["custom"].dump().find("Jnoes") != std::string::npos);
}

TEST_CASE("XML that is cut off keeps the records before the cut") {
    const std::string one = "<record><titles><title>One</title></titles></record>";
    const auto read = read_as("endnote-xml", "<xml><records>" + one + "<record><titles><title>Tw");
    REQUIRE(read.data.references.size() == 1);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].severity == Problem::Severity::rejection);
}

TEST_CASE("EndNote's numbers of types, and its edited books") {
    const auto number = first_item("endnote-xml",
                                   "<xml><records><record><ref-type>17</ref-type><titles><title>T</title></titles>"
                                   "</record></records></xml>");
    CHECK(number["type"] == "article-journal");
    const auto edited =
        first_item("endnote-xml",
                   "<xml><records><record><ref-type name=\"Edited Book\">28</ref-type><contributors>"
                   "<authors><author>Ed, A.</author></authors></contributors></record></records></xml>");
    CHECK(edited["editor"][0]["family"] == "Ed");
}

TEST_CASE("lines of Ovid between records are passed over; a record without its type is rejected") {
    const auto read =
        read_as("ris",
                "1. \nTY  - JOUR\nTI  - A\nER  - \n\nC1  - Database: X <1980>\nSearch:\n1  cramp/ (12)\n\n"
                "2. \nTY  - JOUR\nTI  - B\nER  - \nTI  - No type\nER  - \n");
    CHECK(read.data.references.size() == 2);
    REQUIRE(read.problems.size() == 2);
    CHECK(read.problems[0].message == "the record that starts here has no TY");
    CHECK(read.problems[1].message == "1 line between records that belong to none, from here on");
    const auto loose =
        read_as("ris", "Search:\n1. \nTY  - JOUR\nTI  - A\nER  - \n\n2. \nTY  - JOUR\nTI  - B\nER  - \nEnd\n");
    CHECK(loose.data.references.size() == 2);
    CHECK(loose.messages() ==
          Lines{"11: 1 line between records that belong to none, from here on; they are passed over"});
}

TEST_CASE("the date of RIS is DA; the year stands for it where DA has none") {
    CHECK(first_item("ris", "TY  - JOUR\nTI  - T\nPY  - 2013\nDA  - 2014/04/01\nER  - \n")["issued"]["date-parts"] ==
          json::parse("[[2014, 4, 1]]"));
    CHECK(first_item("ris", "TY  - JOUR\nTI  - T\nPY  - 2013\nDA  - Nov 22\nER  - \n")["issued"]["date-parts"] ==
          json::parse("[[2013, 11, 22]]"));
}

TEST_CASE("group authors of the Web of Science, one a line; suffixes of NBIB") {
    CHECK(first_item("isi", "FN X\nPT J\nTI T\nCA One Team\n   Two Team\nER\n")["author"].size() == 2);
    CHECK(first_item("nbib", "PMID- 1\nTI  - T.\nFAU - Schafer, Henry F 3rd\n")["author"] ==
          json::parse(R"([{"family": "Schafer", "given": "Henry F", "suffix": "3rd"}])"));
}

TEST_CASE("Crossref: no date of issue, an erratum, entities in names") {
    const auto read =
        first_item("crossref-json", R"({"type": "journal-article", "title": ["A &amp; B"], "DOI": "10.5555/a",
        "issued": {"date-parts": [[null]]}, "published-online": {"date-parts": [[2007, 2, 13]]},
        "author": [{"family": "Rad&auml;k", "given": "R."}], "updated-by": [{"type": "erratum"}, {"type": "new_version"}],
        "is-referenced-by-count": 1})");
    CHECK(read["issued"]["date-parts"] == json::parse("[[2007, 2, 13]]"));
    CHECK(read["title"] == "A & B");
    CHECK(read["author"][0]["family"] == "Radäk");
    CHECK(read["custom"]["state"] == "correction");
}

TEST_CASE("CSL variables leave as they came") {
    const auto before = json::parse(R"([{"id": "k", "type": "report", "title": "T", "medium": "print", "version": "2.1",
        "references": "none", "collection-number": "7", "original-date": {"date-parts": [[1899]]},
        "submitted": {"date-parts": [[2019, 2]]}, "event-date": {"date-parts": [[2018, 1], [2018, 2]]},
        "author": [{"family": "Medici", "given": "Lorenzo", "dropping-particle": "de’"}],
        "issued": {"date-parts": [[2019]], "season": 2}}])");
    CHECK(first_item("csl-json", before.dump()) == before[0]);
}

TEST_CASE("JATS: groups with people in them, and names in two scripts") {
    const auto record =
        first_item("jats", R"(<ref-list><ref id="r1"><element-citation publication-type="journal"><person-group>
<collab>The Group<contrib-group><contrib><name><surname>Inner</surname></name></contrib></contrib-group></collab>
<name-alternatives><name><surname>山田</surname><given-names>花子</given-names></name>
<name><surname>Yamada</surname><given-names>Hanako</given-names></name></name-alternatives></person-group>
<article-title>T</article-title></element-citation></ref></ref-list>)");
    CHECK(record["author"] == json::parse(R"([{"literal": "The Group"}, {"family": "山田", "given": "花子"}])"));
    CHECK(record["custom"]["name-alternative"] == "Yamada, Hanako");
}

TEST_CASE("a value that is closed too late takes no other field in") {
    const auto read = read_as("bibtex",
                              "@book{a,\n title = {A,\n author = {B, C},\n year = 2001}\n"
                              "@book{b, title = {Sets, n = 3}}\n");
    CHECK(read.messages() == Lines{"2: entry a: the value of title is closed too late, and the entry never; "
                                   "close the value before the next field"});
    REQUIRE(read.data.references.size() == 1);
    CHECK(read.data.references[0].title == "Sets, n = 3");
}

TEST_CASE("options of a list of names are no person") {
    const auto people = bib("author = {useprefix=false and von Tree, Ash}");
    CHECK(people["author"] == json::parse(R"([{"family": "Tree", "given": "Ash", "non-dropping-particle": "von"}])"));
    CHECK(people["custom"]["author-as-written"] == "useprefix=false and von Tree, Ash");
}

TEST_CASE("people of roles without a member leave as people") {
    const auto people = bib("translator = {Ash Tree and {House, Ltd} and van der Elm, Jr, Bo}");
    CHECK(people["translator"] == json::parse(R"([{"family": "Tree", "given": "Ash"}, {"literal": "House, Ltd"},
        {"family": "Elm", "given": "Bo", "non-dropping-particle": "van der", "suffix": "Jr"}])"));
}
