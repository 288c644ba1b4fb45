// SPDX-License-Identifier: MIT
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"
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

/// Reads a JATS article as a source with candidates, or a reference list without its article (docs/jats.md).
void read_jats(const base::Input& input, Dataset& data, Problems& problems);

bool is_jats(std::string_view head);

}  // namespace grounds::jats
