// SPDX-License-Identifier: MIT
// An index of the works of a database by what markers say: words, names, journals, identifiers. Built once; a look-up
// touches only what shares something with the marker.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "works/venues.hpp"

namespace grounds::resolution {

using WorkIds = std::vector<std::uint32_t>;

/// A word of a text with what it weighs: rarer words tell more.
struct WeighedTerm {
    std::string term;
    double weight = 0;
};

/// Which works have words of a text in their title and topic, and how much of the words' weight, from 0 to 1.
class Coverage {
public:
    [[nodiscard]] double of(std::uint32_t work) const;
    /// The works that have any of the words.
    [[nodiscard]] WorkIds works() const;

private:
    friend class WorkIndex;
    std::unordered_map<std::uint32_t, double> shares_;
};

class WorkIndex {
public:
    explicit WorkIndex(Library library);

    [[nodiscard]] const std::vector<CitableWork>& works() const {
        return works_;
    }
    [[nodiscard]] const CitableWork& work(std::uint32_t id) const {
        return works_[id];
    }
    [[nodiscard]] const works::VenueTable& venues() const {
        return venues_;
    }

    /// The terms of a text. A term of df works in N weighs 1 + log2(N/df), at most 8; one that no work has weighs as
    /// much as the others on average, so that what nothing here is about lowers every coverage.
    [[nodiscard]] std::vector<WeighedTerm> weigh(std::string_view text) const;
    /// A term that more than 500 works have brings no works of its own if a rarer one did: what shares only such words
    /// with a text is not what the text is about. So a look-up costs the same in a large library.
    [[nodiscard]] Coverage coverage(const std::vector<WeighedTerm>& terms) const;
    [[nodiscard]] bool has_term(std::uint32_t work, const std::string& term) const;

    [[nodiscard]] const WorkIds& with_identifier(std::string_view identifier) const;  ///< "doi:...", "pmid:..."
    [[nodiscard]] const WorkIds& by_author(std::string_view folded_name) const;
    [[nodiscard]] const WorkIds& in_journal(std::string_view title) const;  ///< also of journals that no table lists
    /// Titles of journals of works here that stand in a text, as venue keys; the longest first.
    [[nodiscard]] std::vector<std::string> journals_in(std::string_view text) const;
    [[nodiscard]] const WorkIds& with_initials(std::string_view initials) const;  ///< folded: "jscr"
    [[nodiscard]] const WorkIds& of_venue(std::size_t venue) const;  ///< within it, or written or published by it

    /// The journal of a work and everything that it is within; empty if no table lists it.
    [[nodiscard]] const works::VenueIds& venue_chain(std::uint32_t work) const;
    /// Organisations that wrote or published it, with everything that these are within.
    [[nodiscard]] const works::VenueIds& makers(std::uint32_t work) const {
        return makers_[work];
    }

private:
    void add(std::uint32_t id);
    void add_terms(std::uint32_t id);
    void add_venues(std::uint32_t id);
    void add_makers(std::uint32_t id, const works::VenueIds& venues);

    std::vector<CitableWork> works_;
    works::VenueTable venues_;
    std::unordered_map<std::string, WorkIds> by_term_, by_identifier_, by_author_, by_container_, by_initials_;
    std::unordered_map<std::size_t, WorkIds> by_venue_;
    std::vector<long> journal_;  ///< place in the table of venues, -1 if it is not there
    std::vector<works::VenueIds> makers_;
};

/// The first letters of a title's words without "of", "and", "the", "in", "for", "on", "a": "jscr".
std::string initials_of(std::string_view title);

}  // namespace grounds::resolution
