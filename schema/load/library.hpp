// SPDX-License-Identifier: MIT
// Everything that the resolver of markers may know, read in a few sweeps: no statement a work.
#pragma once

#include <string>
#include <vector>

#include "schema/db/connection.hpp"
#include "schema/model/source.hpp"
#include "schema/model/work.hpp"

namespace grounds::load {

/// All references, with what is known of their studies, by key; all venues, by id.
Library load_library(const db::Connection& db);

/// A citation with the ids of where it stands.
struct CitationPlace {
    long row = 0;
    std::string appearance;
    std::string source;
};

/// All citations that have a marker, by source, appearance and position; only those that the program decided, or only
/// those of one source, if asked.
std::vector<CitationPlace> load_citation_places(const db::Connection& db, bool only_program,
                                                const std::string& source = {});

}  // namespace grounds::load
