// SPDX-License-Identifier: MIT
// What a work reaches: the study that it reports, and the questions that this study answers or that cite the work.
#pragma once

#include <set>
#include <string>

#include "query/answers/ripple.hpp"
#include "schema/db/connection.hpp"

namespace grounds::query {

/// The work that `text` names: a reference's key or a study's id, or a beginning that only one of them has.
/// Throws NotFound if there is none, Error if several begin so.
Work work_named(const db::Connection& db, const std::string& text);

/// Questions that the study answers, those that are linked to these, and those of claims with a citation that is bound
/// to the work or may mean it. By id.
std::set<std::string> questions_of(const db::Connection& db, const Work& work);

}  // namespace grounds::query
