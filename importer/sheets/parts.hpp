// SPDX-License-Identifier: MIT
// Parts that several records share.
#pragma once

#include "importer/sheets/map_reader.hpp"
#include "schema/model/quantity.hpp"
#include "schema/model/question.hpp"

#include <string>
#include <vector>

namespace grounds::sheets {

/// value, or low and high; unit; qualifier.
void read_quantity(MapReader& map, Quantity& out);
void read_figure(MapReader& map, Figure& out);
void read_seen(MapReader& map, Seen& out);
void read_intervention(MapReader& map, Intervention& out);

/// A word of the list of forms; glycinate for bisglycinate and diglycinate.
void read_form(MapReader& map, const char* key, std::string& out);
/// One form or a list of them.
void read_forms(MapReader& map, const char* key, std::vector<std::string>& out);

/// The words of docs/sheets.md, "Forms", separated by spaces.
std::string_view known_forms();

}  // namespace grounds::sheets
