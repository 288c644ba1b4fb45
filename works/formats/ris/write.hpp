// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "schema/model/reference.hpp"

namespace grounds::formats {

/// The note of a record whose list of authors is known to be longer.
inline constexpr std::string_view authors_go_on = "The list of authors goes on";

/// One record of RIS (Reference Manager, tags of 2011; JF and JA for journals as of 2001), lines ended by CR LF.
/// What RIS has no tag for stands in notes (N1) as "name: value".
std::string ris_record(const Reference& reference);

}  // namespace grounds::formats
