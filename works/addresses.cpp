// SPDX-License-Identifier: MIT
// Addresses of works, read and written.
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

/// The DOI that an archive gives to what it keeps under a number of its own.
std::string archive_doi(const std::string& address) {
    if (const auto number = arxiv_in(address); !number.empty()) {
        return "10.48550/arxiv." + number;
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

/// The DOI that some publishers write into their addresses without its first part.
std::string publisher_doi(const std::string& address) {
    struct Publisher {
        std::string_view host, path, prefix;
    };
    constexpr Publisher publishers[] = {{"nature.com", "/articles/", "10.1038/"},
                                        {"bmj.com", "/bmj.", "10.1136/bmj."},
                                        {"thelancet.com", "/piis", "10.1016/s"},
                                        {"cell.com", "/piis", "10.1016/s"}};
    for (const auto& [host, path, prefix] : publishers) {
        std::string proxied(host);  // "www-nature-com.proxy.example"
        std::replace(proxied.begin(), proxied.end(), '.', '-');
        const auto site = std::min(address.find(host), address.find(proxied + "."));
        const auto at = site == std::string::npos ? site : address.find(path, site);
        if (at == std::string::npos) {
            continue;
        }
        const auto start = at + path.size();
        auto end = start;
        while (end < address.size() && (std::isalnum(static_cast<unsigned char>(address[end])) != 0 ||
                                        std::string_view("-.()").find(address[end]) != std::string_view::npos)) {
            ++end;
        }
        const auto name = address.substr(start, end - start);
        const bool telling = name.size() > 4 && std::any_of(name.begin(), name.end(), is_digit);
        if (telling) {
            return std::string(prefix) + name;
        }
    }
    return {};
}

}  // namespace

std::string known_doi(std::string_view doi, std::string_view address) {
    return doi.empty() && !address.empty() ? work_at(address).doi : doi_in(doi);
}

std::string doi_address(std::string_view doi) {
    return "https://doi.org/" + base::percent_encoded(doi, "-._~/:@!$'()*+,;=");
}

std::string pubmed_address(std::string_view pmid) {
    return "https://pubmed.ncbi.nlm.nih.gov/" + base::percent_encoded(pmid, "-._~") + "/";
}

std::string pmc_address(std::string_view pmcid) {
    return "https://pmc.ncbi.nlm.nih.gov/articles/" + base::percent_encoded(pmcid, "-._~") + "/";
}

std::string identifier_address(std::string_view doi, std::string_view pmid, std::string_view pmcid) {
    return !doi.empty()     ? doi_address(doi)
           : !pmid.empty()  ? pubmed_address(pmid)
           : !pmcid.empty() ? pmc_address(pmcid)
                            : "";
}

std::string Linked::text() const {
    return !doi.empty()     ? doi
           : !pmid.empty()  ? "PMID: " + pmid
           : !pmcid.empty() ? pmcid
           : !isbn.empty()  ? "ISBN " + isbn
                            : url;
}

Linked work_at(std::string_view address) {
    const auto plain = plain_address(address.substr(0, 2000));
    const auto small = base::lower_ascii(plain);
    Linked linked;
    linked.url = plain_url(plain);
    linked.doi = doi_in(plain);
    linked.pmid = pmid_of(small);
    linked.pmcid = pmcid_of(small);
    linked.isbn = isbn_in(small);
    if (linked.doi.empty()) {
        linked.doi = archive_doi(small);
    }
    if (linked.doi.empty()) {
        linked.doi = publisher_doi(small);
    }
    return linked;
}

}  // namespace grounds::works
