// SPDX-License-Identifier: MIT
// Journal, its family and publisher; who made a work against who merely keeps a copy of it.
#include <fmt/format.h>

#include <algorithm>

#include "base/fold.hpp"
#include "evidence/resolution/feature.hpp"
#include "evidence/resolution/weights.hpp"

namespace grounds::resolution {

namespace {

bool has(const works::VenueIds& ids, std::size_t id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

const std::string& journal_of(const CitableWork& work) {
    return work.container_title.empty() ? work.container_title_short : work.container_title;
}

double points_of(VenueKind kind) {
    switch (kind) {
        case VenueKind::journal:
            return weight::journal;
        case VenueKind::family:
            return weight::family;
        case VenueKind::publisher:
            return weight::publisher;
        case VenueKind::organisation:
            return weight::maker;
        case VenueKind::host:
            return weight::host;
    }
    return 0;
}

std::string sentence(const Venue& venue, const CitableWork& work) {
    switch (venue.kind) {
        case VenueKind::journal:
            return fmt::format("journal: it appeared in {}", venue.name);
        case VenueKind::family:
            return fmt::format("journal family: {} is of {}", journal_of(work), venue.name);
        case VenueKind::publisher:
            return fmt::format("publisher: {} is published by {}", journal_of(work), venue.name);
        case VenueKind::organisation:
            return fmt::format("{} made it", venue.name);
        case VenueKind::host:
            return fmt::format("host: {} keeps it, as it does most works of medicine", venue.name);
    }
    return {};
}

/// What one named venue is to a work; nothing if they have nothing to do with each other.
std::optional<Observation> fit(const FeatureInput& input, std::size_t venue) {
    const auto& entry = input.index->venues().all()[venue];
    if (has(input.index->venue_chain(input.id), venue)) {
        return Observation{points_of(entry.kind), sentence(entry, input.work()), false, false};
    }
    if (has(input.index->makers(input.id), venue)) {
        return Observation{points_of(entry.kind),
                           entry.kind == VenueKind::organisation
                               ? fmt::format("{} made it", entry.name)
                               : fmt::format("publisher: it is of {}, by its DOI or its imprint", entry.name),
                           false, false};
    }
    if (entry.kind == VenueKind::host && input.index->venues().holds(venue, input.work())) {
        return Observation{weight::host, sentence(entry, input.work()), false, false};
    }
    return std::nullopt;
}

/// By the letters of a title that no table lists.
bool initials_fit(const FeatureInput& input) {
    const auto& marker = input.marker();
    return marker.label && marker.words.size() == 1 && marker.words.front().size() >= 3 &&
           initials_of(input.work().container_title) == marker.words.front();
}

Observation misfit(const FeatureInput& input) {
    const auto& all = input.index->venues().all();
    const auto& named = input.read->venues;
    const bool hosted =
        std::any_of(named.begin(), named.end(), [&](std::size_t id) { return all[id].kind == VenueKind::host; });
    if (hosted) {
        return {weight::not_hosted, fmt::format("nothing says that {} keeps it", input.marker().text), false, false};
    }
    const bool publisher_unknown =
        input.index->venue_chain(input.id).empty() &&
        std::any_of(named.begin(), named.end(), [&](std::size_t id) { return all[id].kind != VenueKind::journal; });
    if (publisher_unknown) {
        return {weight::unknown_venue, "who publishes it is not known here", false, false};
    }
    const auto& journal = journal_of(input.work());
    return {weight::other_venue, journal.empty() ? "it appeared elsewhere" : "it appeared in " + journal, false, false};
}

void look_at_unlisted(const FeatureInput& input, std::vector<Observation>& observations) {
    const auto& journal = input.read->unlisted_journal;
    if (!journal.empty()) {
        if (works::venue_key(journal) == works::venue_key(input.work().container_title)) {
            observations.push_back({weight::journal, fmt::format("journal: it appeared in {}", journal), false, false});
        } else {
            observations.push_back(misfit(input));
        }
    } else if (initials_fit(input)) {
        observations.push_back({weight::initials,
                                fmt::format("the letters stand for its journal, {}", input.work().container_title),
                                false, false});
    } else if (input.marker().label) {
        observations.push_back({weight::unknown_venue,
                                fmt::format("nothing known of it is called {}", input.marker().text), false, false});
    }
}

}  // namespace

void look_at_venue(const FeatureInput& input, std::vector<Observation>& observations) {
    if (input.read->venues.empty()) {
        look_at_unlisted(input, observations);
        return;
    }
    std::optional<Observation> best;
    for (const auto venue : input.read->venues) {
        auto observation = fit(input, venue);
        if (observation && (!best || observation->points > best->points)) {
            best = std::move(observation);
        }
    }
    if (!best && initials_fit(input)) {
        look_at_unlisted(input, observations);
        return;
    }
    observations.push_back(best ? *best : misfit(input));
}

}  // namespace grounds::resolution
