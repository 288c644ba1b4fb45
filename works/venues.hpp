// SPDX-License-Identifier: MIT
// Names of journals, families, publishers, organisations and hosts, as markers and references write them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/model/work.hpp"
#include "works/marker.hpp"

namespace grounds::works {

/// Places in VenueTable::all().
using VenueIds = std::vector<std::size_t>;

/// A journal's name without what catalogues add behind it: a place ("Nutrients (Basel, Switzerland)") or whose journal
/// it is ("Magnesium research : official organ of ..."). A bracket that names a part or a series stays.
std::string_view plain_venue(std::string_view name);

/// A name as titles of journals are compared, plain_venue(): folded, without "the", "and", and with "e" for "ae" and
/// "oe".
std::string venue_key(std::string_view name);

/// Venues by their names: which one a printed name means, what each is within, and which holds a work.
class VenueTable {
public:
    explicit VenueTable(std::vector<Venue> venues);

    [[nodiscard]] const std::vector<Venue>& all() const {
        return venues_;
    }
    /// Those with this name, abbreviation or other name.
    [[nodiscard]] const VenueIds& named(std::string_view name) const;
    /// Those whose names stand in a text, the longest names first. A name of one word counts only where it is the whole
    /// text, or printed in capitals: "Sleep" and "Nature" are words too.
    [[nodiscard]] VenueIds named_in(const Marker& marker) const;
    /// Organisations whose names stand in an author's or publisher's name.
    [[nodiscard]] VenueIds organisations_in(std::string_view name) const;
    /// The venue itself and everything that it is within.
    [[nodiscard]] const VenueIds& upwards(std::size_t venue) const {
        return upwards_[venue];
    }
    /// True if a venue says that it holds what looks like this work: by a kind of identifier, by the web domain, by the
    /// beginning of the DOI.
    [[nodiscard]] bool holds(std::size_t venue, const CitableWork& work) const;
    /// Organisations, families and publishers that hold it so.
    [[nodiscard]] VenueIds holders(const CitableWork& work) const;

private:
    void index_names();
    void index_upwards();
    [[nodiscard]] VenueIds longest_names(const std::vector<std::string>& words, std::size_t least_words) const;

    std::vector<Venue> venues_;
    std::unordered_map<std::string, VenueIds> by_name_;
    std::vector<VenueIds> upwards_;
    VenueIds with_holdings_;        ///< all but hosts that hold something
    std::size_t longest_name_ = 1;  ///< in words
};

}  // namespace grounds::works
