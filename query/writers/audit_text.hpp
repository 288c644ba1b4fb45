// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "query/load/audit.hpp"
#include "query/terminal.hpp"
#include "query/writers/json.hpp"

namespace grounds {

/// A source claim by claim, for reading. Folds long lists unless `full`.
std::string audit_text(const Audit& audit, const Screen& screen, bool full);

/// `grounds audit --format json` (docs/audit.schema.json).
Json audit_json(const Audit& audit);

}  // namespace grounds
