// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/terminal.hpp"
#include "query/load/audit.hpp"
#include "query/writers/json.hpp"

namespace grounds::writers {

/// A source claim by claim, for reading. Folds long lists unless `full`.
std::string audit_text(const query::Audit& audit, const base::Screen& screen, bool full);

/// `grounds audit --format json` (docs/audit.schema.json).
Json audit_json(const query::Audit& audit);

}  // namespace grounds::writers
