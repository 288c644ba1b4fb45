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
        {"https://pubmed.ncbi.nlm.nih.gov/8828669/", "PMID 8828669"},
        {"https://pubmed-ncbi-nlm-nih-gov.proxy.example/8828669/", "PMID 8828669"},
        {"http://www.ncbi.nlm.nih.gov/pubmed/8828669", "PMID 8828669"},
        {"https://europepmc.org/article/med/8828669", "PMID 8828669"},
        {"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/", "PMC123456"},
        {"https://arxiv.org/abs/2401.01234v2", "10.48550/arxiv.2401.01234"},
        {"https://www.nber.org/papers/w18125", "10.3386/w18125"},
        {"https://papers.ssrn.com/sol3/papers.cfm?abstract_id=123456", "10.2139/ssrn.123456"},
        {"https://www.example.org/news/", "example.org/news"},
    }));
    CAPTURE(address);
    CHECK(work_at(address).text() == text);
}
