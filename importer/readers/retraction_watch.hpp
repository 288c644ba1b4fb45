// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "schema/model/retraction.hpp"

namespace grounds::readers {

/// The hash of a snapshot's canonical content: its day and its file.
std::string snapshot_hash(const RetractionSnapshot& snapshot);

}  // namespace grounds::readers
