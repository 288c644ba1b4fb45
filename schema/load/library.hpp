// SPDX-License-Identifier: MIT
// Everything that the resolver of markers may know, read in a few sweeps: no statement a work.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "schema/db/connection.hpp"
#include "schema/load/records.hpp"
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

/// What stands around a citation. Pointers hold until the next place is asked for; claim and question may be null.
struct CitationContext {
    const Citation* citation = nullptr;
    const Appearance* appearance = nullptr;
    const Claim* claim = nullptr;
    const Question* question = nullptr;
};

/// Reads what stands around citations; an appearance with many of them is read once, if they come in order.
class CitationContexts {
public:
    explicit CitationContexts(RecordLoader& records) : records_(records) {}

    CitationContext of(const CitationPlace& place);

private:
    void read(const std::string& appearance);

    RecordLoader& records_;
    std::optional<Appearance> appearance_;
    std::optional<Claim> claim_;
    std::optional<Question> question_;
    std::unordered_map<long, std::size_t> citation_;  ///< its place within the appearance, by its row
};

}  // namespace grounds::load
