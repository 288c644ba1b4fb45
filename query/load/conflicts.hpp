// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/db/connection.hpp"
#include "schema/model/assessment.hpp"

namespace grounds::query {

/// A conflict with the number that `show conflict N` takes.
struct NumberedConflict {
    long number = 0;
    Conflict conflict;
};

struct ConflictFilter {
    std::optional<std::string> type, source, question;
};

/// By number. `source` is the id of a source or study that one side belongs to.
std::vector<NumberedConflict> list_conflicts(const db::Connection& db, const ConflictFilter& filter);

/// Those in which the claim or one of its appearances is a side, and those between findings on its question.
std::vector<Conflict> conflicts_of_claim(const db::Connection& db, const std::string& claim);

/// Those in which the source is a side; those of its own making first.
std::vector<NumberedConflict> conflicts_of_source(const db::Connection& db, const std::string& source);

}  // namespace grounds::query
