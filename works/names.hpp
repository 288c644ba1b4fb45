// SPDX-License-Identifier: MIT
// The one home of people's names: from what is printed to family name, given name, particle and suffix.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model/reference.hpp"

namespace grounds::works {

/// "Family, Given" or "Family, Given, Suffix", as RIS, NBIB and EndNote write people; without a comma, or with nothing
/// behind it, an institution. Lower-case words before the family name are its particle: "van Raaij, M J".
Name person(std::string_view text);

/// "van Raaij MJ": as person(), but initials may stand last without a comma.
Name short_person(std::string_view text);

/// "Garrison SR" or "S. R. Garrison", as lists of references print people, with the given name "S. R."; nothing where
/// no initials tell which name is the family's.
std::optional<Name> initialed_person(std::string_view text);

/// The same of a family name and what stands behind its comma: initials with full stops, and perhaps the particle
/// ("A. van den").
std::optional<Name> initialed_person(std::string_view family, std::string_view initials);

/// Moves "3rd", "Jr" or "III" from the end of the given name to the suffix, where PubMed writes it: "Schafer, Henry F
/// 3rd".
Name with_last_suffix(Name name);

/// Moves leading lower-case words of the family name to its particle, unless there is one.
Name with_particle(Name name);

/// "van", "de", "al": a word that stands before family names, in lower case.
bool is_particle(std::string_view word);

/// "Jr", "Sr.", "III", "3rd".
bool is_suffix(std::string_view word);

/// "et al.", "others", "...": stands for more people.
bool means_others(std::string_view text);

/// "Last, First and {An Institution}", as BibTeX writes people, in Unicode: for roles that have no member.
std::string written_names(const std::vector<Name>& names);

/// The people of such a list; "First Last" is read as BibTeX does, and an "others" at its end is an institution of that
/// name.
std::vector<Name> names_written(std::string_view list);

/// The folded family names of "Smith", "Smith & van der Berg", "Roguin Maor, Jones and Doe", "see also Smith et al.";
/// nothing if other words stand among them.
std::vector<std::string> names_in(std::string_view printed);

}  // namespace grounds::works
