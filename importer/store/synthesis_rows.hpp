// SPDX-License-Identifier: MIT
#pragma once

#include "importer/store/writer.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::store {

/// Stores the synthesis of a question that has none, with its trials.
void store_synthesis(Writer& writer, long question_row, const Synthesis& synthesis);

}  // namespace grounds::store
