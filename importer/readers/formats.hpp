// SPDX-License-Identifier: MIT
// The read function of each format; readers.def is the table.
#pragma once

#include "importer/readers/reader.hpp"

namespace grounds {

bool is_retraction_watch(const Input& input);

#define GROUNDS_READER(NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES) \
    void FUNCTION(const Input&, Dataset&, Problems&);
#include "importer/readers/readers.def"
#undef GROUNDS_READER

}  // namespace grounds
