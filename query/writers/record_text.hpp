// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "query/load/record.hpp"
#include "query/terminal.hpp"
#include "query/writers/json.hpp"

namespace grounds {

/// A record's known fields, then its parts, for reading.
std::string record_text(const Record& record, const Screen& screen);

/// {"record": its kind, fields..., "<part>": [...], "origin": {...} or null}; spaces in part names become "_".
Json record_json(const Record& record);

}  // namespace grounds
