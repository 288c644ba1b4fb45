// SPDX-License-Identifier: MIT
// The bibliographies that are not BibTeX: their traps, and what hostile files do. What is kept of each format is shown
// by tests/golden/import-NAME.
#include "base/date.hpp"
#include "tests/importer/readers/reading.hpp"
#include "works/keys.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace grounds;
using namespace grounds::readers;
using namespace grounds::works;
using namespace grounds::test;

namespace {

Reference only(std::string_view format, const std::string& text) {
    auto read = read_as(format, text);
    REQUIRE(read.data.references.size() == 1);
    return read.data.references[0];
}

Reference ris(const std::string& lines) {
    return only("ris", "TY  - JOUR\nTI  - T\n" + lines + "ER  - \n");
}

const StoredKeys nothing_stored;

std::string date(const std::string& text) {
    const auto read = base::read_date(text);
    return read.issued + (read.whole ? "" : "+");
}

}  // namespace

TEST_CASE("dates as bibliographies write them") {
    CHECK(date("1996 Jul 9") == "1996-07-09");
    CHECK(date("1990/2/27") == "1990-02-27");
    CHECK(date("2014-06") == "2014-06");
    CHECK(date("JUN 28 2011") == "2011-06-28");
    CHECK(date("28 June 2011") == "2011-06-28");
    CHECK(date("2009") == "2009");
    CHECK(date("2012///") == "2012");
    CHECK(date("2012/00/00") == "2012");
    CHECK(date("2010 Sep-Oct") == "2010-09+");
    CHECK(date("1987/04/05/Spring") == "1987-04-05+");
    CHECK(date("1998, thesis publ. 1997") == "1998+");
    CHECK(date("2011-02-30") == "2011-02+");
    CHECK(date("2011/13/01") == "2011+");
    CHECK(date("28/06/2011") == "2011+");  // day or month first? Only the year is sure
    CHECK(date("in press") == "+");
    CHECK(date("99999999999999999999") == "+");
}

TEST_CASE("dates of one record complete each other and never contradict") {
    CHECK(ris("PY  - 2014\nDA  - 2014/06/01\n").issued == "2014-06-01");
    CHECK(ris("PY  - 2014\nDA  - Jun 1\n").issued == "2014-06-01");
    CHECK(ris("Y1  - 1900/01/01\nDA  - 1950/01/01\n").issued == "1950-01-01");
    const auto two = ris("PY  - 2014\nDA  - 2013/12/01\n");
    CHECK(two.issued == "2013-12-01");  // DA is the tag of the standard
    CHECK(two.extra.at("ris:PY") == "2014");
    CHECK(ris("PY  - 2014\nDA  - in press\n").extra.at("ris:DA") == "in press");
    CHECK(ris("PY  - in press\n").extra.at("issued") == "in press");
}

TEST_CASE("nothing of a field is lost when its member is taken or refuses it") {
    const auto reference =
        ris("T1  - Other\nDO  - 10.1000/a\nDO  - 10.1000/b\nDO  - https://doi.org/10.1000/A\n"
            "UR  - internal-pdf://x\nUR  - https://a.org\nSP  - 1\nSP  - 2\nC7  - x\nC7  - y\n");
    CHECK(reference.doi == "10.1000/a");
    CHECK(reference.url == "https://a.org");
    CHECK(reference.extra == std::map<std::string, std::string>{{"ris:C7", "x\ny"},
                                                                {"ris:DO", "10.1000/b"},
                                                                {"ris:SP", "2"},
                                                                {"ris:T1", "Other"},
                                                                {"ris:UR", "internal-pdf://x"}});
}

TEST_CASE("serial numbers are told apart") {
    CHECK(ris("SN  - 07434618\n").extra.at("issn") == "0743-4618");
    CHECK(ris("SN  - 1234-567x, 0743-4618\n").extra.at("issn") == "1234-567X\n0743-4618");
    CHECK(ris("SN  - 0743-4618 (Print)\n").extra ==
          std::map<std::string, std::string>{{"issn", "0743-4618"}, {"ris:SN", "0743-4618 (Print)"}});
    CHECK(ris("SN  - 978-0-306-40615-7\n").isbn == "9780306406157");
    CHECK(ris("SN  - 9780306406157 (hbk)\n").isbn == "9780306406157");
    const auto read = read_as("ris", "TY  - BOOK\nTI  - T\nSN  - 978-0-306-40615-8\nER  -\n");
    CHECK(read.messages() ==
          Lines{"3: '978-0-306-40615-8' is not an ISBN: its check digit is wrong; mend it; it is kept as ris:SN"});
}

TEST_CASE("a broken record is rejected with its line, the others are read") {
    const auto read = read_as("ris",
                              "TY  - JOUR\nTI  - One\nER  - \n\nTI  - no type\nER  - \n"
                              "TY  - JOUR\nVL  - 3\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n");
    CHECK(read.messages() ==
          Lines{"5: the record that starts here has no TY; a record starts with TY  - and ends with ER  -",
                "7: the record that starts here says nothing of a work; complete it or remove it"});
    CHECK(read.data.references.size() == 2);
    const auto csl = read_as("csl-json",
                             "[{\"type\": \"book\", \"title\": \"A\"},\n{\"type\": \"book\",\n \"title\": B},\n"
                             "{\"type\": \"book\", \"title\": \"C\"}]");
    REQUIRE(csl.problems.size() == 1);
    CHECK(csl.problems[0].line == 3);
    CHECK(csl.data.references.size() == 2);
    const auto xml =
        read_as("endnote-xml", "<xml><records>\n<record><titles><title>A</title></titles></record>\n<record></recor");
    REQUIRE_FALSE(xml.problems.empty());
    CHECK(xml.problems[0].line == 3);
    CHECK(xml.data.references.size() == 1);
}

TEST_CASE("files that hold something else are errors, empty ones are not") {
    for (const auto* format :
         {"ris", "nbib", "isi", "endnote-xml", "pubmed-xml", "jats", "csl-json", "crossref-json"}) {
        INFO(format);
        CHECK(read_as(format, "hello <world>").problems.size() >= 1);
        CHECK(read_as(format, "hello").data.references.empty());
    }
    CHECK(read_as("ris", "\n").problems.empty());
    CHECK(read_as("csl-json", "[]").problems.empty());
    CHECK(read_as("crossref-json", R"({"message": {"items": []}})").problems.empty());
}

TEST_CASE("a book may name itself where an article names its journal; a bare key is kept") {
    CHECK(only("ris", "TY  - BOOK\nT2  - Handbook\nER  - \n").title == "Handbook");
    CHECK(only("ris", "TY  - BOOK\nTI  - T\nT2  - Handbook\nER  - \n").extra.at("series") == "Handbook");
    CHECK(only("ris", "TY  - GEN\nID  - a:B1\nER  - \n").key == "a:B1");
}

TEST_CASE("encodings and line ends") {
    CHECK(ris("AU  - M\xC3\xBCller, K\r\n").authors.at(0).family == "Müller");
    auto latin = read_as("ris", "TY  - JOUR\rTI  - Caf\xE9 \x96 bar\rER  - \r");
    CHECK(latin.data.references.at(0).title == "Café – bar");
    CHECK(latin.problems.at(0).message == "is not UTF-8: read as Windows-1252");
    CHECK(only("ris", "\xEF\xBB\xBFTY  - JOUR\nTI  - T\nER  - \n").title == "T");
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string("TY  - JOUR\nTI  - T\nER  - \n")) {
        utf16 += {c, '\0'};
    }
    CHECK(only("ris", utf16).title == "T");
    auto controls = read_as("ris",
                            "TY  - JOUR\nTI  - A\x1B[31m\xE2\x80\xAE"
                            "b\nER  - \n");
    CHECK(controls.data.references.at(0).title == "A [31mb");
    CHECK(controls.problems.at(0).message == "2 control or direction characters left out, the first is U+001B");
}

TEST_CASE("made keys do not depend on the order of the file") {
    const std::string a = "TY  - JOUR\nAU  - Ébert, J\nPY  - 2001\nTI  - On the Calf\nDO  - 10.1000/a\nER  - \n";
    const std::string b = "TY  - JOUR\nAU  - Ebert, K\nPY  - 2001\nTI  - Calf again\nER  - \n";
    const std::string c = "TY  - JOUR\nPY  - 2001\nTI  - 山田\nER  - \n";
    const auto keys = [](const std::string& text) {
        std::map<std::string, std::string> by_title;
        auto read = read_as("ris", text);
        separate_keys(read.data.references, nothing_stored, read.problems);
        for (const auto& reference : read.data.references) {
            by_title[reference.title] = reference.key;
        }
        return by_title;
    };
    CHECK(keys(a).at("On the Calf") == "ebert2001calf");
    CHECK(keys(a + b + c) == keys(c + b + a));
    CHECK(keys(a + b).at("On the Calf").starts_with("ebert2001calf-"));
    CHECK(is_key(keys(c).at("山田")));
    const auto twice = read_as("ris", a + a);
    CHECK(twice.data.references.size() == 1);
    CHECK(twice.problems.at(0).message == "the record that starts here says the same as that of line 1");
}

TEST_CASE("a record without end does no harm") {
    std::string text = "TY  - JOUR\nTI  - T\n";
    for (int i = 0; i < 100000; ++i) {
        text += "M1  - x\n";
    }
    const auto read = read_as("ris", text);
    CHECK(read.data.references.empty());
    CHECK(read.problems.back().message == "the record that starts here has more than 20000 fields");
    const auto long_name = ris("AU  - " + std::string(100000, 'A') + ", B\nPY  - 2000\n");
    CHECK(long_name.key.size() < 200);
}

TEST_CASE("no entity is expanded and depth is limited") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) {
        deep += "<a>";
    }
    CHECK_FALSE(read_as("jats", deep).problems.empty());
    CHECK_FALSE(read_as("csl-json", std::string(100000, '[')).problems.empty());
    CHECK_FALSE(read_as("crossref-json", "[{\"type\":\"book\",\"a\":" + std::string(100000, '[')).problems.empty());
    const auto read =
        read_as("endnote-xml",
                "<!DOCTYPE xml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><xml><records><record><titles>"
                "<title>&b; &amp; c</title></titles></record></records></xml>");
    CHECK(read.data.references.at(0).title == "&b; & c");
}

TEST_CASE("files cut off or changed anywhere are read or refused, never more") {
    std::mt19937 random(7);
    const std::string bytes = "\n\r\t \"{}[]<>&;/=-,:\\0A\xC3\xFF";
    for (const auto& path : files_below(GROUNDS_ROOT "/tests/golden", ".ris .nbib .ciw .xml .nxml .json")) {
        const auto text = file_text(path);
        const auto* reader = reader_for(path.filename().string(), text);
        if (reader == nullptr) {
            continue;
        }
        INFO(path);
        for (std::size_t end = 0; end < text.size(); ++end) {
            CHECK_FALSE(read_as(reader->name, text.substr(0, end)).data.files.empty());
        }
        for (int i = 0; i < 500; ++i) {
            auto changed = text;
            for (int flips = 0; flips < 8; ++flips) {
                changed[random() % changed.size()] = bytes[random() % bytes.size()];
            }
            for (const auto& problem : read_as(reader->name, changed).problems) {
                CHECK_FALSE(problem.message.empty());
            }
        }
    }
}

TEST_CASE("what a RIS file says comes back") {
    rc::check([] {
        const auto word =
            *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcdexyzABC"))));
        const auto family =
            *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("ABCDEFG"))));
        const int year = *rc::gen::inRange(1000, 2999);
        const int first = *rc::gen::inRange(1, 9999);
        const int last = *rc::gen::inRange(first, 19999);
        const auto text = fmt::format(
            "TY  - JOUR\nAU  - {0}, {1}\nTI  - {1} {0}\nJF  - {0}\nPY  - {2}\nVL  - {3}\nSP  - {3}\nEP  - {4}\n"
            "KW  - {0}\nKW  - {1}\nU3  - {1}\nER  - \n",
            family, word, year, first, last);
        const auto reference = only("ris", text);
        RC_ASSERT(reference.authors == (std::vector<Name>{{family, word, "", "", ""}}));
        RC_ASSERT(reference.title == word + " " + family);
        RC_ASSERT(reference.container_title == family);
        RC_ASSERT(reference.issued == std::to_string(year));
        RC_ASSERT(reference.page == (first == last ? std::to_string(first) : fmt::format("{}-{}", first, last)));
        RC_ASSERT(reference.extra.at("keywords") == family + "; " + word);
        RC_ASSERT(reference.extra.at("ris:U3") == word);
    });
}

TEST_CASE("samples of other projects: every record is stored or has its reason", "[bibliography][shared]") {
    const auto files = files_below(GROUNDS_SHARED "/samples", ".ris .nbib .isi .txt .xml .nxml .json");
    if (files.empty()) {
        WARN("skipped: no samples below " GROUNDS_SHARED "/samples");
        return;
    }
    std::map<std::string_view, std::array<std::size_t, 4>> counts;  // files, references, errors, warnings
    for (const auto& path : files) {
        const auto text = file_text(path);
        const auto* reader = reader_for(path.filename().string(), text);
        if (reader == nullptr || is_article_format(reader->name) || path.filename() == "references-shared.ris") {
            continue;
        }
        const auto read = read_as(reader->name, text);
        auto& count = counts[reader->name];
        ++count[0];
        count[1] += read.data.references.size();
        for (const auto& problem : read.problems) {
            ++count[problem.severity == Problem::Severity::error ? 2 : 3];
            CHECK_FALSE(problem.hint.empty());
        }
        CHECK((!read.data.references.empty() || !read.problems.empty() || reader->name == "jats"));
    }
    for (const auto& [format, count] : counts) {
        WARN(format << ": " << count[0] << " files, " << count[1] << " references, " << count[2] << " errors, "
                    << count[3] << " warnings");
    }
    CHECK(counts["ris"][1] > 100);
    CHECK(counts["jats"][1] > 1000);
}
