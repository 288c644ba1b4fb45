// SPDX-License-Identifier: MIT
// Records that other programs were reported to spoil: each kind once, with the value that a careful reader takes.
#include <catch2/catch.hpp>

#include "tests/importer/readers/reading.hpp"
#include "tests/works/formats/first_item.hpp"
#include "works/formats/csl_json/write.hpp"

using namespace grounds;
using namespace grounds::formats;
using namespace grounds::test;
using nlohmann::json;

namespace {

Reference first_record(std::string_view format, const std::string& text) {
    const auto read = read_as(format, text);
    REQUIRE_FALSE(read.data.references.empty());
    return read.data.references[0];
}

Reference article_with(const std::string& fields) {
    return first_record("bibtex", "@article{k, title = {T}, year = 2001, " + fields + "}");
}

std::string title_in_bibtex(const std::string& title) {
    return first_record("bibtex", "@article{k, title = {" + title + "}}").title;
}

Reference journal_record(const std::string& lines) {
    return first_record("ris", "TY  - JOUR\n" + lines + "ER  - \n");
}

using Persons = std::vector<Name>;

}  // namespace

TEST_CASE("an abbreviation that nobody defines costs nothing but a warning") {
    const auto read =
        read_as("bibtex", "@article{a, title = {A}, journal = nowhere, year = 1991}\n@article{b, title = {B}}\n");
    REQUIRE(read.data.references.size() == 2);
    CHECK(read.data.references[0].container_title == "nowhere");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].severity == Problem::Severity::warning);
    CHECK(read.problems[0].line == 1);
}

TEST_CASE("a RIS record: the day of access, an empty tag, a title over lines") {
    const auto record =
        journal_record("TI  - A title that\n  goes on\nY2  - 2020/05/06\nY1  - 2004/03/02\nIS  - 7\nSP  - \nVL  - 2\n");
    CHECK(record.title == "A title that goes on");
    CHECK(record.issued == "2004-03-02");
    CHECK(record.extra.at("urldate") == "2020-05-06");
    CHECK(record.issue == "7");
    CHECK(record.page.empty());
}

TEST_CASE("a quotation mark alone within braces is a character") {
    CHECK(title_in_bibtex("A 5\" telescope") == "A 5\" telescope");
}

TEST_CASE("accents upon accents") {
    CHECK(title_in_bibtex("Nguy\\~{\\^{e}}n, Tr\\`{\\^a}n, H\\d{\\u{a}}u, B\\'{\\^e}, \\'{\\\"u}") ==
          "Nguyễn, Trần, Hặu, Bế, ǘ");
}

TEST_CASE("commands of fonts and layout leave no trace in a title") {
    CHECK(title_in_bibtex("\\normalfont On {\\em the} \\textsc{Sun} and \\LaTeX, {\\bfseries bold}, \\mbox{box}") ==
          "On the Sun and LaTeX, bold, box");
    CHECK(title_in_bibtex("\\texorpdfstring{$\\alpha$-decay}{Alpha decay} at 37\\,$^\\circ$C, \\(CO_2\\), \\EUR 5") ==
          "Alpha decay at 37 °C, CO₂, €5");
    CHECK(title_in_bibtex("A \\strange{word} and \\odd{a}{b}") == "A \\strange{word} and \\odd{a}{b}");
}

TEST_CASE("a child's own year holds, and its parent's DOI is not its own") {
    const auto child = first_record("bibtex",
                                    "@inproceedings{kid, title = {K}, year = 2005, month = sep, crossref = {all}}\n"
                                    "@proceedings{all, title = {Proceedings}, year = 2006, doi = {10.5555/all}}\n");
    CHECK(child.issued == "2005-09");
    CHECK(child.container_title == "Proceedings");
    CHECK(child.doi.empty());
}

TEST_CASE("markup within markup, and formulas, in titles of PubMed and Crossref") {
    const auto pubmed =
        first_record("pubmed-xml",
                     "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>The "
                     "<i>so <b>called</b></i> m<sub>2</sub> at <mml:math><mml:msup><mml:mn>10</mml:mn><mml:mrow>"
                     "<mml:mo>-</mml:mo><mml:mn>3</mml:mn></mml:mrow></mml:msup></mml:math> K."
                     "</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>");
    CHECK(pubmed.title == "The so called m₂ at 10⁻³ K");
    const auto crossref = first_record("crossref-json",
                                       R"({"type": "book-chapter", "DOI": "10.5555/a", "is-referenced-by-count": 1,
        "title": ["<mml:math><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:math> of <mml:math><mml:msubsup><mml:mi>x</mml:mi><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:msubsup></mml:math> &lt; 5"],
        "ISBN": ["http://id.crossref.org/isbn/9783161484100"], "updated-by": [{"type": "expression-of-concern"}]})");
    CHECK(crossref.title == "1/2 of x₁² < 5");
    CHECK(crossref.isbn == "9783161484100");
    CHECK(crossref.state == ReferenceState::expression_of_concern);
}

TEST_CASE("tags and character references in the titles of any format") {
    CHECK(journal_record("TI  - Uptake of CO<sub>2</sub> &amp; <i>E. coli</i>, P < 0.05\n").title ==
          "Uptake of CO₂ & E. coli, P < 0.05");
    CHECK(title_in_bibtex("10<sup>-6</sup> {\\&} more") == "10⁻⁶ & more");
    CHECK(first_record("nbib", "PMID- 1\nTI  - The <i>old</i> one.\n").title == "The old one");
}

TEST_CASE("NBIB: an item's number beside the DOI, an abstract over lines") {
    const auto record =
        first_record("nbib",
                     "PMID- 1\nTI  - T.\nLID - S0001-2345(20)1 [pii]\nLID - 10.5555/a.b [doi]\nAB  - One\n"
                     "      two.\n");
    CHECK(record.doi == "10.5555/a.b");
    CHECK(record.extra.at("abstract") == "One two.");
}

TEST_CASE("Web of Science: names over lines, an article's number, a conference") {
    const auto record =
        first_record("isi",
                     "FN X\nVR 1.0\nPT C\nAU Elm, A\n   Oak, B\n   Ash, C\nTI A title\n   goes on\nSO PROC\n"
                     "PY 2019\nAR 104321\nCT 3rd Meeting\nCL Graz, AUSTRIA\nDT Proceedings Paper\nER\nEF\n");
    CHECK(record.authors.size() == 3);
    CHECK(record.title == "A title goes on");
    CHECK(record.page == "104321");
    CHECK(record.type == "paper-conference");
    CHECK(record.extra.at("eventtitle") == "3rd Meeting");
    CHECK(record.extra.at("venue") == "Graz, AUSTRIA");
}

TEST_CASE("names that people join and end otherwise than BibTeX does are told apart, with a warning") {
    const Name elm{"Elm", "A.", "", "", ""};
    const Name oak{"Oak", "B.", "", "", ""};
    const auto names = [](const std::string& list) { return article_with("author = {" + list + "}").authors; };
    CHECK(names("Elm, A.; Oak, B.") == Persons{elm, oak});
    CHECK(names("Elm, A. \\& Oak, B.") == Persons{elm, oak});
    CHECK(names("A. Elm, and B. Oak") == Persons{elm, oak});
    CHECK(names("Elm, A., Jr.") == Persons{{"Elm", "A.", "", "Jr.", ""}});
    CHECK(names("Ash Tree Elm Jr.") == Persons{{"Elm", "Ash Tree", "", "Jr.", ""}});
    CHECK(names("{Elm \\& Sons; Ltd}") == Persons{{"", "", "", "", "Elm & Sons; Ltd"}});
    CHECK(names("Oak \\& Elm").size() == 1);
    const auto read = read_as("bibtex", "@book{k, title = {T}, author = {Elm, A.; Oak, B. and Ash,}}");
    CHECK(read.messages() ==
          Lines{"1: entry k: 'Elm, A.; Oak, B.' is read as 2 names; write \"Last, First and Last, First\"",
                "1: entry k: the name 'Ash,' ends with a comma; write \"Last, First and Last, First\""});
}

TEST_CASE("DOIs in an address, printed apart, and two in one field") {
    CHECK(article_with("url = {https://doi.org/10.5555/ABC}").doi == "10.5555/abc");
    CHECK(article_with("url = {https://example.org/10.5555/abc}").doi.empty());
    CHECK(article_with("doi = {10.5555 / 182}").doi == "10.5555/182");
    const auto two = article_with("doi = {10.5555/a, 10.5555/b}");
    CHECK(two.doi == "10.5555/a");
    CHECK(two.extra.at("doi-as-written") == "10.5555/a, 10.5555/b");
}

TEST_CASE("an ISSN where EndNote has ISBNs is an ISSN") {
    const auto record = first_item("endnote-xml",
                                   "<xml><records><record><titles><title>T</title></titles><isbn>0743-4618</isbn>"
                                   "</record></records></xml>");
    CHECK(record["ISSN"] == "0743-4618");
}

TEST_CASE("references in M1 are no issue") {
    const auto ris = [](const std::string& m1) {
        return first_item("ris", "TY  - JOUR\nTI  - T\nM1  - " + m1 + "\nER  - \n");
    };
    CHECK(ris("Suppl 2")["issue"] == "Suppl 2");
    CHECK_FALSE(ris("Oak, A. (1999). On trees that grow in chalk. Trees, 3, 1-9.").contains("issue"));
}
