// SPDX-License-Identifier: MIT
// The one home of DOI, PMID, PMCID, ISBN, arXiv numbers and web addresses: one normal form each, whatever is printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace grounds::works {

/// What a whole text is, if it is a DOI and nothing else: lower case, without what announces it. Read are "doi:",
/// info:doi/, urn:doi:, resolvers, a publisher's or library proxy's address that holds the DOI, short DOIs ("10/abc"),
/// percent-encoding and HTML's entities; brackets around it and punctuation behind it are no part of it.
std::optional<std::string> normal_doi(std::string_view text);

/// The DOIs of a list with commas, semicolons or spaces between; none if anything else stands in it.
std::vector<std::string> dois_in(std::string_view list);
/// One to nine digits, also with "PMID:" or as an address of PubMed.
std::optional<std::string> normal_pmid(std::string_view text);
/// "PMC" and digits, also as an address.
std::optional<std::string> normal_pmcid(std::string_view text);
/// 10 or 13 characters without hyphens, also behind "ISBN"; nothing if the check digit is wrong.
std::optional<std::string> normal_isbn(std::string_view text);
/// "2101.00001" or "hep-th/9901001", without its version.
std::optional<std::string> normal_arxiv(std::string_view text);
/// http, https or ftp, without spaces.
std::optional<std::string> normal_url(std::string_view text);

/// ISBNs as they are compared: 978 and a new check digit for those of 10 characters. Anything else stays.
std::string isbn_13(const std::string& isbn);
/// A web address as addresses are compared: without scheme, "www.", the last slash, the place in the page and what
/// only counts visits ("utm_source=..."), the host in lower case.
std::string plain_url(std::string_view text);

/// The first DOI that stands in a text, in its normal form; "" if there is none.
std::string doi_in(std::string_view text);
/// The PubMed number in an address such as https://pubmed.ncbi.nlm.nih.gov/123/; "" if there is none.
std::string pmid_in(std::string_view address);
/// The arXiv number in an address, a DOI or behind "arXiv:"; "" if there is none.
std::string arxiv_in(std::string_view text);
/// The ISBN behind the word in a text in small letters, "isbn: 0-8044-2957-x" or ".../isbn/9780804429573", with its
/// check digit as printed; "" if there is none.
std::string isbn_in(std::string_view lower);

/// Where a work with this identifier is found. A DOI may hold "<", "#" and "?", which are percent-encoded.
std::string doi_address(std::string_view doi);
std::string pubmed_address(std::string_view pmid);
std::string pmc_address(std::string_view pmcid);
/// The first of these that there is; "" if there is none.
std::string identifier_address(std::string_view doi, std::string_view pmid, std::string_view pmcid);

/// Where an address or DOI that begins at the text's start ends: at a space or quotation mark, without punctuation of
/// the sentence around it. A bracket that closes belongs to it only if it opens in it: 10.1016/0002-9378(95)90186-8.
std::size_t address_length(std::string_view text);

/// Each kind of identifier that a text holds, the first of its kind, in its normal form.
struct Identifiers {
    std::string doi, pmid, pmcid, isbn, arxiv, url;  ///< url as plain_url()

    [[nodiscard]] bool has_identifier() const {
        return !doi.empty() || !pmid.empty() || !pmcid.empty() || !isbn.empty() || !arxiv.empty() || !url.empty();
    }
};
Identifiers identifiers_in(std::string_view text);

/// base::date_of().
inline std::string issued_date(std::string_view year, std::string_view month, std::string_view day) {
    return base::date_of(year, month, day);
}

/// Identifiers as they are compared; empty where the address does not tell.
struct Linked {
    std::string doi, pmid, pmcid, isbn;
    std::string url;  ///< as addresses are compared; of any address

    [[nodiscard]] bool has_identifier() const {
        return !doi.empty() || !pmid.empty() || !pmcid.empty() || !isbn.empty();
    }
    /// "10.1000/x", "PMID: 123", "PMC123", "ISBN ..." or the address: what a reader knows for what it is, and what
    /// PubMed and the fields of reference managers for an identifier take.
    [[nodiscard]] std::string text() const;
};

/// On any host: a DOI or PMCID anywhere, the paths of PubMed, Europe PMC, arXiv, NBER and SSRN, behind a library's
/// proxy too. A text that is no address but an identifier ("10.1000/x", "PMID: 123") is read as well.
Linked work_at(std::string_view address);

/// A record's DOI; without one, the DOI that its address tells: "https://www.nber.org/papers/w1234" has 10.3386/w1234.
std::string known_doi(std::string_view doi, std::string_view address);

}  // namespace grounds::works
