// SPDX-License-Identifier: MIT
#include "tests/importer/readers/reading.hpp"
#include "works/identifiers.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace grounds;
using namespace grounds::works;
using namespace grounds::test;

namespace {

Reference only(const std::string& text) {
    const auto read = read_bib(text);
    CHECK(read.messages() == Lines{});
    REQUIRE(read.data.references.size() == 1);
    return read.data.references[0];
}

Reference with(const std::string& fields) {
    return only("@article{k, title = {T}, " + fields + "}");
}

Lines faults(const std::string& text) {
    return read_bib(text).messages();
}

}  // namespace

TEST_CASE("an article becomes a CSL record") {
    const auto reference = only(R"(% junk before
@Article{Garrison2020,
  author = {Garrison, Scott R. and {Cochrane Group} and others},
  title = "Magnesium for {S}keletal" # { muscle cramps},
  journal = {Cochrane Database}, shortjournal = {Cochrane},
  year = 2020, month = sep, day = 21,
  volume = {9}, number = {2}, pages = {1--5}, publisher = {Wiley},
  doi = {https://doi.org/10.1002/14651858.CD009402.PUB3}, pmid = {32956536}, pmcid = {8094171},
  isbn = {978-0-306-40615-7}, url = {https://x.org/a_b~c}, langid = {english}, note = {N},
  related = {garrison2012}, relatedtype = {supersedes}, keywords = {a, b},
})");
    CHECK(reference.key == "Garrison2020");
    CHECK(reference.type == "article-journal");
    CHECK(reference.title == "Magnesium for Skeletal muscle cramps");
    CHECK(reference.authors ==
          std::vector<Name>{{"Garrison", "Scott R.", "", "", ""}, {"", "", "", "", "Cochrane Group"}});
    CHECK(reference.more_authors);
    CHECK(reference.container_title == "Cochrane Database");
    CHECK(reference.container_title_short == "Cochrane");
    CHECK(reference.issued == "2020-09-21");
    CHECK(reference.issue == "2");
    CHECK(reference.page == "1-5");
    CHECK(reference.doi == "10.1002/14651858.cd009402.pub3");
    CHECK(reference.pmcid == "PMC8094171");
    CHECK(reference.isbn == "9780306406157");
    CHECK(reference.url == "https://x.org/a_b~c");
    CHECK(reference.language == "english");
    CHECK(reference.supersedes == "garrison2012");
    CHECK(reference.extra == std::map<std::string, std::string>{{"keywords", "a, b"}});
    CHECK(reference.origin.line == 2);
    CHECK(reference.origin.sha256.size() == 64);
}

TEST_CASE("abbreviations, comments, preambles and parentheses") {
    const auto reference = only(R"(@comment{ @article{no, title={x}} }
@preamble{"\newcommand{\x}{y}"}
@string(jama = {JAMA})
@string{jim = jama # " Internal Medicine"}
@article(k, title = {A (b) c}, journal = JIM))");
    CHECK(reference.container_title == "JAMA Internal Medicine");
    CHECK(reference.title == "A (b) c");
}

TEST_CASE("a child inherits from its crossref what it lacks") {
    const auto read = read_bib(R"(@inproceedings{c, title = {Paper}, pages = {3}, crossref = {P}}
@proceedings{p, title = {Meeting}, year = 1999, publisher = {ACM}, doi = {10.1145/1}})");
    REQUIRE(read.messages() == Lines{});
    const auto& child = read.data.references.at(0);
    CHECK(child.title == "Paper");
    CHECK(child.container_title == "Meeting");
    CHECK(child.issued == "1999");
    CHECK(child.publisher == "ACM");
    CHECK(child.doi.empty());
}

TEST_CASE("names") {
    struct Case {
        std::string latex;
        Name name;
    };
    const auto c =
        GENERATE(values<Case>({{"Roguin Maor, Noga", {"Roguin Maor", "Noga", "", "", ""}},
                               {"Ludwig van Beethoven", {"Beethoven", "Ludwig", "van", "", ""}},
                               {"de la Fuente, Jr., Juan", {"Fuente", "Juan", "de la", "Jr.", ""}},
                               {"{\\O}stergaard, J.~R.", {"Østergaard", "J. R.", "", "", ""}},
                               {"{World Health Organization}", {"", "", "", "", "World Health Organization"}},
                               {"Plato", {"Plato", "", "", "", ""}},
                               {"Müller, J{\\\"o}rg", {"Müller", "Jörg", "", "", ""}}}));
    CHECK(with("author = {" + c.latex + "}").authors == std::vector<Name>{c.name});
}

TEST_CASE("an 'and' in braces or in a word does not split names") {
    CHECK(with("author = {{Food and Drug} and Anders, A. AND Sandy Band}").authors.size() == 3);
}

TEST_CASE("odd names are kept as they are, with a warning") {
    CHECK(faults("@article{k, title={T}, author = {A, B, C, D and , and X and}}") ==
          Lines{"1: entry k: the name 'A, B, C, D' has more than two commas; write \"Last, First and Last, First\"",
                "1: entry k: the name ',' has a comma with nothing beside it; write \"Last, First and Last, First\"",
                "1: entry k: an empty name beside 'and'; write \"Last, First and Last, First\""});
    CHECK(faults("@article{k, title={T}, author = {~}}") ==
          Lines{"1: entry k: an empty name beside 'and'; write \"Last, First and Last, First\""});
}

TEST_CASE("dates") {
    CHECK(with("date = {2021-03-04/2021-04}").issued == "2021-03-04");
    CHECK(with("date = {2021-03}").issued == "2021-03");
    CHECK(with("year = {2021}, month = {March}").issued == "2021-03");
    CHECK(with("year = {2021}, month = 3").issued == "2021-03");
    CHECK(with("year = 2021, month = feb, day = 30").issued == "2021-02");
    const auto read = read_bib("@misc{k, title = {T}, year = {in press}}");
    CHECK(read.data.references.at(0).issued.empty());
    CHECK(read.data.references.at(0).extra.at("issued") == "in press");
}

TEST_CASE("identifiers of an entry") {
    CHECK(normal_doi("doi:10.1000/ABC") == "10.1000/abc");
    CHECK(normal_doi("http://dx.doi.org/10.1000/x(1)") == "10.1000/x(1)");
    CHECK_FALSE(normal_doi("10.1000"));
    CHECK_FALSE(normal_doi("11.1000/x"));
    CHECK_FALSE(normal_doi("10.1000/a b"));
    CHECK(normal_pmid("PMID: 123") == "123");
    CHECK_FALSE(normal_pmid("12a"));
    CHECK(normal_pmcid("pmc12") == "PMC12");
    CHECK(normal_isbn("0-306-40615-2") == "0306406152");
    CHECK(normal_isbn("080442957x") == "080442957X");
    CHECK_FALSE(normal_isbn("0-306-40615-3"));
    CHECK_FALSE(normal_url("javascript:alert(1)"));
}

TEST_CASE("faults have the line and say what to do") {
    CHECK(faults("@article{, title = {a}}") ==
          Lines{"1: @article has no key; it gets one; write @article{surname2020, ..."});
    CHECK(faults("@article{title = {a}}") ==
          Lines{"1: @article has no key; it gets one; write @article{surname2020, ..."});
    CHECK(faults("@article{k, title = {a},\n doi = {11.1/x}}") ==
          Lines{"2: '11.1/x' is not a DOI; mend it; it is kept as doi"});
    CHECK(faults("@article{k, title = {a}, journal = fbe}\n") ==
          Lines{"1: the abbreviation 'fbe' is not defined; its name stands for it; did you mean 'feb'?"});
    CHECK(faults("@article{k, title = {a}, title = {b}}") ==
          Lines{"1: entry k: the field 'title' stands twice, first in line 1; the second is kept as title-2"});
    CHECK(faults("@artcle{k, title = {a}}") ==
          Lines{"1: entry k: unknown entry type '@artcle'; did you mean 'article'?"});
    CHECK(faults("@article{k, title = {a}, crossref = {x}}") ==
          Lines{"1: entry k: crossref names 'x', which is not in this file; it inherits nothing; add the entry or "
                "remove the crossref"});
    CHECK(faults("@article{k, title = {a} year = 2000}") ==
          Lines{"1: entry k: no comma before this field; it is taken as if one stood there"});
    CHECK(faults("@article{k k, title = {a}}") ==
          Lines{"1: the key 'k k' holds what no key may have; it is read as k-k"});
    CHECK(faults("@article{k, title = {a} b}") ==
          Lines{"1: entry k: expected ',' or '}', found 'b}'; a comma or a closing brace may be missing before it"});
    CHECK(faults("@comment{ x").at(0).starts_with("1: the comment or preamble that starts here is never closed"));
}

TEST_CASE("after an entry that is not closed the next one is read") {
    const auto read = read_bib("@article{a,\n title = {one {x},\n@article{b, title = {two}}\n");
    CHECK(read.messages() == Lines{"2: the value that starts here is never closed; add the missing }"});
    REQUIRE(read.data.references.size() == 1);
    CHECK(read.data.references[0].key == "b");
}

TEST_CASE("what would end btparse does not end the reader") {
    std::string text = "@article{k, title = {T}";
    for (int i = 0; i < 1000; ++i) {
        text += fmt::format(",\n f{} = {{v}}", i);
    }
    CHECK(only(text + "}").extra.size() == 1000);
    CHECK(faults("@article{k, title = {" + std::string(50000, '{') + std::string(50000, '}') + "}}").size() == 1);
    std::string people;
    for (int i = 0; i < 5000; ++i) {
        people += "A, B and ";
    }
    CHECK(with("author = {" + people + "others}").authors.size() == 5000);
}

TEST_CASE("an abbreviation that doubles itself stays small") {
    std::string text = "@string{a = {0123456789}}\n";
    for (int i = 0; i < 40; ++i) {
        text += "@string{a = a # a}\n";
    }
    CHECK_FALSE(faults(text).empty());
}

TEST_CASE("entries that are never closed are told one by one, and not without end") {
    std::string text;
    for (int i = 0; i < 200000; ++i) {
        text += "@a {k,t={\n";
    }
    const auto all = faults(text);
    REQUIRE(all.size() == 10001);
    CHECK(all[0] == "1: the value that starts here is never closed; add the missing }");
    CHECK(all[1] == "2: the value that starts here is never closed; add the missing }");
    CHECK(all[10000] == "10001: more than 10000 faults: not read on; mend those above; is it a BibTeX file?");
}

TEST_CASE("an entry has at most 2000 fields") {
    std::string text = "@misc{a";
    for (int i = 0; i < 2001; ++i) {
        text += ",\nx" + std::to_string(i) + " = 1";
    }
    CHECK(faults(text + "}").at(0) == "2002: entry a has more than 2000 fields; close the entry before");
}

TEST_CASE("mutated bibliographies never crash the reader") {
    const auto seed_text =
        file_text(GROUNDS_ROOT "/data/bibliography.bib") + "@string{a = {b}} @misc{x, title = a # {c}}";
    std::mt19937 random(7);
    const std::string bytes = "{}\"@#,=%\\~()$&' \nand0aA";
    for (int round = 0; round < 500; ++round) {
        auto text = seed_text.substr(random() % seed_text.size(), 800);
        for (int i = 0; i < 10 && !text.empty(); ++i) {
            const auto at = random() % text.size();
            if (random() % 2 == 0) {
                text[at] = bytes[random() % bytes.size()];
            } else {
                text.insert(at, 1, bytes[random() % bytes.size()]);
            }
        }
        for (const auto& problem : read_bib(text).problems) {
            CHECK_FALSE(problem.message.empty());
        }
    }
}

TEST_CASE("bibliographies of other projects do not crash the reader") {
    const auto files = files_below(GROUNDS_SHARED "/samples", ".bib");
    if (files.empty()) {
        WARN("skipped: no samples below " GROUNDS_SHARED "/samples");
        return;
    }
    std::size_t references = 0;
    for (const auto& path : files) {
        references += read_bib(file_text(path)).data.references.size();
    }
    CHECK(references > 1000);
}

TEST_CASE("BibLaTeX's entrysubtype tells CSL types apart that share an entry type") {
    struct Case {
        std::string entry, csl, kept;
    };
    const auto c = GENERATE(values<Case>({
        {"@article{k, entrysubtype = {newspaper}, title = {T}}", "article-newspaper", ""},
        {"@article{k, entrysubtype = {magazine}, title = {T}}", "article-magazine", ""},
        {"@misc{k, entrysubtype = {legal_case}, title = {T}}", "legal_case", ""},
        {"@book{k, entrysubtype = {newspaper}, title = {T}}", "book", "newspaper"},
        {"@article{k, entrysubtype = {my own}, title = {T}}", "article-journal", "my own"},
    }));
    const auto reference = only(c.entry);
    CHECK(reference.type == c.csl);
    CHECK(reference.extra == (c.kept.empty() ? std::map<std::string, std::string>{}
                                             : std::map<std::string, std::string>{{"entrysubtype", c.kept}}));
}

TEST_CASE("a text without an entry of BibTeX is not passed over in silence") {
    CHECK(faults("TY  - JOUR\nTI  - On cramps\nER  - \n") ==
          Lines{"0: has no entry of BibTeX; is it of another format? name that with --format"});
    CHECK(faults(" \n").empty());
    CHECK(faults("@comment{none yet}\n").empty());
    CHECK(faults("@string{j = {A Journal}}\n").empty());
}
