// SPDX-License-Identifier: MIT
// Records as documents of a sheet, in one line each.
#pragma once

#include <string>
#include <vector>

#include "schema/model/dataset.hpp"
#include "schema/sheets/map_writer.hpp"

namespace grounds::sheets {

/// What the hash of a record's origin is of: everything that a sheet can say of it, in one spelling, and the id of the
/// record around it. The same record has the same content, in whatever way a sheet or a table says it.
std::string content_of(const Venue& venue);
std::string content_of(const Source& source);
std::string content_of(const Appearance& appearance);
std::string content_of(const Question& question);
std::string content_of(const Claim& claim);
std::string content_of(const StudyRecord& record);
std::string content_of(const DuplicateDecision& decision);

/// Documents as JSON, without a line break.
std::string document_of(const Venue& venue);
std::string document_of(const Source& source, const std::vector<Appearance>& appearances);
std::string document_of(const Question& question, const std::vector<Claim>& claims);
std::string document_of(const StudyRecord& record);
std::string document_of(const DuplicateDecision& decision);

}  // namespace grounds::sheets
