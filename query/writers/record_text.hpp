// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/terminal.hpp"
#include "query/load/record.hpp"
#include "query/writers/json.hpp"

namespace grounds::writers {

/// A record's known fields, then its parts, for reading.
std::string record_text(const query::Record& record, const base::Screen& screen);

/// {"record": its kind, fields..., "<part>": [...], "origin": {...} or null}; spaces in part names become "_".
Json record_json(const query::Record& record);

}  // namespace grounds::writers
