// SPDX-License-Identifier: MIT
// What the parts of the JATS reader share.
#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "schema/model/reference.hpp"
#include "works/formats/record_builder.hpp"

namespace grounds::formats {

/// The name in a <contrib>, <name>, <string-name> or <collab>; nothing where there is none.
std::optional<Name> jats_name(const pugi::xml_node& node);

/// The name of a group, without the people in it, their places and notes.
std::string group_name(const pugi::xml_node& collab);

/// The other names in a <name-alternatives>, such as that in Latin letters, which jats_name() does not give.
std::vector<Name> jats_other_names(const pugi::xml_node& node);

/// <fpage>, <lpage> or <elocation-id> below a node: "123-130".
std::string jats_pages(const pugi::xml_node& node);

/// All text in an element in one line, cleaned.
std::string text_in(const pugi::xml_node& node);

/// The element as XML.
std::string xml_of(const pugi::xml_node& node);

/// True if the element has this name.
inline bool is(const pugi::xml_node& node, std::string_view name) {
    return name == node.name();
}

/// A text as records may hold it: control characters and those that deceive are left out, white space is one space.
std::string harmless(std::string_view text);

/// Adds the people that an element names (name, string-name, collab, person-group, etal); false if it names none. A
/// person-group has its own role.
bool put_jats_people(RecordBuilder& builder, pugi::xml_node node, std::string_view role);

}  // namespace grounds::formats
