// SPDX-License-Identifier: MIT
#include "works/identifiers.hpp"

#include <catch2/catch.hpp>

using namespace grounds::works;

TEST_CASE("an address tells the work on any host", "[addresses]") {
    const auto [address, text] = GENERATE(table<std::string, std::string>({
        {"https://doi.org/10.1000/ABC.1", "10.1000/abc.1"},
        {"https://journals.example/doi/full/10.1000/abc.1?rss=yes", "10.1000/abc.1"},
        {"https://journals.example/doi/10.1000/abc.1/full", "10.1000/abc.1"},
        {"https://read.example/redirect?u=https%3A%2F%2Fdoi.org%2F10.1000%2Fabc.1", "10.1000/abc.1"},
        {"https://pubmed.ncbi.nlm.nih.gov/8828669/", "PMID: 8828669"},
        {"https://pubmed-ncbi-nlm-nih-gov.proxy.example/8828669/", "PMID: 8828669"},
        {"http://www.ncbi.nlm.nih.gov/pubmed/8828669", "PMID: 8828669"},
        {"https://europepmc.org/article/med/8828669", "PMID: 8828669"},
        {"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/", "PMC123456"},
        {"https://arxiv.org/abs/2401.01234v2", "10.48550/arxiv.2401.01234"},
        {"https://www.nber.org/papers/w18125", "10.3386/w18125"},
        {"https://papers.ssrn.com/sol3/papers.cfm?abstract_id=123456", "10.2139/ssrn.123456"},
        {"https://www-nature-com.proxy.example/articles/s41562-018-0506-1", "10.1038/s41562-018-0506-1"},
        {"https://www.bmj.com/content/356/bmj.i6583", "10.1136/bmj.i6583"},
        {"https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(21)01700-1/fulltext",
         "10.1016/s0140-6736(21)01700-1"},
        {"https://arxiv.org/html/2401.01234v2", "10.48550/arxiv.2401.01234"},
        {"https://arxiv.org/abs/hep-th/9901001", "10.48550/arxiv.hep-th/9901001"},
        {"https://books.example/isbn/080442957x", "ISBN 080442957X"},
        {"https://books.example/find?isbn=978-0-8044-2957-3", "ISBN 9780804429573"},
        {"https://www.example.org/news/", "example.org/news"},
    }));
    CAPTURE(address);
    CHECK(work_at(address).text() == text);
}

TEST_CASE("the address of a work leads to it, whatever its identifier holds", "[addresses]") {
    const std::string sici = "10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-1";
    CHECK(doi_address(sici) == "https://doi.org/10.1002/(sici)1096-8644(199601)99:1%3C1::aid-ajpa1%3E3.0.co;2-1");
    for (const std::string& doi :
         {sici, std::string("10.1000/a#b?c%d&e"), std::string("10.1016/0002-9378(95)90186-8")}) {
        CHECK(normal_doi(doi_address(doi)) == doi);
    }
    CHECK(work_at(pubmed_address("8828669")).pmid == "8828669");
    CHECK(work_at(pmc_address("PMC123456")).pmcid == "PMC123456");
}
