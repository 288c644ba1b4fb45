// SPDX-License-Identifier: MIT
// Values of Reference::extra. They are text; what came from CSL-JSON may be the JSON of names, of a date or of a list.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/model/reference.hpp"

namespace grounds::formats {

/// Whether a key of Reference::extra is "ris:U1": a field of another format under its own name.
bool has_format_prefix(std::string_view key);

/// A JSON array of CSL names, or "Last, First and Last, First".
std::vector<Name> extra_names(const std::string& value);

/// Names as they stand in a BibTeX file or a sentence, without LaTeX: "Last, First and Last, First".
std::string names_line(const std::vector<Name>& names);

/// "van Last, Jr, First", or the literal.
std::string name_line(const Name& name);

/// A date as written: YYYY, YYYY-MM or YYYY-MM-DD, with a slash between the ends of a range; of the JSON of a CSL date
/// its parts, or its `literal` or `raw`; anything else as it is.
std::string extra_date(const std::string& value);

/// The strings of a JSON array, or the parts between semicolons, or if there are none between commas.
std::vector<std::string> extra_list(const std::string& value);

std::string joined(const std::vector<std::string>& list, std::string_view between);

/// "retracted", "expression of concern"; empty where nothing happened to the work or nobody has looked.
std::string kept_state(const Reference& reference);

/// A given name, and the particle at its end that is not sorted by: "Lorenzo", "de’".
std::pair<std::string, std::string> split_given(const std::string& given);

/// Year, month, day (as far as given) of YYYY, YYYY-MM or YYYY-MM-DD; empty for anything else.
std::vector<int> date_parts(std::string_view date);

/// First and last page of "12-20"; {page} if it is not a range.
std::vector<std::string> page_ends(const std::string& page);

}  // namespace grounds::formats
