// SPDX-License-Identifier: MIT
#pragma once

#include <pugixml.hpp>

#include <string_view>

#include "works/formats/record_builder.hpp"

namespace grounds::formats {

/// Adds the people that an element names (name, string-name, collab, person-group, etal); false if it names none. A
/// person-group has its own role.
bool put_jats_people(RecordBuilder& builder, pugi::xml_node node, std::string_view role);

}  // namespace grounds::formats
