// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace grounds {

/// Where a record came from (PROV-O: prov:wasDerivedFrom, prov:generatedAtTime).
struct Origin {
    std::string file;          ///< from the folder of the database if inside it, else absolute; "-" is standard input
    long line = 0;             ///< 1-based line at which the record starts
    std::string sha256;        ///< of the record's canonical content
    std::string tool_version;  ///< filled by the store
    std::string time;          ///< UTC, ISO 8601; filled by the store

    bool operator==(const Origin&) const = default;
};

}  // namespace grounds
