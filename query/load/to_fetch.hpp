// SPDX-License-Identifier: MIT
// Cited works that have no text here, by what a reference manager or PubMed finds them with.
#pragma once

#include "query/text/table.hpp"

namespace grounds::query {

/// One row a work from rows of (reference, title, doi, pmid, pmcid, isbn, url, source, citations), of which those of
/// one work may be many: a DOI before a PMID, PMCID, ISBN and address, each also where only an address holds it.
/// Identifiers first, kind by kind, since reference managers take one kind at a time; the most cited first.
Table works_to_fetch(const Table& cited);

}  // namespace grounds::query
