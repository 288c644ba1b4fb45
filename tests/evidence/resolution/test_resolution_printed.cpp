// SPDX-License-Identifier: MIT
// Whatever form an identifier or a name is printed in, it means the same work.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <catch2/catch.hpp>

#include "base/ascii.hpp"
#include "base/file.hpp"
#include "base/fold.hpp"
#include "evidence/resolution/resolve.hpp"
#include "works/formats/formats.hpp"
#include "works/identifiers.hpp"

using namespace grounds;
using namespace grounds::resolution;

namespace {

std::string family_of(const Name& name) {
    return name.literal.empty() ? (name.particle.empty() ? "" : name.particle + " ") + name.family : name.literal;
}

CitableWork citable(const Reference& reference) {
    CitableWork work;
    work.key = reference.key;
    work.title = reference.title;
    for (const auto& author : reference.authors) {
        work.authors.push_back(family_of(author));
    }
    work.more_authors = reference.more_authors;
    work.container_title = reference.container_title;
    work.year = reference.year();
    work.doi = reference.doi;
    work.pmid = reference.pmid;
    work.pmcid = reference.pmcid;
    work.isbn = reference.isbn;
    work.url = reference.url;
    return work;
}

std::vector<Reference> references_of(const std::string& bibtex) {
    Dataset data;
    Problems problems;
    formats::read_bibtex({"x.bib", bibtex}, data, problems);
    for (const auto& problem : problems) {
        UNSCOPED_INFO(problem.message);
    }
    auto references = data.references.list();
    std::sort(references.begin(), references.end(),
              [](const Reference& a, const Reference& b) { return a.key < b.key; });
    return references;
}

Resolver resolver_of(const std::vector<Reference>& references) {
    Library library;
    for (const auto& reference : references) {
        library.works.push_back(citable(reference));
    }
    return Resolver(std::move(library), [](const std::string&) { return std::vector<Finding>(); });
}

Resolved resolved(const Resolver& resolver, const std::string& marker) {
    MarkerQuery query;
    query.marker = marker;
    return resolver.resolve(query);
}

std::string decomposed(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::Normalizer2::getNFDInstance(status)
        ->normalize(icu::UnicodeString::fromUTF8(text), status)
        .toUTF8String(result);
    return result;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(c - (base::is_lower(c) ? 'a' - 'A' : 0)); });
    return text;
}

/// A DOI as articles, lists, addresses and programs print it; none of a work without one.
std::vector<std::string> printed_forms(const std::string& doi) {
    if (doi.empty()) {
        return {};
    }
    std::vector<std::string> forms{upper(doi), base::percent_encoded(doi, ""), works::doi_address(doi),
                                   "https://doi.org/" + base::percent_encoded(doi, "")};
    for (const std::string before : {"", "doi:", "DOI: ", "https://doi.org/", "https://dx.doi.org/", "info:doi/",
                                     "see https://www.example.org/doi/full/"}) {
        forms.push_back(before + doi);
    }
    return forms;
}

std::string capitalised(std::string text) {
    text.front() = static_cast<char>(text.front() - ('a' <= text.front() && text.front() <= 'z' ? 'a' - 'A' : 0));
    return text;
}

}  // namespace

TEST_CASE("a work is found by its SICI, its DOI with a full stop, its ISBN with X", "[resolution]") {
    const auto resolver = resolver_of(references_of(
        "@article{sici, title={One of them}, author={A, B}, year={1996},\n"
        "  doi={10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1}}\n"
        "@article{stop, title={Another one}, author={C, D}, year={1997}, doi={10.5555/full.stop.}}\n"
        "@book{isbn, title={A third}, author={E, F}, year={1998}, isbn={0-8044-2957-X}}\n"
        "@misc{preprint, title={A fourth}, author={G, H}, year={2021}, doi={10.48550/arXiv.2101.00001}}\n"));
    CHECK(resolved(resolver, "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1").reference == "sici");
    CHECK(resolved(resolver, "https://doi.org/10.1002/(SICI)1096-8644(199601)99:1%3C1::AID-AJPA1%3E3.0.CO;2-1")
              .reference == "sici");
    CHECK(resolved(resolver, "10.5555/full.stop.").reference == "stop");
    CHECK(resolved(resolver, "doi:10.5555/full.stop").reference == "stop");
    for (const std::string isbn : {"ISBN 0-8044-2957-X", "ISBN 978-0-8044-2957-3", "ISBN 080442957x",
                                   "isbn:9780804429573", "https://books.example/isbn/080442957X"}) {
        CAPTURE(isbn);
        CHECK(resolved(resolver, isbn).reference == "isbn");
    }
    for (const auto& form : printed_forms("10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-1")) {
        CAPTURE(form);
        CHECK(resolved(resolver, form).reference == "sici");
    }
    CHECK(resolved(resolver, "arXiv:2101.00001v3").reference == "preprint");
}

TEST_CASE("a work is found by its author without the accents, or with them apart", "[resolution]") {
    const auto resolver = resolver_of(
        references_of("@article{nguyen, title={One of them}, author={Nguy\u1EC5n, T}, year={2015}}\n"
                      "@article{weiss, title={Another one}, author={Wei\u00DF, P}, year={2016}}\n"
                      "@article{mueller, title={A third}, author={M\u00FCller, K}, year={2017}}\n"
                      "@article{dodo, title={A fourth}, author={\u0110\u1ED7, K}, year={2018}}\n"
                      "@article{lukasz, title={A fifth}, author={S\u0142owik-\u00D8st, K}, year={2019}}\n"));
    const auto first = [&](const std::string& marker) {
        const auto found = resolved(resolver, marker);
        return found.candidates.empty() ? "" : found.candidates.front().reference;
    };
    CHECK(first("Nguyen 2015") == "nguyen");
    CHECK(first("Nguye\u0302\u0303n 2015") == "nguyen");
    CHECK(first("Weiss 2016") == "weiss");
    CHECK(first("Mu\u0308ller 2017") == "mueller");
    CHECK(first("Muller et al., 2017") == "mueller");
    CHECK(first("\u0110\u1ED7 2018") == "dodo");
    CHECK(first("Slowik-Ost, 2019") == "lukasz");
}

TEST_CASE("each identifier of the data, in each printed form, means its work", "[resolution]") {
    const auto references = references_of(base::read_file(GROUNDS_ROOT "/data/bibliography.bib"));
    REQUIRE(references.size() > 50);
    const auto resolver = resolver_of(references);
    for (const auto& reference : references) {
        for (const auto& form : printed_forms(reference.doi)) {
            CAPTURE(form);
            CHECK(resolved(resolver, form).reference == reference.key);
            CHECK(resolved(resolver, form + ".").reference == reference.key);
        }
        CHECK(
            (reference.pmid.empty() || resolved(resolver, "PMID: " + reference.pmid + ".").reference == reference.key));
        CHECK((reference.pmcid.empty() || resolved(resolver, reference.pmcid).reference == reference.key));
        CHECK((reference.isbn.empty() || resolved(resolver, "ISBN " + reference.isbn).reference == reference.key));
    }
}

TEST_CASE("each name of the data, folded or with accents apart, means its work", "[resolution]") {
    const auto references = references_of(base::read_file(GROUNDS_ROOT "/data/bibliography.bib"));
    const auto resolver = resolver_of(references);
    long tried = 0;
    for (const auto& reference : references) {
        if (reference.authors.empty() || !reference.year() || !reference.authors.front().literal.empty()) {
            continue;
        }
        const auto name = family_of(reference.authors.front());
        for (const auto& form : {name, decomposed(name), capitalised(base::unaccented(name))}) {
            const auto found = resolved(resolver, form + " " + std::to_string(*reference.year()));
            const bool named = std::any_of(found.candidates.begin(), found.candidates.end(),
                                           [&](const auto& candidate) { return candidate.reference == reference.key; });
            CAPTURE(form, reference.key);
            CHECK(named);
            ++tried;
        }
    }
    CHECK(tried > 150);
}
