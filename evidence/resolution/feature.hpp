// SPDX-License-Identifier: MIT
// The interface of a feature: one file in evidence/resolution/features and one line in features.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/resolution/description.hpp"
#include "evidence/resolution/resolve.hpp"

namespace grounds::resolution {

/// A marker with everything that is worked out of it once.
struct ReadMarker {
    const MarkerQuery* query = nullptr;
    works::Marker marker;
    works::VenueIds venues;                        ///< that it names
    std::vector<const Description*> descriptions;  ///< of how the work was done
    std::string unlisted_journal;                  ///< a journal's name that no table lists; empty if there is none
    std::vector<WeighedTerm> terms;                ///< of the words around it
};

/// What a feature sees: a marker as read, and one work that it might mean.
struct FeatureInput {
    const ReadMarker* read = nullptr;
    const WorkIndex* index = nullptr;
    std::uint32_t id = 0;
    double coverage = 0;                             ///< of the terms, from 0 to 1
    const std::vector<Finding>* findings = nullptr;  ///< of the work's study; only for costly features

    [[nodiscard]] const CitableWork& work() const {
        return index->work(id);
    }
    [[nodiscard]] const works::Marker& marker() const {
        return read->marker;
    }
    [[nodiscard]] const MarkerQuery& query() const {
        return *read->query;
    }
};

/// What a feature found, and what it counts, in bits (weights.hpp). A decisive one names the work by itself; one that
/// excludes rules it out.
struct Observation {
    double points = 0;
    std::string because;
    bool decisive = false;
    bool excludes = false;
};

/// Appends what holds; nothing where the feature has nothing to say.
struct Feature {
    std::string_view name;
    void (*look)(const FeatureInput&, std::vector<Observation>&);
    bool costly;  ///< needs the findings: looked at last, for few works
};

std::span<const Feature> resolution_features();

void look_at_identifier(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_list_entry(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_title(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_authors(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_year(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_venue(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_description(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_naming(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_topic(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_question(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_own_list(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_dates(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_result(const FeatureInput& input, std::vector<Observation>& observations);
void look_at_figures(const FeatureInput& input, std::vector<Observation>& observations);

}  // namespace grounds::resolution
