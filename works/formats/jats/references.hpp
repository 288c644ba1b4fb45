// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "schema/model/reference.hpp"
#include "works/formats/xml/document.hpp"

namespace grounds::formats {

/// An entry of a JATS reference list.
struct JatsReference {
    std::string id;       ///< of the ref element, to which xref/@rid points: "B12"
    std::string label;    ///< as printed: "12."
    Reference reference;  ///< without a key; the id is also its extra["jats:id"]
};

/// What one <ref> cites: element-citation, mixed-citation, or the citation of older versions; several in one <ref> are
/// several references. The words of a citation that has no elements are kept as extra["jats:text"].
std::vector<JatsReference> jats_references(pugi::xml_node ref, const std::string& file, const XmlDocument& document,
                                           Problems& problems);

/// All <ref> elements below a node, in the order of the document.
std::vector<pugi::xml_node> jats_ref_nodes(pugi::xml_node below);

}  // namespace grounds::formats
