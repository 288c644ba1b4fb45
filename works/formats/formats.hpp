// SPDX-License-Identifier: MIT
// The bibliographic formats: one folder a format, one line in formats.def.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::formats {

/// Takes a bibliography piece by piece.
using Sink = std::function<void(std::string_view)>;

/// The works of a bibliography that is written, one at a time: the memory it takes grows with the longest record.
struct Works {
    std::function<void(const std::function<void(const Reference&)>& visit)> each;
    std::function<bool(const std::string& key)> has;  ///< whether a work of this key is among them
};

/// A list as works; it must outlive them.
Works works_of(const std::vector<Reference>& references);

/// One format: its reader and its writer.
struct Format {
    std::string_view name;        ///< for --format
    std::string_view extensions;  ///< ".ris .txt"
    std::string_view summary;     ///< for help and docs
    /// Appends the records of a file; faults become problems.
    void (*read)(const base::Input&, Dataset&, Problems&);
    /// By the first bytes of a file.
    bool (*recognises)(std::string_view head);
    /// Writes a whole bibliography, valid also without a record; nullptr for a format that is only read.
    void (*write)(const Works&, const Sink&);
};

/// The rows of formats.def.
std::span<const Format> formats();

/// nullptr if there is none.
const Format* format_named(std::string_view name);

/// The names of the formats that are written, separated by spaces; the first is the default.
std::string written_formats();

/// A whole bibliography as one text, in a format that is written.
std::string written(std::string_view format, const std::vector<Reference>& references);

#define READ_ONLY
#define WRITES(FUNCTION) void FUNCTION(const Works&, const Sink&);
#define GROUNDS_BIBLIOGRAPHY(NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES, WRITER) \
    void FUNCTION(const base::Input&, Dataset&, Problems&);                           \
    bool RECOGNISES(std::string_view head);                                           \
    WRITER
#include "works/formats/formats.def"
#undef GROUNDS_BIBLIOGRAPHY
#undef WRITES
#undef READ_ONLY

}  // namespace grounds::formats
