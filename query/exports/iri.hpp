// SPDX-License-Identifier: MIT
// IRIs of what an export names. Data can't end one: what may not stand in an IRI is percent-encoded.
#pragma once

#include <string>
#include <string_view>

#include "schema/model/reference.hpp"
#include "schema/model/source.hpp"

namespace grounds::exports {

/// `data` as an IRI; reserved characters and percent signs stay. "" for what is not an http, https or ftp address.
std::string web_iri(std::string_view data);

/// BASE#KIND-ID, or relative to the document where `base` is empty.
std::string local_iri(std::string_view base, std::string_view kind, std::string_view id);

/// The article's address, or a local IRI where it has none.
std::string source_iri(const Source& source, std::string_view base);

/// The work's DOI, else PubMed, else PubMed Central, else its address, as an IRI; a local IRI if it has none.
std::string work_iri(const Reference& reference, std::string_view base);

}  // namespace grounds::exports
