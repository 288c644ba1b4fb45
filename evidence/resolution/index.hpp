// SPDX-License-Identifier: MIT
// The works of a database by what markers say: words, names, journals, identifiers. A look-up touches only what shares
// something with the marker.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evidence/resolution/filing.hpp"

namespace grounds::resolution {

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

/// The works of a database, to be found by the terms, names, venues and identifiers of a marker.
class WorkIndex {
public:
    explicit WorkIndex(std::shared_ptr<const WorkCatalogue> works)
        : works_(std::move(works)), venues_(works_->venues()) {}

    [[nodiscard]] const CitableWork& work(std::uint32_t id) const {
        return works_->work(id);
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
    [[nodiscard]] const works::VenueIds& venue_chain(std::uint32_t work) const {
        return placed(work).chain;
    }
    /// Organisations that wrote or published it, with everything that these are within.
    [[nodiscard]] const works::VenueIds& makers(std::uint32_t work) const {
        return placed(work).makers;
    }

private:
    [[nodiscard]] const WorkVenues& placed(std::uint32_t work) const;
    [[nodiscard]] const WorkIds& with_term(const std::string& term) const {
        return works_->filed(filed_under(filed_by_term, term));
    }

    std::shared_ptr<const WorkCatalogue> works_;
    works::VenueTable venues_;
    mutable std::unordered_map<std::uint32_t, WorkVenues> placed_;
};

}  // namespace grounds::resolution
