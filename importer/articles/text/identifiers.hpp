// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importer/articles/text/text.hpp"

namespace grounds::articles {

struct FoundIdentifier {
    enum class Kind { doi, pmid, pmcid, trial, url };
    Kind kind = Kind::url;
    Span span;           ///< with what announces it: "doi:", "PMID: "
    std::string target;  ///< the DOI in small letters and without resolver; the number; the address
};

/// DOIs (bare, with "doi:" or as an address), "PMID: 123", "PMC123", "NCT01234567" and web addresses, in order. An
/// address of a DOI or of PubMed is what it leads to.
std::vector<FoundIdentifier> identifiers_in(const Text& text, const Span& span);

/// True if an address leads to where studies are published or registered, or to an authority of health.
bool is_scholarly(std::string_view address);

}  // namespace grounds::articles
