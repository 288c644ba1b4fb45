// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
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

/// Works in the order of their keys, by their places in it, ascending.
using WorkIds = std::vector<std::uint32_t>;

/// Works that are filed under words by which markers find them ("author:berg"; evidence/resolution/filing.hpp): in
/// memory, or in a database.
class WorkCatalogue {
public:
    WorkCatalogue() = default;
    virtual ~WorkCatalogue() = default;
    WorkCatalogue(const WorkCatalogue&) = delete;
    WorkCatalogue& operator=(const WorkCatalogue&) = delete;

    /// Of all works.
    [[nodiscard]] virtual std::size_t size() const = 0;
    [[nodiscard]] virtual const CitableWork& work(std::uint32_t id) const = 0;
    /// Those under a word; none under one that nobody has.
    [[nodiscard]] virtual const WorkIds& filed(const std::string& word) const = 0;
    [[nodiscard]] virtual const std::vector<Venue>& venues() const = 0;
};

}  // namespace grounds
