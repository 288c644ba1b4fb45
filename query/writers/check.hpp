// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/terminal.hpp"
#include "query/check/check.hpp"
#include "query/writers/json.hpp"

namespace grounds::writers {

/// `grounds check`, for reading: the worst sentences first; those where nothing is amiss in one line unless `full`.
std::string check_text(const query::SourceCheck& check, const base::Screen& screen, bool full);
/// What `grounds audit` says of it: the counts, and how many sentences are worth a look. It has texts.
std::string check_summary(const query::SourceCheck& check, const base::Screen& screen);
/// docs/check.schema.json
Json check_json(const query::SourceCheck& check);
/// One row a figure and work.
query::Table check_table(const query::SourceCheck& check);

}  // namespace grounds::writers
