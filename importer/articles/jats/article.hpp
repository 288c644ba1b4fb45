// SPDX-License-Identifier: MIT
#pragma once

#include <pugixml.hpp>
#include <string>

#include "schema/model/reference.hpp"
#include "schema/model/source.hpp"

namespace grounds::jats {

/// An article as what it is here: a source that makes claims, and a work that others cite.
struct Article {
    Source source;
    Reference reference;  ///< its key is the source's id
};

/// Reads <front>. The id comes from the PMCID, else the DOI, the PMID, the file's name.
Article read_article(const pugi::xml_node& article, const std::string& file);

}  // namespace grounds::jats
