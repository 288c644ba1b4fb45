// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

#include "works/formats/record_builder.hpp"

namespace grounds::formats {

/// Adds the people of a role. What a name has beside the members of Name is kept in `extra`: affiliations and ORCID
/// as lines of text, else the whole list as JSON.
void put_names(RecordBuilder& builder, const std::string& role, const nlohmann::json& list, long line);

/// Adds a CSL date under a target of RecordBuilder::put, or under an `extra` name. A range, a season or "circa" is kept
/// as JSON too.
void put_json_date(RecordBuilder& builder, std::string_view target, const RawField& field, const nlohmann::json& date);

/// The value as text: a string as it is, anything else as JSON.
std::string json_text(const nlohmann::json& value);

}  // namespace grounds::formats
