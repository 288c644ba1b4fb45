// SPDX-License-Identifier: MIT
// A work in JSON, as CSL defines it and as Crossref writes it: the two share most of their keys.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"
#include "works/formats/record_builder.hpp"

namespace grounds::formats {

/// Reads a whole file. `format` is the prefix of what is kept as it stood: "csl" makes "csl:categories".
void read_works(const base::Input& input, std::string_view format, Dataset& data, Problems& problems);

/// True if a key is followed by a value that starts like this, with any white space around the colon.
bool has_member(std::string_view text, std::string_view key, std::string_view value_start);

/// An object that is a record, as it stands in the file.
struct JsonSpan {
    std::string_view text;
    long line = 0;
};

/// The records of a bibliography in JSON: the objects of a list, of an object's `items`, `message` or `message.items`
/// (Crossref), one after the other (JSON lines), or a single one. Faults of structure, and nesting deeper than 100,
/// become Problems; the records before them are still found. What stands inside a record is not looked at.
std::vector<JsonSpan> json_records(std::string_view text, const std::string& file, Problems& problems);

/// One record; nothing, with a Problem, if it is none.
std::optional<Reference> read_work(const JsonSpan& span, std::string_view format, const std::string& file,
                                   Problems& problems);

/// Adds the people of a role. What a name has beside the members of Name is kept in `extra`: affiliations and ORCID
/// as lines of text, else the whole list as JSON.
void put_names(RecordBuilder& builder, const std::string& role, const nlohmann::json& list, long line);

/// Adds a CSL date under a target of RecordBuilder::put, or under an `extra` name. A range, a season or "circa" is kept
/// as JSON too.
void put_json_date(RecordBuilder& builder, std::string_view target, const RawField& field, const nlohmann::json& date);

/// The value as text: a string as it is, anything else as JSON.
std::string json_text(const nlohmann::json& value);

}  // namespace grounds::formats
