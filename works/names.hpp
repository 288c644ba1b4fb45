// SPDX-License-Identifier: MIT
#pragma once

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

/// Moves "3rd", "Jr" or "III" from the end of the given name to the suffix, where PubMed writes it: "Schafer, Henry F
/// 3rd".
Name with_last_suffix(Name name);

/// Moves leading lower-case words of the family name to its particle, unless there is one.
Name with_particle(Name name);

/// "Last, First and {An Institution}", as BibTeX writes people, in Unicode: for roles that have no member.
std::string written_names(const std::vector<Name>& names);

/// "et al.", "others": stands for more people.
bool means_others(std::string_view text);

}  // namespace grounds::works
