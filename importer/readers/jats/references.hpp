// SPDX-License-Identifier: MIT
// <ref> of a JATS reference list, and of its predecessors at the National Library of Medicine, to a Reference.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>

#include "schema/model/reference.hpp"

namespace grounds {

/// The first citation of a <ref>. A text that nobody took apart into elements is the title.
Reference jats_reference(const pugi::xml_node& ref, const std::string& key);

/// The name in a <contrib>, <name>, <string-name> or <collab>; nothing where there is none.
std::optional<Name> jats_name(const pugi::xml_node& node);

/// <fpage>, <lpage> or <elocation-id> below a node: "123-130".
std::string jats_pages(const pugi::xml_node& node);

}  // namespace grounds
