// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "schema/model/reference.hpp"

namespace grounds::match {

/// What of a reference is compared with others, folded once.
struct MatchRecord {
    std::string key;
    std::string doi;
    std::string pmid;
    std::string pmcid;
    std::string isbn;
    std::string title;       ///< fold()
    std::string solid;       ///< the title without spaces: "follow up" and "followup" are one
    std::string main_title;  ///< fold_main_title()
    std::string author;      ///< family name or literal of the first author
    std::string container;
    std::string container_short;
    std::string volume;
    std::string issue;
    std::string page;    ///< the first
    std::string type;    ///< empty where it tells nothing
    std::string notice;  ///< "erratum", "reply", ...: what the title says that it is, other than the work itself
    std::optional<int> year;
    bool preprint = false;
    bool supplement = false;  ///< stands in a supplement, as abstracts of conferences do
    std::string supersedes;   ///< key
    int richness = 0;         ///< how much the record knows
    bool used = false;        ///< a sheet cites or reports it
};

MatchRecord match_record(const Reference& reference);

}  // namespace grounds::match
