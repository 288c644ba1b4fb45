// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "works/identifiers.hpp"

using namespace grounds::works;

namespace {

constexpr const char* sici = "10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-1";

std::string percent_encoded(const std::string& text) {
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
        constexpr const char* digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        encoded += plain ? std::string(1, c) : std::string{'%', digits[byte / 16], digits[byte % 16]};
    }
    return encoded;
}

std::string upper(std::string text) {
    for (auto& c : text) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return text;
}

/// A suffix as publishers make them, which does not end in what a sentence has behind a DOI.
rc::Gen<std::string> any_doi() {
    const auto letters = rc::gen::elementOf(std::string("abcxyz0123456789.-_;()/:"));
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(1000, 99999), rc::gen::container<std::string>(letters)),
                        [](const std::pair<int, std::string>& parts) {
                            std::string suffix;
                            long open = 0;
                            for (const char c : parts.second) {
                                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                                if (open < 0) {
                                    open = 0;
                                } else {
                                    suffix += c;
                                }
                            }
                            return "10." + std::to_string(parts.first) + "/a" + suffix +
                                   std::string(static_cast<std::size_t>(open), ')') + "7";
                        });
}

std::vector<std::string> printed_forms(const std::string& doi) {
    return {doi,
            "doi:" + doi,
            "DOI: " + doi,
            "https://doi.org/" + doi,
            "http://dx.doi.org/" + doi,
            "HTTPS://DX.DOI.ORG/" + upper(doi),
            "doi: https://doi.org/" + doi,
            "info:doi/" + doi,
            "urn:doi:" + doi,
            "https://doi.org/" + percent_encoded(doi),
            percent_encoded(doi),
            upper(doi),
            doi + ".",
            "(" + doi + ")",
            "[doi:" + doi + "].",
            "<https://doi.org/" + doi + ">",
            "https://doi-org.proxy.example.edu/" + doi,
            "https://onlinelibrary.example.com/doi/" + doi + "/full",
            "https://www.example.com/doi/abs/" + doi + "?journalCode=x",
            "host.proxy.example.edu/" + doi};
}

}  // namespace

TEST_CASE("a DOI in each form in which it is printed is one DOI", "[identifiers]") {
    const std::string doi =
        GENERATE(std::string("10.1001/jama.2016.9261"), std::string(sici), std::string("10.1016/0002-9378(95)90186-8"),
                 std::string("10.1175/1520-0477(1996)077<0437:tnyrp>2.0.co;2"));
    for (const auto& form : printed_forms(doi)) {
        CAPTURE(form);
        CHECK(normal_doi(form) == doi);
        CHECK(doi_in("see " + form + " and others") == doi);
    }
}

TEST_CASE("each DOI survives each form", "[identifiers]") {
    CHECK(rc::check([] {
        const auto doi = *any_doi();
        for (const auto& form : printed_forms(doi)) {
            RC_LOG() << form;
            RC_ASSERT(normal_doi(form).value_or("") == doi);
        }
    }));
}

TEST_CASE("DOIs with what HTML, NBIB and publishers put around them", "[identifiers]") {
    CHECK(normal_doi("10.1002/(SICI)1096-8644(199601)99:1&lt;1::AID-AJPA1&gt;3.0.CO;2-1") == sici);
    CHECK(normal_doi("10.1001/x12345 [doi]") == "10.1001/x12345");
    CHECK(normal_doi("https://journals.example.org/article?id=10.1371/journal.pone.0000001&type=x") ==
          "10.1371/journal.pone.0000001");
    CHECK(normal_doi("https://link.example.com/content/pdf/10.1007/s00125-020-1.pdf") == "10.1007/s00125-020-1");
    CHECK(doi_in("<p>10.1000/abc<br>next</p>") == "10.1000/abc");
    CHECK(doi_in("\"10.1000/abc\"") == "10.1000/abc");
}

TEST_CASE("short DOIs", "[identifiers]") {
    CHECK(normal_doi("10/abc12") == "10/abc12");
    CHECK(normal_doi("doi:10/abc12") == "10/abc12");
    CHECK(normal_doi("https://doi.org/abc12") == "10/abc12");
    CHECK(normal_doi("https://doi.org/10/abc12") == "10/abc12");
    CHECK(doi_in("on 10/2012 we met").empty());
}

TEST_CASE("what is no DOI", "[identifiers]") {
    for (const std::string text : {"", "10.1000", "10.1000/", "10.12/x", "see 10.1000/x and 10.1000/y", "doi", "doi:",
                                   "https://example.org/page", "10.1000/a b", "note: 10.1000/x", "110.1000/x"}) {
        CAPTURE(text);
        CHECK_FALSE(normal_doi(text));
    }
}

TEST_CASE("numbers of PubMed and arXiv", "[identifiers]") {
    for (const std::string text :
         {"7631676", "PMID: 7631676", "pmid7631676", "(PMID 7631676).", "https://pubmed.ncbi.nlm.nih.gov/7631676/",
          "http://www.ncbi.nlm.nih.gov/pubmed/7631676"}) {
        CAPTURE(text);
        CHECK(normal_pmid(text) == "7631676");
    }
    for (const std::string text :
         {"PMC6860204", "6860204", "PMCID: PMC6860204", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6860204/"}) {
        CAPTURE(text);
        CHECK(normal_pmcid(text) == "PMC6860204");
    }
    CHECK_FALSE(normal_pmcid("https://www.ncbi.nlm.nih.gov/books/NBK1/"));
    CHECK_FALSE(normal_pmid("1234567890"));
    for (const std::string text :
         {"arXiv:2101.00001v2", "https://arxiv.org/abs/2101.00001", "10.48550/arXiv.2101.00001", "2101.00001",
          "https://arxiv.org/pdf/2101.00001v3.pdf"}) {
        CAPTURE(text);
        CHECK(normal_arxiv(text) == "2101.00001");
    }
    CHECK(normal_arxiv("arXiv:hep-th/9901001") == "hep-th/9901001");
}

TEST_CASE("ISBNs of both lengths are one book", "[identifiers]") {
    for (const std::string text : {"0-8044-2957-X", "ISBN 0-8044-2957-X", "ISBN-10: 080442957x", "isbn 0 8044 2957 x",
                                   "0\u20138044\u20132957\u2013X"}) {
        CAPTURE(text);
        CHECK(normal_isbn(text) == "080442957X");
    }
    CHECK(isbn_13("080442957X") == "9780804429573");
    CHECK(normal_isbn("ISBN-13: 978-0-8044-2957-3") == "9780804429573");
    CHECK(normal_isbn("978-0-8044-2957-3") == "9780804429573");
    CHECK_FALSE(normal_isbn("0-8044-2957-1"));
    CHECK_FALSE(normal_isbn("0-8044-2957-X 978-0-8044-2957-3"));
    CHECK(identifiers_in("as in ISBN 0-8044-2957-X, p. 3").isbn == "080442957X");
}

TEST_CASE("no text breaks the readers of identifiers", "[identifiers]") {
    CHECK(rc::check([](const std::string& text) {
        for (const std::string before : {"", "doi:10.1000/", "https://doi.org/", "ISBN ", "arXiv:", "PMID"}) {
            identifiers_in(before + text);
            normal_isbn(before + text);
            normal_pmcid(before + text);
            const auto doi = normal_doi(before + text).value_or("");
            const bool stays = doi.empty() || normal_doi(doi) == doi;
            RC_LOG() << doi;
            RC_ASSERT(stays);
        }
    }));
}
