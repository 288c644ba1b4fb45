// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::works {

/// True for what may stand as a citation key in BibTeX and in a sheet: a letter somewhere, no spaces, quotes, braces,
/// commas or other special characters, at most 200 bytes.
bool is_key(std::string_view text);

/// A key from what a record says: family name of the first author or editor, year, first word of the title that is no
/// article or preposition, in lower-case ASCII: sprung1990impact.
std::string made_key(const Reference& reference);

/// The reference's key with a suffix made from its identifier or content.
std::string parted_key(const Reference& reference);

/// Takes away the keys that more than one reference of a file has, and keeps them in `extra` under this name: they were
/// no keys.
void drop_repeated_keys(std::vector<Reference>& references, const std::string& kept_as);

/// An error if a file that holds something held no record of its format.
void expect_records(bool any, const base::Input& input, std::string_view format, std::string_view advice,
                    Problems& problems);

/// Adds the references of one file to the dataset. Those without a key get made_key(); where several would get the
/// same, each of them gets a suffix made from its identifier or content, so that their order does not matter. A record
/// that says the same as an earlier one of its file is taken once, which a warning says.
void add_references(std::vector<Reference> references, Dataset& data, Problems& problems);

}  // namespace grounds::works
