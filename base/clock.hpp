// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace grounds::base {

/// Now, UTC: "2026-01-31T12:00:00Z". $SOURCE_DATE_EPOCH (seconds since 1970) stands in for the clock if it is set, so
/// that the same data gives the same bytes. Throws Error if it is not a number.
std::string utc_now();

}  // namespace grounds::base
