// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/model/venue.hpp"
#include "schema/terms.hpp"

namespace grounds {

/// What the resolver of markers knows of a reference and of the study that it reports: enough to rank a hundred
/// thousand of them without reading a finding.
struct CitableWork {
    std::string key;
    std::string title;
    std::vector<std::string> authors;  ///< family names with particles; institutions as they call themselves
    bool more_authors = false;
    std::string container_title;
    std::string container_title_short;
    std::string publisher;
    std::optional<int> year;
    std::string doi, pmid, pmcid, isbn, url;
    std::string study;  ///< empty if no study of it is recorded
    std::optional<Design> design;
    std::optional<Blinding> blinding;
    std::string comparator;
    std::vector<std::string> questions;  ///< ids of those that the study's findings answer
    std::string topic;                   ///< words on the study: population, intervention, outcomes, questions
};

/// All works and venues of a database.
struct Library {
    std::vector<CitableWork> works;  ///< by key
    std::vector<Venue> venues;
};

}  // namespace grounds
