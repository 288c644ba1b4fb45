// SPDX-License-Identifier: MIT
// Which work a web address leads to, by what stands in it.
#pragma once

#include <string>
#include <string_view>

namespace grounds::works {

/// Identifiers as they are compared; empty where the address does not tell.
struct Linked {
    std::string doi, pmid, pmcid, isbn;
    std::string url;  ///< as addresses are compared; of any address

    [[nodiscard]] bool has_identifier() const {
        return !doi.empty() || !pmid.empty() || !pmcid.empty() || !isbn.empty();
    }
    /// "10.1000/x", "PMID 123", "PMC123", "ISBN ..." or the address: what a reference manager takes.
    [[nodiscard]] std::string text() const;
};

/// On any host: a DOI or PMCID anywhere, the paths of PubMed, Europe PMC, arXiv, NBER and SSRN, behind a library's
/// proxy too. A text that is no address but an identifier ("10.1000/x", "PMID: 123") is read as well.
Linked work_at(std::string_view address);

}  // namespace grounds::works
