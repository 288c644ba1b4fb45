// SPDX-License-Identifier: MIT
// The read function of each format; readers.def is the table.
#pragma once

#include "importer/readers/reader.hpp"

namespace grounds {

#define GROUNDS_READER(NAME, EXTENSIONS, SUMMARY, FUNCTION) void FUNCTION(const Input&, Dataset&, Problems&);
#define GROUNDS_SNIFFED_READER(NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES) \
    void FUNCTION(const Input&, Dataset&, Problems&);                           \
    bool RECOGNISES(std::string_view head);
#include "importer/readers/readers.def"
#undef GROUNDS_READER
#undef GROUNDS_SNIFFED_READER

}  // namespace grounds
