// SPDX-License-Identifier: MIT
#include "works/identifiers.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/ascii.hpp"

namespace grounds::works {

namespace {

using base::is_digit;

/// Escapes of ASCII resolved, and the host of a library's proxy ("pubmed-ncbi-nlm-nih-gov.proxy.example") as it was.
std::string plain_address(std::string_view address) {
    auto plain = base::percent_decoded(address);
    for (const auto& [proxied, host] : std::to_array<std::pair<std::string_view, std::string_view>>(
             {{"pubmed-ncbi-nlm-nih-gov.", "pubmed.ncbi.nlm.nih.gov."},
              {"www-ncbi-nlm-nih-gov.", "www.ncbi.nlm.nih.gov."},
              {"www-nber-org.", "www.nber.org."}})) {
        if (const auto found = plain.find(proxied); found != std::string::npos) {
            plain.replace(found, proxied.size(), host);
        }
    }
    return plain;
}

/// The digits behind a mark, passing the rest of a host: "pubmed.ncbi.nlm.nih.gov.proxy.example/123".
std::string digits_behind(const std::string& address, std::string_view mark, std::string_view path, std::size_t most) {
    const auto host = address.find(mark);
    if (host == std::string::npos) {
        return {};
    }
    const auto found = address.find(path, host);
    const auto start = found == std::string::npos ? address.size() : found + path.size();
    auto end = start;
    while (end < address.size() && is_digit(address[end])) {
        ++end;
    }
    return end - start <= most ? address.substr(start, end - start) : "";
}

std::string pmid_of(const std::string& address) {
    for (const auto& [mark, path] :
         std::to_array<std::pair<std::string_view, std::string_view>>({{"pubmed.ncbi.nlm.nih.gov", "/"},
                                                                       {"ncbi.nlm.nih.gov", "/pubmed/"},
                                                                       {"europepmc.org", "/med/"},
                                                                       {"pmid", ": "},
                                                                       {"pmid", ":"},
                                                                       {"pmid", "="},
                                                                       {"pmid", " "}})) {
        if (auto digits = digits_behind(address, mark, path, 8); !digits.empty()) {
            return digits;
        }
    }
    return {};
}

std::string pmcid_of(const std::string& address) {
    for (auto at = address.find("pmc"); at != std::string::npos; at = address.find("pmc", at + 1)) {
        const bool begins = at == 0 || !std::isalpha(static_cast<unsigned char>(address[at - 1]));
        auto end = at + 3;
        while (end < address.size() && is_digit(address[end])) {
            ++end;
        }
        if (begins && end - at >= 7 && end - at <= 12) {
            return "PMC" + address.substr(at + 3, end - at - 3);
        }
    }
    return {};
}

/// A DOI without what a publisher's page adds to it.
std::string doi_of(const std::string& address) {
    auto doi = doi_in(address);
    doi = doi.substr(0, doi.find_first_of("?#&"));
    for (const std::string_view tail :
         {"/full/html", "/fulltext", "/full", "/abstract", "/epdf", "/pdf", ".pdf", "/meta", "/html"}) {
        if (doi.size() > tail.size() + 8 && doi.ends_with(tail)) {
            doi.resize(doi.size() - tail.size());
        }
    }
    return doi;
}

/// The DOI that an archive gives to what it keeps under a number of its own.
std::string archive_doi(const std::string& address) {
    if (const auto at = address.find("arxiv.org/"); at != std::string::npos) {
        const auto start = address.find_first_of("0123456789", at);
        const auto end = start == std::string::npos ? start : address.find_first_not_of("0123456789.", start);
        auto number = start == std::string::npos ? "" : address.substr(start, end - start);
        while (number.ends_with('.')) {
            number.pop_back();
        }
        return number.size() >= 9 ? "10.48550/arxiv." + number : "";
    }
    if (const auto number = digits_behind(address, "nber.org", "/papers/w", 6); !number.empty()) {
        return "10.3386/w" + number;
    }
    for (const std::string_view path : {"abstract_id=", "abstract="}) {
        if (const auto number = digits_behind(address, "ssrn.com", path, 9); !number.empty()) {
            return "10.2139/ssrn." + number;
        }
    }
    return {};
}

std::string isbn_of(const std::string& address) {
    const auto at = address.find("isbn");
    std::string digits;
    for (auto i = at == std::string::npos ? address.size() : at + 4; i < address.size() && digits.size() < 13; ++i) {
        if (is_digit(address[i]) || (address[i] == 'x' && digits.size() == 9)) {
            digits += address[i];
        } else if (std::string_view("/=:- ").find(address[i]) == std::string_view::npos) {
            break;
        }
    }
    return digits.size() == 13 || digits.size() == 10 ? digits : "";
}

}  // namespace

std::string Linked::text() const {
    return !doi.empty()     ? doi
           : !pmid.empty()  ? "PMID " + pmid
           : !pmcid.empty() ? pmcid
           : !isbn.empty()  ? "ISBN " + isbn
                            : url;
}

Linked work_at(std::string_view address) {
    const auto plain = plain_address(address.substr(0, 2000));
    const auto small = base::lower_ascii(plain);
    Linked linked;
    linked.url = plain_url(plain);
    linked.doi = doi_of(plain);
    linked.pmid = pmid_of(small);
    linked.pmcid = pmcid_of(small);
    linked.isbn = isbn_of(small);
    if (linked.doi.empty()) {
        linked.doi = archive_doi(small);
    }
    return linked;
}

}  // namespace grounds::works
