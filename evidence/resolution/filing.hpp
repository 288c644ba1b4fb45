// SPDX-License-Identifier: MIT
// Under which words a marker finds a work: one list of them for who files works and for who looks them up.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "works/venues.hpp"

namespace grounds::resolution {

// What stands before a word. Identifiers have their own: "doi:", "pmid:", "pmcid:", "isbn:", "arxiv:", "url:".
inline constexpr std::string_view filed_by_term = "term:";
inline constexpr std::string_view filed_by_author = "author:";     ///< folded name, and its last word
inline constexpr std::string_view filed_by_journal = "journal:";   ///< venue_key() of the title that it appeared in
inline constexpr std::string_view filed_by_initials = "letters:";  ///< initials_of() that title
inline constexpr std::string_view filed_by_venue = "venue:";       ///< id; also of what the venue is within

inline std::string filed_under(std::string_view kind, std::string_view word) {
    return std::string(kind).append(word);
}

/// The places of a work in the table of venues.
struct WorkVenues {
    works::VenueIds chain;   ///< the journal and everything that it is within; empty if no table lists it
    works::VenueIds makers;  ///< organisations that wrote or published it, with everything that these are within
};

WorkVenues venues_of(const CitableWork& work, const works::VenueTable& venues);

/// All words under which a work is filed, sorted, each once. What changes them needs a migration that empties table
/// work_word: the next import then files every work.
std::vector<std::string> filing_words(const CitableWork& work, const works::VenueTable& venues);

/// The first letters of a title's words without "of", "and", "the", "in", "for", "on", "a": "jscr".
std::string initials_of(std::string_view title);

/// Works that are held in memory, filed once.
std::shared_ptr<const WorkCatalogue> catalogue_of(Library library);

}  // namespace grounds::resolution
